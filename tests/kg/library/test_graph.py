"""The Python interface, on both servers."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from kg import Graph
from kg.errors import UsageError
from kg.records import Document
from kg.store import Refused

DATA = Path(__file__).parents[2] / "data"
TEXT = "France's foreign minister telephoned his Qatari counterpart on Monday.\nThe United States condemned Iran.\n"


@pytest.fixture
def graph(database):
    with Graph.open(database.target, user=database.user, password=database.password) as opened:
        yield opened


@pytest.fixture
def loaded(graph):
    graph.load(DATA / "claims.jsonl")
    return graph


def test_a_load_says_what_it_did(graph):
    first, again = graph.load(DATA / "claims.jsonl"), graph.load(DATA / "claims.jsonl")
    assert (first.new, first.errors) == (5, [])
    assert (again.new, again.unchanged, again.acts_added) == (0, 5, 0)


def test_documents_are_read_from_files_and_taken_as_they_are(graph, tmp_path):
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    done = graph.load(tmp_path, Document("note", TEXT, "Desk", "2025-05-06"), published="2025-05-06")
    assert (done.new, done.claims) == (2, 4)
    assert graph.query("who-condemned-whom", by="USA").rows[0][:2] == ("United States", "Iran")


def test_a_document_that_cannot_be_read_is_told_and_stops_nothing(graph, tmp_path):
    (tmp_path / "wire.txt").write_text(TEXT, encoding="utf-8")
    told = []
    done = graph.load(tmp_path, tmp_path / "absent.txt", published="2025-05-06", tell=told.append)
    assert (done.new, done.errors) == (1, told)
    assert "absent.txt" in str(told[0])


def test_actors_go_by_name_and_days_by_text(loaded):
    answer = loaded.query("timeline", a="India", b="Pakistan", since="2025-05-09")
    assert [row["relation"] for row in answer] == ["ACCUSED", "AGREED"]
    same = loaded.query("timeline", a="New Delhi", b="Islamabad", since=datetime.date(2025, 5, 9))
    assert (len(same), same.rows) == (2, answer.rows)


def test_an_answer_is_a_frame_with_the_types_declared(loaded):
    pytest.importorskip("pandas")
    answer = loaded.query("timeline", a="India", b="Pakistan")
    assert answer.to_pandas()["date"].dt.year.unique().tolist() == [2025]
    assert answer.to_polars()["relation"].to_list() == ["REJECTED", "ACCUSED", "AGREED"]


def test_an_answer_is_text_in_any_format(loaded):
    answer = loaded.cypher("MATCH (n:State {id: $id}) RETURN n.id AS id, n.name AS name", {"id": "FRA"})
    assert answer.write("csv") == "id,name\nFRA,France\n"
    assert str(answer).splitlines()[-1].split() == ["FRA", "France"]


def test_cypher_can_only_read_even_where_loads_can_write(loaded):
    with pytest.raises(Refused):
        loaded.cypher("CREATE (n:State {id: 'XXX'})")


def test_a_limit_is_said_to_have_cut(loaded):
    answer = loaded.cypher("MATCH (n:Claim) RETURN n.text", limit=2)
    assert (len(answer), answer.truncated) == (2, True)


def test_a_removed_document_is_gone(loaded):
    assert loaded.remove("gulf-daily.txt")
    assert not loaded.remove("gulf-daily.txt")


@pytest.mark.parametrize(
    ("name", "expected"), [("out.ttl", "triples"), ("out.graphml", "acts"), ("out.gexf", "acts")]
)
def test_an_export_goes_by_the_suffix(loaded, tmp_path, name, expected):
    assert expected in loaded.export(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 500


def test_an_export_takes_a_part_of_the_graph(loaded, tmp_path):
    part = loaded.select(since="2025-05-09", actors=["India"])
    assert loaded.export(tmp_path / "tables", "csv", part) != loaded.export(tmp_path / "all", "csv")


@pytest.mark.parametrize(
    ("question", "values", "message"),
    [
        ("timeline", {"a": "IND"}, "timeline needs 'b'"),
        ("timeline", {"a": "IND", "b": "PAK", "colour": "red"}, "timeline has no parameter 'colour'"),
        ("timelime", {}, "did you mean timeline"),
        ("timeline", {"a": "IND", "b": "PAK", "since": "May"}, "'May' is no day"),
        ("timeline", {"a": "Indai", "b": "PAK"}, "did you mean India"),
        ("who-urged-whom", {"by": "united"}, "fits several"),
    ],
)
def test_a_wrong_question_or_value_is_named(loaded, question, values, message):
    with pytest.raises(UsageError, match=message):
        loaded.query(question, **values)


def test_a_name_that_fits_several_is_chosen_by_the_caller(database):
    with Graph.open(database.target, user=database.user, password=database.password) as first:
        first.load(DATA / "claims.jsonl")

    def choose(text, matches):
        return next(match for match in matches if match.id == "USA")

    access = {"user": database.user, "password": database.password, "read_only": True}
    with Graph.open(database.target, choose=choose, **access) as graph:
        assert {row[0] for row in graph.query("who-urged-whom", by="united").rows} == {"Marco Rubio"}
        with pytest.raises(UsageError, match="opened to read only"):
            graph.load(DATA / "claims.jsonl")


def test_questions_need_no_language_model():
    code = "import sys; from kg import Graph; print(Graph.__name__, {'spacy', 'loaders'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"Graph set()\n"
