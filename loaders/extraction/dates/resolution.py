"""What day each kind of expression means (data/times.yaml), given the time that its document has reached."""

from __future__ import annotations

import re
from datetime import date

from loaders.extraction.dates.reckoning import month_number, shift
from loaders.extraction.dates.relative import relative_day
from loaders.extraction.dates.timeline import Timeline
from loaders.extraction.wordlists import read_data

#: Months by which a month named without year may lie before the story's: beyond that it is of the next year.
_BACK = 6


def resolve(kind: str, match: re.Match[str], timeline: Timeline) -> tuple[date, str] | None:
    """Return the day of an expression and how precise it is, or None of a day that does not exist."""
    try:
        return _named(kind, match.groupdict(), timeline) or relative_day(kind, match, timeline)
    except (ValueError, TypeError, OverflowError):  # no such day, or none that the calendar reaches
        return None


def _named(kind: str, found: dict[str, str], timeline: Timeline) -> tuple[date, str] | None:
    """Return the day of an expression that names day, month or year, or None of one that counts from another day."""
    anchor = timeline.story or timeline.now
    if kind == "full":
        month = int(found["monthnumber"]) if found.get("monthnumber") else month_number(found["month"])
        return date(int(found["year"]), month, int(found["day"])), "day"
    if kind == "day":
        return _nearest(month_number(found["month"]), int(found["day"]), timeline), "day"
    if kind == "month":
        return date(int(found["year"]), month_number(found["month"]), 1), "month"
    if kind == "monthonly":
        return _month_of_story(month_number(found["month"]), found["which"].lower(), timeline), "month"
    if kind == "feast":
        month, day = read_data("times")["feasts"][found["feast"].lower()]
        return (date(int(found["year"]), month, day) if found["year"] else _nearest(month, day, timeline)), "day"
    if kind in ("year", "attributive"):
        return date(int(found["year"]), 1, 1), "year"
    return (_day_of_month(anchor, int(found["day"]), timeline), "day") if kind == "dayonly" and anchor else None


def _day_of_month(anchor: date, day: int, timeline: Timeline) -> date:
    """Return "the 12th": of the story's month, of news the last one that has passed."""
    found = anchor.replace(day=day)
    ahead = timeline.story is None and timeline.now and found > timeline.now
    return shift(found, "month", -1).replace(day=day) if ahead else found


def _month_of_story(month: int, which: str, timeline: Timeline) -> date:
    """Return a month named without year: "that May", "the previous November", "in June"."""
    found = _nearest(month, 1, timeline)
    anchor = timeline.near or timeline.story or timeline.now
    if anchor and which.endswith(("previous", "preceding")) and (found.year, month) >= (anchor.year, anchor.month):
        return date(anchor.year - 1, month, 1) if month >= anchor.month else date(anchor.year, month, 1)
    if anchor and which.endswith("following"):
        return date(anchor.year + (month <= anchor.month), month, 1)
    return date(anchor.year, month, 1) if timeline.story and anchor and which in ("that", "since") else found


def _nearest(month: int, day: int, timeline: Timeline) -> date:
    """Return the day in the time of the story, which goes forward, else the last such day before publication."""
    now, story = timeline.now, timeline.near or timeline.story
    if story and now and abs(story.year - now.year) > 1:
        known = timeline.story_precision != "year" or timeline.near is not None
        return date(story.year + (known and month < story.month - _BACK), month, day)
    if now is None:
        raise ValueError("no year")
    found = date(now.year, month, day)
    return found if (found - now).days <= _AHEAD else date(now.year - 1, month, day)


#: Days ahead of the news that a day without year may lie.
_AHEAD = 60
