from datetime import date

import pytest

from loaders.extraction.dates import Calendar, fronted_time, parse_day

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


def test_a_dateline_moves_the_day_that_weekdays_count_from():
    calendar = Calendar(WEDNESDAY)
    calendar.enter("LIMA, 1 March 2024 (Wire) - Peru waited.")
    assert [moment.day for moment in calendar.find("They met on Thursday.")] == ["2024-02-29"]


def test_the_next_day_follows_the_day_of_the_sentence_before():
    calendar, text = Calendar(WEDNESDAY), "On 1 March Peru waited."
    calendar.remember(text, calendar.find(text))
    assert [moment.day for moment in calendar.find("The next day it acted.")] == ["2024-03-02"]


@pytest.mark.parametrize(
    ("text", "end"), [("On Monday Egypt left.", 9), ("On Monday, Egypt left.", 0), ("Egypt left.", 0)]
)
def test_a_fronted_time_without_comma_ends_before_the_subject(text, end):
    assert fronted_time(text) == end


def test_a_day_is_read_with_or_without_its_hour():
    assert parse_day("2024-03-06T10:00:00Z") == parse_day(WEDNESDAY) == date(2024, 3, 6)
    assert parse_day(None) is parse_day("") is None


HISTORY = "On 25 January 1978 the long quarrel began. It would not be over before the two generals were gone. "


def story(*sentences):
    """Return the days of the last sentence of a history published in 2008."""
    calendar = Calendar("2008-12-14", HISTORY + " ".join(sentences))
    for sentence in (HISTORY, *sentences[:-1]):
        calendar.remember(sentence, calendar.find(sentence))
    return [moment.day for moment in calendar.find(sentences[-1])]


@pytest.mark.parametrize(
    ("sentences", "day"),
    [
        (["On 12 December he flew home."], "1978-12-12"),
        (["On 12 December he flew home.", "On 8 January the two signed."], "1979-01-08"),
        (["On 12 December he flew home.", "On the night of the 22nd the fleet sailed."], "1978-12-22"),
        (["On 12 December he flew home.", "He was back on Boxing Day."], "1978-12-26"),
        (["On 12 December he flew home.", "In 1984 they tried again.", "On 29 November they signed."], "1984-11-29"),
        (["The treaty of 1904 was forgotten.", "On 3 March they met."], "1978-03-03"),
        (["On 12 December he flew home.", "On the Friday they parted."], "1978-12-15"),
        (["On 12 December he flew home.", "On Friday the 22nd they parted."], "1978-12-22"),
        (["Published 14 December 2008.", "On 12 March he flew home."], "1978-03-12"),
        (["On 12 March he flew home.", "It had begun the previous November."], "1977-11-01"),
    ],
)
def test_a_history_keeps_its_year_and_goes_forward(sentences, day):
    assert story(*sentences) == [day]


def test_news_with_a_date_of_long_ago_is_no_history():
    assert not Calendar("2024-03-06", "On Monday the two met. A treaty of 1904 binds them. They part on Friday.").history
    assert Calendar("2008-12-14", HISTORY + "Thirty years on, few remember.").history
