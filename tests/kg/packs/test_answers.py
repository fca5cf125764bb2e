"""Every question gives the rows of answers.yaml on the claims of tests/data, on every server."""

import datetime
from pathlib import Path

import pytest
import yaml

from kg.packs import load_questions
from tests.kg.packs.asking import ask, name_case
from tests.kg.packs.crises import load_crisis

HERE = Path(__file__).parent
ANSWERS = yaml.safe_load((HERE / "answers.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["local", "neo4j"])
def store(request):
    """A read-only store that holds the claims of tests/data."""
    database = request.getfixturevalue(f"{request.param}_database")
    database.wipe()
    with database.connect() as writing:
        load_crisis(writing, "pahalgam")
    with database.connect(read_only=True) as reading:
        yield reading


@pytest.mark.parametrize("case", ANSWERS, ids=name_case)
def test_a_question_gets_its_rows(store, case):
    rows = ask(store, case["question"], **case["ask"])
    assert [[value for name, value in row.items() if name != "acts"] for row in rows] == case["rows"]


def test_the_acts_of_a_row_are_as_many_as_it_counts(store):
    for row in ask(store, "who-engaged-both-sides", a="IND", b="PAK"):
        assert len(set(row["acts"])) == len(row["acts"]) == row["with_a"] + row["with_b"]


def test_evidence_gives_the_sentences_behind_an_act_with_their_speakers(store):
    (call,) = ask(store, "timeline", a="marco-rubio", b="ishaq-dar")
    rows = ask(store, "evidence", act=call["acts"])
    assert [(row["text"], row["publisher"], row["speaker"], row["start"], row["end"]) for row in rows] == [
        ("The Secretary spoke today with Deputy Prime Minister Dar.", "US Department of State",
         "US Department of State", 0, 57),
        ("Rubio telephoned Dar and Jaishankar on Thursday, the State Department said.", "Globe Wire",
         "US Department of State", 0, 75),
    ]
    assert {(row["status"], row["published"]) for row in rows} == {("actual", "2025-05-08")}


def test_evidence_can_be_narrowed_to_a_span_of_days(store):
    acts = [act for row in ask(store, "timeline", a="IND", b="PAK") for act in row["acts"]]
    days = {row["date"] for row in ask(store, "evidence", act=acts, since=datetime.date(2025, 5, 9))}
    assert days == {"2025-05-09", "2025-05-10"}


@pytest.mark.parametrize("question", load_questions().values(), ids=lambda question: question.name)
def test_nothing_is_answered_for_days_on_which_nothing_was_done(store, question):
    values = {"state": "IND", "actor": "IND", "date": datetime.date(1999, 6, 1), "acts": []}
    given = {p.name: values[p.type] for p in question.parameters if p.required}
    assert ask(store, question.name, **given, since=datetime.date(1999, 1, 1), until=datetime.date(1999, 12, 31)) == []
