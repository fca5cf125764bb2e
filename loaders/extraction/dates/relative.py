"""Days that count from another day: "on Thursday", "the next day", "two weeks ago", "three days later"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.extraction.dates.expressions import WEEKDAYS
from loaders.extraction.dates.reckoning import count, shift
from loaders.extraction.dates.timeline import TRAILING, Timeline

#: Days after today of the expressions that count from it, and after the day told last of those that count from that.
_FROM_NOW = {"beforeyesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1}
_FROM_LAST = {"next": 1, "previous": -1, "same": 0}
#: Units whose counts mean a day, if they are not weeks or few.
_EXACT = frozenset({"day", "week", "night", "evening", "morning", "fortnight"})


def relative_day(kind: str, match: re.Match[str], timeline: Timeline) -> tuple[date, str] | None:
    """Return the day of an expression that counts from another, and how precise it is; None without a day of its own."""
    now = timeline.now
    if now is None:
        return None
    if kind == "weekday":
        return _weekday(match, now, timeline), "day"
    if kind == "lastweekday":
        wanted = WEEKDAYS.index((match["weekday"] or match["weekday2"]).lower())
        return now - timedelta(days=now.weekday() + 7 - wanted), "day"
    if kind in _FROM_NOW:
        return now + timedelta(days=_FROM_NOW[kind]), "day"
    if kind in _FROM_LAST:
        told = timeline.near or (timeline.history and timeline.last) or timeline.story or timeline.last or now
        return told + timedelta(days=_FROM_LAST[kind]), "day"
    if kind == "week":
        return _whole_unit(match, now, timeline)
    return _counted(kind, match, now, timeline)


def _weekday(match: re.Match[str], now: date, timeline: Timeline) -> date:
    wanted = WEEKDAYS.index(match["weekday"].lower())
    which = (match["which"] or "").strip().lower()
    told = timeline.last or timeline.story
    if timeline.history and told:  # a story goes forward
        return told + timedelta(days=(wanted - told.weekday()) % 7)
    if which in ("next", "the next", "the following"):
        return now + timedelta(days=(wanted - now.weekday()) % 7 or 7)
    back = (now.weekday() - wanted) % 7
    return now - timedelta(days=back or (7 if which in ("last", "this past", "the previous") else 0))


def _whole_unit(match: re.Match[str], now: date, timeline: Timeline) -> tuple[date, str]:
    """Return "last month", "next month", the unit in which "earlier this month" lies, or "the previous month"."""
    last, this, following, previous = match["unit"], match["unit2"], match["unit3"], match["unit4"]
    unit = (last or this or following or previous).lower()
    told = timeline.near or timeline.story or timeline.last or now if previous else now
    steps = 0 if this else 1 if following else -1
    return shift(told, unit, steps), "month" if unit != "year" else "year"


def _counted(kind: str, match: re.Match[str], now: date, timeline: Timeline) -> tuple[date, str]:
    """Return the day so many units before or after another."""
    number, unit = match["number"].lower(), match["unit"].lower().rstrip("s")
    steps, precision = count(number), _precision(number, unit)
    if kind == "ago":
        return shift(now, unit, -steps), precision
    told = timeline.near or timeline.story or timeline.last or now
    return shift(told, unit, -steps if _goes_back(match, timeline) else steps), precision


def _precision(number: str, unit: str) -> str:
    """Return how precise a count is: two weeks are a day, three weeks or a few days a month, in years a year."""
    exact = unit in _EXACT and not number.startswith(("a few", "several"))
    if exact and (unit != "week" or count(number) <= _FEW_WEEKS):
        return "day"
    return "month" if unit != "year" else "year"


_FEW_WEEKS = 2


def _goes_back(match: re.Match[str], timeline: Timeline) -> bool:
    """Return whether a count goes back: "two days earlier", but not "met Peres two days before he went to Cairo"."""
    way = match["way"].lower()
    trailing = (
        way in ("after", "before")
        and (match.start() > TRAILING or (timeline.near is not None and match.string[: match.start()].endswith(", ")))
        and re.match(r" [\w']", match.string[match.end() :]) is not None
    )
    return (way in ("earlier", "before", "previously")) is not trailing
