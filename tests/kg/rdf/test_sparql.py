"""The queries of docs/sparql give on the export what the questions give on the database."""

import datetime
import re
from pathlib import Path

import pyoxigraph
import pytest
import yaml

from kg.graph import make_snapshot
from kg.library.claimfiles import read_claim_file
from kg.packs import load_questions
from kg.rdf import read_statements, write_rdf
from kg.schema import load_schema
from tests.kg.packs.crises import AFFILIATIONS, CLAIMS

TESTS = Path(__file__).parent.parent.parent
QUERIES = TESTS.parent / "docs" / "sparql"
ANSWERS = yaml.safe_load((TESTS / "kg" / "packs" / "answers.yaml").read_text(encoding="utf-8"))
CENEPA_ANSWERS = [
    case for case in yaml.safe_load((TESTS / "kg" / "packs" / "cenepa_answers.yaml").read_text(encoding="utf-8"))
    if (QUERIES / f"{case['question']}.rq").exists() and case["ask"].keys() <= {"a", "b", "by", "to", "actor", "since"}
]
OWN_ANSWERS = yaml.safe_load((Path(__file__).parent / "answers.yaml").read_text(encoding="utf-8"))
PARAMETERS = re.compile(r"VALUES (?P<names>\?\w+|\([^)]*\)) \{ (?P<values>.*) \}  # parameters")


@pytest.fixture(scope="module")
def store(exports):
    store = pyoxigraph.Store()
    quads = read_statements(exports["trig"])
    store.extend(pyoxigraph.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def write_term(name, value):
    if value is None:
        return "UNDEF"
    if isinstance(value, datetime.date):
        return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#date>'
    space = {"kind": "relation", "act": "act"}.get(name, "incident" if value == "2025-pahalgam-attack" else "actor")
    return f"<https://example.org/kg/{space}/{value}>"


def ask(store, name, **given):
    """Run a query with other parameters than those that stand in it; lists come back sorted."""
    def fill(found):
        names = re.findall(r"\w+", found["names"])
        return f"VALUES {found['names']} {{ ({' '.join(write_term(each, given.get(each)) for each in names)}) }}"

    text = (QUERIES / f"{name}.rq").read_text(encoding="utf-8")
    solutions = store.query(PARAMETERS.sub(fill, text) if given else text)
    return [[read_term(term) for term in solution] for solution in solutions]


def read_term(term):
    if term is None:
        return None
    return int(term.value) if term.datatype.value.endswith("#integer") else term.value


def as_lists(expected, row):
    """Split the cells of a row where a list is expected; SPARQL knows none, and promises no order in its joins."""
    return [
        sorted(filter(None, (cell or "").split("; "))) if isinstance(wanted, list) else cell
        for wanted, cell in zip(expected, row, strict=True)
    ]


def sort_lists(row):
    return [sorted(cell) if isinstance(cell, list) else cell for cell in row]


def name_case(case):
    return "-".join([case["question"], *map(str, case["ask"].values())])


@pytest.mark.parametrize("case", ANSWERS, ids=name_case)
def test_a_query_gives_the_rows_of_the_question(store, case):
    asked = {"kind" if name == "relation" else name: value for name, value in case["ask"].items()}
    rows = ask(store, case["question"], **({"since": None} | asked))
    assert len(rows) == len(case["rows"])
    expected = [sort_lists(row) for row in case["rows"]]
    assert [as_lists(*pair) for pair in zip(case["rows"], rows, strict=True)] == expected


@pytest.fixture(scope="module")
def cenepa(tmp_path_factory):
    """The other crisis of tests/data, exported and read."""
    snapshot = make_snapshot(read_claim_file(CLAIMS["cenepa"]), AFFILIATIONS["cenepa"], load_schema())
    path = tmp_path_factory.mktemp("cenepa") / "graph.trig"
    with path.open("wb") as stream:
        write_rdf(snapshot, stream, "trig")
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(quad.subject, quad.predicate, quad.object) for quad in read_statements(path))
    return store


@pytest.mark.parametrize("case", CENEPA_ANSWERS, ids=name_case)
def test_a_query_gives_the_rows_of_the_question_on_another_crisis(cenepa, case):
    rows = ask(cenepa, case["question"], **({"since": None} | case["ask"]))
    found = [as_lists(case["rows"][0], row) for row in rows] if case["rows"] else rows
    assert sorted(found, key=str) == sorted(map(sort_lists, case["rows"]), key=str)


@pytest.mark.parametrize("name", OWN_ANSWERS)
def test_a_query_as_it_stands_gives_its_rows(store, name):
    assert [[str(cell) if cell is not None else None for cell in row] for row in ask(store, name)] == OWN_ANSWERS[name]


def test_evidence_gives_the_sentences_behind_an_act(store, snapshot):
    call = next(act for act in snapshot.acts() if (act.source.id, act.target.id) == ("ishaq-dar", "marco-rubio"))
    rows = ask(store, "evidence", act=call.act_id)
    assert [(row[6], row[7], row[5], row[10], row[11]) for row in rows] == [
        ("The Secretary spoke today with Deputy Prime Minister Dar.", "US Department of State",
         "US Department of State", 0, 57),
        ("Rubio telephoned Dar and Jaishankar on Thursday, the State Department said.", "Globe Wire",
         "US Department of State", 0, 75),
    ]


def test_a_query_answers_a_question_of_its_name_or_has_its_own_rows_and_every_query_runs(store):
    names = {path.stem for path in QUERIES.glob("*.rq")}
    assert names - OWN_ANSWERS.keys() - {"evidence"} == {case["question"] for case in ANSWERS + CENEPA_ANSWERS}
    assert len(names - OWN_ANSWERS.keys()) >= 11
    assert names - OWN_ANSWERS.keys() < set(load_questions())
    for name in names:
        ask(store, name)
