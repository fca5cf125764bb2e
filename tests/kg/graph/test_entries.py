"""What a claim's row tells beyond the claim."""

from dataclasses import replace

import pytest

from kg.graph.entries import UNSURE_PERCENT, make_entry
from kg.packs import find_question
from kg.records import Actor, Claim, Document
from kg.schema import load_schema

INDIA, FRANCE = Actor("State", "IND", "India"), Actor("State", "FRA", "France")
PLAIN = Claim("a.txt", "URGED", "actual", False, INDIA, FRANCE, "2025-05-08", "day", 0, 4, "text", None, 0.6, "a rule")


def row(**changes):
    (found,) = make_entry(Document("a.txt", "text"), [replace(PLAIN, **changes)], load_schema()).claims
    return found


@pytest.mark.parametrize(("changes", "doubts"), [
    ({}, None),
    ({"confidence": 0.59}, 1), ({"target": None}, 1), ({"target": INDIA}, 1), ({"date_precision": "month"}, 1),
    ({"implied": True}, 1), ({"implied": True, "date_precision": "document", "target": None, "confidence": 0.1}, 4),
], ids=str)
def test_a_claim_counts_the_reasons_to_review_it(changes, doubts):
    assert row(**changes).properties["doubts"] == doubts


def test_the_count_is_what_the_question_asks_for_by_default():
    (percent,) = (each for each in find_question("to-review").parameters if each.name == "percent")
    assert percent.default == UNSURE_PERCENT and f"$percent <= {UNSURE_PERCENT}" in find_question("to-review").cypher
