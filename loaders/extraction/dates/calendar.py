"""The calendar of a document: finds the times of its sentences and remembers how far its story has come."""

from __future__ import annotations

from datetime import date

from loaders.extraction.dates.expressions import expressions
from loaders.extraction.dates.headings import REACH, first_day, is_dateline, is_heading
from loaders.extraction.dates.reckoning import parse_day
from loaders.extraction.dates.resolution import resolve
from loaders.extraction.dates.timeline import Moment, Timeline
from loaders.extraction.wordlists import word_class


class Calendar:
    """Resolves the times of a document's sentences; remembers the last day told as the story's own time."""

    def __init__(self, published: str | None, text: str = "") -> None:
        self.timeline = Timeline.begin(published, text)
        self.headed = False

    @property
    def history(self) -> bool:
        """Whether the document tells of other years than its own."""
        return self.timeline.history

    @property
    def now(self) -> date | None:
        """The day that "today" means."""
        return self.timeline.now

    def enter(self, text: str) -> None:
        """Note a dateline or day heading, which moves the day that "today" and bare weekdays count from."""
        moment = first_day(self.find(text[:REACH]))
        if moment is None:
            return
        heading = is_heading(text, moment)
        if heading and not self.history:  # "Wednesday" below "Tuesday" counts from the day of publication again
            self.timeline.now = self.timeline.published
            moment = first_day(self.find(text[:REACH])) or moment
        if heading or is_dateline(text, moment):
            self.timeline.now = parse_day(moment.day)
            self.headed = heading and self.now != self.timeline.published

    def find(self, text: str) -> list[Moment]:
        """Return the moments that a sentence tells, in order; overlapping expressions give the longer one."""
        moments: list[Moment] = []
        self.timeline.near = None
        for kind, pattern in expressions():
            for match in pattern.finditer(text):
                if any(match.start() < moment.end and moment.start < match.end() for moment in moments):
                    continue
                resolved = resolve(kind, match, self.timeline)
                if resolved is None:
                    continue
                if kind in word_class("anchors", "times"):
                    self.timeline.near = resolved[0]
                moments.append(Moment(resolved[0].isoformat(), resolved[1], match.start(), match.end(), kind))
        return sorted(moments, key=lambda moment: moment.start)

    def remember(self, text: str, moments: list[Moment]) -> None:
        """Make the day told at the head of a sentence the one that "the next day" counts from."""
        for moment in moments:
            self.timeline.note(text, moment)

    def story_day(self) -> tuple[str, str] | None:
        """Return the month or year in which a history goes on where a sentence tells no time, or None."""
        return self.timeline.story_day()

    def turn(self) -> None:
        """Begin a paragraph: news falls back to its own day, a story of other years keeps its time."""
        self.timeline.turn()
