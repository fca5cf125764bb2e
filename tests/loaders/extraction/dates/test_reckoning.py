from datetime import date

import pytest

from loaders.extraction.dates.reckoning import count, month_number, parse_day, shift


def test_a_day_is_read_with_or_without_its_hour():
    assert parse_day("2024-03-06T10:00:00Z") == parse_day("2024-03-06") == date(2024, 3, 6)
    assert parse_day(None) is parse_day("") is None


@pytest.mark.parametrize(
    ("unit", "steps", "day"),
    [("week", 2, "2024-02-13"), ("month", 1, "2024-02-28"), ("year", -1, "2023-01-28"), ("decade", 1, "2034-01-28")],
)
def test_counting_in_months_stays_within_each_month(unit, steps, day):
    assert shift(date(2024, 1, 30), unit, steps) == date.fromisoformat(day)


def test_numbers_and_months_are_read_as_words():
    assert (count("three"), count("a few"), count("12")) == (3, 3, 12)
    assert (month_number("Sept"), month_number("may")) == (9, 5)
