"""The questions that ship with the project."""

import re

import pytest

from kg.errors import DataError, UsageError
from kg.packs import find_question, load_questions, read_packs
from kg.schema import load_schema

QUESTIONS = load_questions().values()
ASKED_FOR = {
    "who-engaged-both-sides", "timeline", "who-urged-whom", "who-condemned-whom", "who-mediated", "readouts",
    "profile", "evidence",
}
HEADER = "// title: T\n// question: Q?\n// params: {}\n// columns: {n: integer}\n"


def test_the_questions_asked_for_are_there():
    assert set(load_questions()) >= ASKED_FOR


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_question_takes_a_span_of_days(question):
    spans = {p.name: (p.type, p.required) for p in question.parameters if p.name in ("since", "until")}
    assert spans == {"since": ("date", False), "until": ("date", False)}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_list_of_symmetric_relations_in_a_query_is_complete(question):
    symmetric = sorted(r.name for r in load_schema().relations.values() if r.symmetric)
    for listed in re.findall(r"type\(act\) IN \[([^\]]*)\]", question.cypher):
        assert re.findall(r"\w+", listed) == symmetric


def test_two_questions_of_one_name_are_refused(tmp_path):
    for pack in ("a", "b"):
        (tmp_path / pack).mkdir()
        (tmp_path / pack / "same.cypher").write_text(HEADER + "\nRETURN 1 AS n")
    with pytest.raises(DataError, match="question 'same' is also in a"):
        read_packs(tmp_path)


def test_a_reference_to_no_question_is_refused(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.cypher").write_text(HEADER + "// see: [two]\n\nRETURN 1 AS n")
    with pytest.raises(DataError, match="'see' names 'two', which is no question"):
        read_packs(tmp_path)


def test_a_mistyped_question_gets_a_hint():
    with pytest.raises(UsageError) as caught:
        find_question("who-engaged-both")
    assert caught.value.hint == "did you mean who-engaged-both-sides?"
