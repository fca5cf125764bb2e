import pytest

from loaders.extraction.dates import Calendar

WEDNESDAY = "2024-03-06"


def told(text, published=WEDNESDAY):
    return [(moment.day, moment.precision) for moment in Calendar(published, text).find(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Monday.", "2024-03-04"),
        ("They met on Wednesday.", WEDNESDAY),
        ("They met last Wednesday.", "2024-02-28"),
        ("They meet next Friday.", "2024-03-08"),
        ("They met yesterday.", "2024-03-05"),
        ("They met the day before yesterday.", "2024-03-04"),
        ("They met two weeks ago.", "2024-02-21"),
        ("They met on 29 February.", "2024-02-29"),
        ("They met on 5 December.", "2023-12-05"),
        ("They met on the 12th.", "2024-02-12"),
        ("They met on March 3rd, 2021.", "2021-03-03"),
        ("They met on 3-4 March.", "2024-03-03"),
        ("They met from February 27 to March 1.", "2024-02-27"),
        ("They met from 1 to 3 March 2021.", "2021-03-01"),
        ("They met on the night of Sunday to Monday.", "2024-03-03"),
        ("They meet tomorrow.", "2024-03-07"),
        ("On the 22nd Kenya waited.", "2024-02-22"),
    ],
)
def test_a_time_is_a_day_counted_from_publication(text, day):
    assert told(text) == [(day, "day")]


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("They met in January.", "2024-01-01", "month"),
        ("They met in May 2019.", "2019-05-01", "month"),
        ("They met in 1997.", "1997-01-01", "year"),
        ("They met five years ago.", "2019-03-06", "year"),
        ("They met last month.", "2024-02-06", "month"),
        ("Last Year They Met", "2023-03-06", "year"),
    ],
)
def test_a_vague_time_says_how_vague_it_is(text, day, precision):
    assert told(text) == [(day, precision)]


def test_days_later_count_from_the_day_told_before_them():
    assert told("On 3 May 2019 they met; three days later they parted.") == [
        ("2019-05-03", "day"),
        ("2019-05-06", "day"),
    ]


@pytest.mark.parametrize(
    "text", ["They met on February 30, 2023.", "They met 300 decades ago.", "They part 999 decades later."]
)
def test_a_day_that_does_not_exist_is_passed_over(text):
    assert told(text) == []


def test_without_publication_only_full_dates_are_known():
    assert told("They met on Monday.", None) == []
    assert told("They met on 4 June 2023.", None) == [("2023-06-04", "day")]


def test_the_next_day_follows_the_day_of_the_sentence_before():
    calendar, text = Calendar(WEDNESDAY), "On 1 March Peru waited."
    calendar.remember(text, calendar.find(text))
    assert [moment.day for moment in calendar.find("The next day it acted.")] == ["2024-03-02"]
