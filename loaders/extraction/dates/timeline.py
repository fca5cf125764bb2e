"""The time that a document has reached: its day of publication, the story's own time, the day told last."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from loaders.extraction.dates.history import tells_history
from loaders.extraction.dates.reckoning import parse_day

#: Characters after which a time belongs to a later clause; days within which a day belongs to the news.
TRAILING, _NEWS, _WEEK = 40, 400, 7
#: A year that opens a sentence: "In 1964", "By the spring of 1971".
_OPENING = re.compile(
    r"(?:(?:Early|Late|Back|Then|But|And|Later),? )?(?:in|by|during|throughout)(?: [a-z-]+){0,4} \d{4}", re.I
)
#: A relative clause that looks back: ", who had been made minister that April".
_ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,]* had [^,]*$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (ISO) with the precision of codebook §3, and where in the sentence it is told."""

    day: str
    precision: str
    start: int
    end: int
    kind: str = ""


@dataclass
class Timeline:
    """What days count from: `now` for news, `story` for a history, `last` for "the next day", `near` in the sentence."""

    published: date | None
    history: bool
    now: date | None
    story: date | None = None
    story_precision: str = "month"
    last: date | None = None
    near: date | None = field(default=None, repr=False)

    @classmethod
    def begin(cls, published: str | None, text: str) -> Timeline:
        """Return the timeline of a document at its beginning."""
        day = parse_day(published)
        return cls(day, tells_history(text, day), day)

    def turn(self) -> None:
        """Begin a paragraph: news falls back to its own day, a story of other years keeps its time."""
        if not self.history:
            self.story = None

    def note(self, text: str, moment: Moment) -> None:
        """Move on to a moment that a sentence tells, if it tells one to go on from."""
        day = parse_day(moment.day)
        if moment.precision == "year" and day and self.history and moment.kind == "year":
            self._open_year(day, text[: moment.end])
        elif moment.precision == "year" or day is None or (self.history and day == self.published):
            return
        elif self._is_background(day):
            self.last = day if moment.precision == "day" else self.last
        elif self._moves_story(text, moment):
            self.story, self.last, self.story_precision = day, day, "month"
        elif moment.precision == "day" and (self.history or self._is_recent(day)):
            self.last = day

    def _is_background(self, day: date) -> bool:
        """Return whether a day lies too far back to be the news itself."""
        return bool(not self.history and self.now and abs((self.now - day).days) > _NEWS)

    def _is_recent(self, day: date) -> bool:
        """Return whether a day lies within the last week, as those of news do."""
        return self.now is not None and 0 <= (self.now - day).days <= _WEEK

    def _moves_story(self, text: str, moment: Moment) -> bool:
        """Return whether a moment stands where a sentence tells when it happens, and not in its last clause."""
        if _ASIDE.search(text[: moment.start]):
            return False
        begins = self.history and self.story is None
        dated = moment.kind == "full" or (self.history and moment.kind == "day")
        return begins or dated or moment.start < TRAILING or moment.start < len(text) / 2

    def _open_year(self, day: date, beginning: str) -> None:
        """Move a story to the year that opens a sentence ("In 1964 ...") unless it is there."""
        if _OPENING.fullmatch(beginning) and (self.story is None or self.story.year != day.year):
            self.story, self.story_precision = day, "year"

    def story_day(self) -> tuple[str, str] | None:
        """Return the month or year in which a history goes on where a sentence tells no time, or None."""
        if not self.history or self.story is None:
            return None
        month = 1 if self.story_precision == "year" else self.story.month
        return date(self.story.year, month, 1).isoformat(), self.story_precision
