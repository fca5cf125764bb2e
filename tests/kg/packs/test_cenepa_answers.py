"""Every question gives the rows of cenepa_answers.yaml, and with --as-of or --source what there was to know then."""

import datetime
from pathlib import Path

import pytest
import yaml

from kg.packs import load_questions
from tests.kg.packs.asking import ask, name_case
from tests.kg.packs.crises import load_crisis

CASES = yaml.safe_load((Path(__file__).parent / "cenepa_answers.yaml").read_text(encoding="utf-8"))
DAY = datetime.date(1995, 2, 2)
WIRE = ["Andes Wire"]
NARROWED = {
    "as of a day": ({"as_of": DAY}, lambda each: each.published and each.published <= "1995-02-02"),
    "by a source": ({"source": WIRE}, lambda each: each.publisher == "Andes Wire"),
    "by a source as of a day": (
        {"source": WIRE, "as_of": DAY},
        lambda each: each.publisher == "Andes Wire" and each.published <= "1995-02-02",
    ),
}
# The others say something of what is not there: a graph of fewer documents has fewer members, or knows no acts by id.
QUESTIONS = set(load_questions()) - {"silent-members", "evidence"}


@pytest.fixture(scope="module", params=["local", "neo4j"])
def database(request):
    return request.getfixturevalue(f"{request.param}_database")


@pytest.fixture(scope="module")
def known(database):
    """What all questions answer on graphs that hold only the documents that count, for each way to narrow."""
    return {name: ask_all(database, wanted) for name, (_, wanted) in NARROWED.items()}


@pytest.fixture(scope="module")
def store(database, known):
    database.wipe()
    with database.connect() as writing:
        load_crisis(writing, "cenepa")
    with database.connect(read_only=True) as reading:
        yield reading


def ask_all(database, wanted):
    database.wipe()
    with database.connect() as store:
        load_crisis(store, "cenepa", wanted)
        return {name: ask(store, name, **examples(name)) for name in QUESTIONS}


def examples(name):
    """Return values with which a question finds something."""
    values = {"a": "ECU", "b": "PER", "actor": "PER", "of": "ECU", "day": datetime.date(1995, 1, 28)}
    return {p.name: values[p.name] for p in load_questions()[name].parameters if p.required}


def without_order(row):
    return {name: sorted(value) if isinstance(value, list) else value for name, value in row.items()}


@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_a_question_gets_its_rows(store, case):
    rows = ask(store, case["question"], **case["ask"])
    assert [[value for name, value in row.items() if name != "acts"] for row in rows] == case["rows"]


@pytest.mark.parametrize("question", sorted(QUESTIONS))
@pytest.mark.parametrize("way", NARROWED)
def test_a_narrowed_answer_is_that_of_a_graph_of_the_documents_that_count(store, known, way, question):
    rows = ask(store, question, **examples(question), **NARROWED[way][0])
    assert [without_order(row) for row in rows] == [without_order(row) for row in known[way][question]]


def test_most_questions_find_something_however_they_are_narrowed(known):
    found = {name for answers in known.values() for name, rows in answers.items() if rows}
    assert len(found) > len(QUESTIONS) * 3 / 4


def test_every_question_has_rows_written_down():
    assert {case["question"] for case in CASES if case["rows"]} == set(load_questions()) - {"evidence"}


@pytest.mark.parametrize("given", [{}, {"source": WIRE}, {"as_of": DAY}, {"min_sources": 2}], ids=str)
def test_evidence_is_narrowed_like_the_acts(store, given):
    acts = [act for row in ask(store, "timeline", a="ECU", b="PER") for act in row["acts"]]
    narrowed = [act for row in ask(store, "timeline", a="ECU", b="PER", **given) for act in row["acts"]]
    evidence = ask(store, "evidence", act=acts, **given)
    assert {row["act"] for row in evidence if row["status"] == "actual"} == set(narrowed)
    assert all(row["publisher"] in WIRE for row in evidence) or "source" not in given
