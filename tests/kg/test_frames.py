"""Answers as data frames."""

import datetime

import pytest

from kg.frames import make_pandas, make_polars

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

COLUMNS = {"date": "date", "relation": "string", "claims": "integer", "sources": "list"}
ROWS = [("2025-05-08", "CALLED", 2, ["Globe Wire"]), (datetime.date(2025, 5, 9), "URGED", 1, [])]


def test_pandas_gets_days_as_days_and_lists_as_lists():
    frame = make_pandas(COLUMNS, ROWS)
    assert frame["date"].dt.day.tolist() == [8, 9]
    assert all(isinstance(each, list) for each in frame["sources"])


def test_polars_gets_the_types_that_the_question_declares():
    frame = make_polars(COLUMNS, ROWS)
    assert frame["date"].to_list() == [datetime.date(2025, 5, 8), datetime.date(2025, 5, 9)]
    assert (frame.schema["date"], frame.schema["claims"]) == (polars.Date, polars.Int64)
    assert frame.schema["sources"] == polars.List(polars.String)


@pytest.mark.parametrize("make", [make_pandas, make_polars])
def test_an_empty_answer_keeps_its_columns(make):
    frame = make(COLUMNS, [])
    assert (len(frame), list(frame.columns)) == (0, list(COLUMNS))


@pytest.mark.parametrize("make", [make_pandas, make_polars])
def test_columns_of_no_known_kind_are_what_their_values_are(make):
    frame = make({"name": None, "n": None}, [("France", 1), ("Qatar", 2)])
    assert frame["n"].sum() == 3
