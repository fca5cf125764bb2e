"""Day headings ("Tuesday, 6 June") and datelines ("LIMA, March 5 (AP) -"), from which "today" and bare weekdays count."""

from __future__ import annotations

import re

from loaders.extraction.dates.timeline import Moment

_KINDS, _WORDS = frozenset({"full", "day", "weekday"}), 4
_COMMA = 6  # characters between a weekday and its date
#: Characters within which the day of a heading or dateline stands.
REACH = 80
_ALONE = re.compile(r"\W*(?:\d{4})?\W*(?:\d{1,2}[:.]\d\d\W*(?:[ap]\.?m\.?)?\W*[A-Z]{0,4})?\W*")
_RUNNING = re.compile(r"\b[a-z]{3,}\b(?<!day)")
_PLACE = re.compile(
    r"\W*(?:[A-Z]{3,}[A-Z .'/-]*(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?,? ?(?:\([^)]*\))?[, ]*)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
)
_DASH = re.compile(r",?(?: \d{4})?\s*(?:\([^)]*\)\s*)?(?:[-–—:]|$)")


def first_day(moments: list[Moment]) -> Moment | None:
    """Return the first moment that a heading or dateline could tell; of "Tuesday, 6 June" the date."""
    days = [moment for moment in moments if moment.kind in _KINDS]
    if len(days) > 1 and days[0].kind == "weekday" and days[1].start - days[0].end <= _COMMA:
        return days[1]
    return days[0] if days else None


def is_heading(text: str, moment: Moment) -> bool:
    """Return whether a day stands alone on its line, but for a few capitalised words."""
    before, after = text[: moment.start], text[moment.end :]
    short = len(before.split()) <= _WORDS and not _RUNNING.search(before)
    return _ALONE.fullmatch(after) is not None and short


def is_dateline(text: str, moment: Moment) -> bool:
    """Return whether a date stands between a place in capitals and a dash."""
    before, after = text[: moment.start], text[moment.end :]
    return moment.kind != "weekday" and bool(_PLACE.fullmatch(before) and _DASH.match(after))
