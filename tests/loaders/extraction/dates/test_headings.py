import pytest

from loaders.extraction.dates import Calendar

WEDNESDAY = "2024-03-06"


def test_a_dateline_moves_the_day_that_weekdays_count_from():
    calendar = Calendar(WEDNESDAY)
    calendar.enter("LIMA, 1 March 2024 (Wire) - Peru waited.")
    assert [moment.day for moment in calendar.find("They met on Thursday.")] == ["2024-02-29"]


def test_each_weekday_that_heads_a_part_counts_from_publication():
    calendar = Calendar(WEDNESDAY)
    days = []
    for line in ("Monday", "Tuesday"):
        calendar.enter(line)
        days.append(calendar.now.isoformat())
    assert days == ["2024-03-04", "2024-03-05"]


@pytest.mark.parametrize(
    ("line", "headed"),
    [
        ("Monday", True),
        ("4 March", True),
        ("4 March 2024 10:30 GMT", True),
        ("Monday, 4 March", True),
        ("Day 3 – Monday 4 March", True),
        ("Five were killed at the border, 4 March 2024", False),
        ("They spoke on 4 March.", False),
        ("Live", False),
    ],
)
def test_a_day_alone_on_its_line_heads_what_follows(line, headed):
    calendar = Calendar(WEDNESDAY)
    calendar.enter(line)
    assert calendar.headed is headed
    assert (calendar.now.isoformat() == "2024-03-04") is headed
