"""The questions that ship with the project."""

import re
from pathlib import Path

import pytest

from kg.errors import DataError, UsageError
from kg.packs import find_question, load_questions, read_packs
from kg.schema import load_schema

QUESTIONS = load_questions().values()
PACKS = {"engagement", "pressure", "mediation", "stances", "timeline", "people", "provenance", "quality"}
SHARED = {"since": "date", "until": "date", "source": "publishers", "min_sources": "integer", "as_of": "date"}
ADDING = Path(__file__).parents[3] / "docs" / "adding.md"
# The same for an act beside the one that a row is about, of which no counts are shown.
SHORT = """CASE WHEN act IS NULL OR $source IS NULL AND $as_of IS NULL THEN act ELSE head(COLLECT {
       MATCH (claim:Claim {act_id: act.act_id, status: 'actual'})-[:REPORTED_IN]->(document:Document)
       WHERE ($source IS NULL OR document.publisher IN $source) AND ($as_of IS NULL OR document.published <= $as_of)
       RETURN {claims: count(DISTINCT claim), sources: collect(DISTINCT document.publisher)}
     }) END AS known"""
HEADER = "// title: T\n// question: Q?\n// params: {}\n// columns: {n: integer}\n"


def test_every_pack_has_questions():
    assert {question.pack for question in QUESTIONS} == PACKS


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_every_question_can_be_narrowed_to_days_sources_and_what_was_known(question):
    shared = {p.name: (p.type, p.required) for p in question.parameters if p.name in SHARED}
    assert shared == {name: (kind, False) for name, kind in SHARED.items()}


def test_every_list_of_symmetric_relations_in_the_queries_is_complete():
    symmetric = sorted(r.name for r in load_schema().relations.values() if r.symmetric)
    lists = [re.findall(r"\w+", listed) for question in QUESTIONS
             for listed in re.findall(r"type\(\w+\) IN \[([^\]]*'CALLED'[^\]]*)\]", question.cypher)]
    assert len(lists) > 5 and [each for each in lists if each != symmetric] == []


@pytest.mark.parametrize("question", [q for q in QUESTIONS if " AS known" in q.cypher], ids=lambda each: each.name)
def test_what_is_known_of_an_act_is_found_in_the_same_words_everywhere(question):
    clause = re.findall(r"```cypher\n(.*?)```", ADDING.read_text(encoding="utf-8"), re.DOTALL)[1]
    known = clause.strip() if "attributed: collect" in question.cypher else SHORT
    assert normalise(known) in normalise(question.cypher)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_weights_in_a_query_are_those_of_the_schema(question):
    weights = {name: float(weight) for name, weight in re.findall(r"WHEN '(\w+)' THEN (-?[\d.]+)", question.cypher)}
    assert weights in ({}, {name: each.goldstein for name, each in load_schema().relations.items()})


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_hostile_relations_in_a_query_are_those_that_weigh_against(question):
    hostile = sorted(name for name, each in load_schema().relations.items() if each.goldstein < 0)
    for listed in re.findall(r"\[(?:act:)?([A-Z_|', ]*SANCTIONED[A-Z_|', ]*)\]", question.cypher):
        names = sorted(re.findall(r"[A-Z_]+", listed))
        assert names in (hostile, ["SANCTIONED"]) or "URGED" in names


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_pattern_that_means_all_relations_names_all_of_the_schema(question):
    for listed in re.findall(r"\[act:([A-Z_|]+)\]", question.cypher):
        names = set(listed.split("|"))
        assert names == set(load_schema().relations) or not {"ACCUSED", "AGREED", "OFFERED_MEDIATION"} <= names


def normalise(cypher):
    """Return a query with single blanks between its words."""
    return " ".join(cypher.split())


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
