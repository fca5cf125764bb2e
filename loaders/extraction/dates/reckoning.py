"""Days, months and numbers as words, and counting from a day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import dateparser

from loaders.extraction.dates.expressions import MONTHS
from loaders.extraction.wordlists import read_data

_DAYS = {"day": 1, "night": 1, "evening": 1, "morning": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def shift(day: date, unit: str, count: int) -> date:
    """Return the day so many days, weeks, months, years or decades later; of a month at most its 28th."""
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    return date(months // 12, months % 12 + 1, min(day.day, 28))


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month or its abbreviation."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def count(number: str) -> int:
    """Return the number that a word or figure tells: "three", "a few", "12"."""
    numbers: dict[str, int] = read_data("times")["numbers"]
    return int(number) if number.isdigit() else numbers.get(number, numbers.get(number.removeprefix("a "), 1))


@lru_cache(maxsize=4096)
def parse_day(day: str | None) -> date | None:
    """Return an ISO day, or what dateparser makes of another form, as a date."""
    if not day:
        return None
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        parsed = dateparser.parse(day)
        return parsed.date() if parsed else None
