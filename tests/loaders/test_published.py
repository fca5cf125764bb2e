"""The day of publication from an address or a dateline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.published import find_dateline, find_day_in_address, parse_day

STORY = "The ministers met on 2 April 1982 and signed nothing."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("GENEVA, June 20, 2025 (Wire) - The ministers met.", "2025-06-20"),
        ("SEOUL, Nov. 28, 2010 — An envoy flew in.", "2010-11-28"),
        ("NEW DELHI, 8 May 2025: The minister called.", "2025-05-08"),
        ("ADDIS ABABA (Ethiopia), Sept. 4, 2019 – The council met.", "2019-09-04"),
        ("2 April 2012", "2012-04-02"),
        ("Friday 20 June 2025", "2025-06-20"),
        ("Thursday, June 20th, 2024", "2024-06-20"),
        ("ISTANBUL, 22 July 2022", "2022-07-22"),
        ("Published: May 8, 2025, 10:40 a.m. IST", "2025-05-08"),
        ("Last updated on 3 May 2024 at 18:05 GMT", "2024-05-03"),
        ("No: 214, 27 September 2023, Press Release Regarding the Meetings", "2023-09-27"),
        ("2024-03-06", "2024-03-06"),
        ("Date: Tue, 14 Mar 2023 10:00:00 +0000", "2023-03-14"),
        ("Sent: Tuesday, March 14, 2023 10:00 AM", "2023-03-14"),
        ("Saint Vincent and the Grenadines, 15 December 2023", "2023-12-15"),
    ],
)
def test_the_head_of_a_text_gives_its_day(head, day):
    assert find_dateline(f"A headline\n\n{head}\n\n{STORY}") == day


@pytest.mark.parametrize(
    "head",
    [
        "When marines came ashore at dawn on 2 April 1982, the president had been told.",
        "The pact of 2 April 1982 is dead",
        "On 2 April 1982 - a Friday - the marines landed.",
        "In May 2025, the ministers met.",
        "30 February 2024",
        "GENEVA, June 20 (Wire) - The ministers met.",
    ],
)
def test_a_day_that_the_story_tells_is_no_dateline(head):
    assert find_dateline(f"A headline\n{head}\n{STORY}") is None


def test_a_dateline_without_a_year_takes_the_year_of_the_copyright_line():
    text = f"GENEVA, June 20 (Wire) - The ministers met.\n{STORY}\n© 2025 The Wire"
    assert find_dateline(text) == "2025-06-20"


def test_a_date_far_down_in_the_text_is_no_dateline():
    assert find_dateline("\n".join([STORY] * 8 + ["2 April 2012"])) is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://news.example/2025/05/08/asia/calls.html", "2025-05-08"),
        ("https://news.example/world/2025/may/08/calls", "2025-05-08"),
        ("https://news.example/calls-2025-05-08", "2025-05-08"),
        ("https://news.example/20250508/calls", "2025-05-08"),
        ("https://news.example/2025/5/8/calls", "2025-05-08"),
        ("https://news.example/2025/13/40/calls", None),
        ("https://news.example/article/99202505081234", None),
        ("https://news.example/2025/05/", None),
    ],
)
def test_an_address_gives_the_day_that_it_holds(address, day):
    assert find_day_in_address(address) == day


def test_only_iso_days_and_times_are_days():
    assert parse_day("2025-05-08") == "2025-05-08"
    assert parse_day("2025-05-08T23:30:00+02:00") == "2025-05-08"
    assert parse_day("08/05/2025") is None
    assert parse_day("2025-02-30") is None


@given(st.text(max_size=300))
def test_any_text_has_an_iso_day_or_none(text):
    day = find_dateline(text)
    assert day is None or parse_day(day) == day
