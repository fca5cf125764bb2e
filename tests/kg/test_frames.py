"""Answers as data frames."""

import datetime
from pathlib import Path

import pytest

from kg.cli.claimfiles import read_claim_file
from kg.errors import UsageError
from kg.frames import ask_pandas, ask_polars, run_pandas

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")


CLAIMS = Path(__file__).parents[1] / "data" / "claims.jsonl"


@pytest.fixture(scope="module", params=["local", "neo4j"])
def store(request):
    database = request.getfixturevalue(f"{request.param}_database")
    database.wipe()
    with database.connect() as writing:
        writing.load(read_claim_file(CLAIMS))
    with database.connect(read_only=True) as reading:
        yield reading


def test_pandas_gets_days_as_days_and_lists_as_lists(store):
    frame = ask_pandas(store, "timeline", a="IND", b="PAK")
    assert list(frame["relation"]) == ["REJECTED", "ACCUSED", "AGREED"]
    assert frame["date"].dt.year.unique().tolist() == [2025]
    assert all(isinstance(each, list) for each in frame["sources"])


def test_polars_gets_the_types_that_the_question_declares(store):
    frame = ask_polars(store, "timeline", a="IND", b="PAK", since=datetime.date(2025, 5, 9))
    assert frame["relation"].to_list() == ["ACCUSED", "AGREED"]
    assert (frame.schema["date"], frame.schema["claims"]) == (polars.Date, polars.Int64)
    assert frame.schema["sources"] == polars.List(polars.String)


def test_an_empty_answer_keeps_its_columns(store):
    for frame in (ask_pandas(store, "timeline", a="FRA", b="SAU"), ask_polars(store, "timeline", a="FRA", b="SAU")):
        assert (len(frame), list(frame.columns)[:2]) == (0, ["date", "source"])


def test_cypher_of_ones_own_is_a_frame_too(store):
    assert run_pandas(store, "MATCH (n:State {id: $id}) RETURN n.name AS name", id="FRA")["name"].tolist() == ["France"]


@pytest.mark.parametrize(
    ("values", "message"), [({"a": "IND"}, "timeline needs 'b'"), ({"c": "IND"}, "timeline has no parameter 'c'")]
)
def test_a_wrong_parameter_is_named(store, values, message):
    with pytest.raises(UsageError, match=message):
        ask_pandas(store, "timeline", **values)
