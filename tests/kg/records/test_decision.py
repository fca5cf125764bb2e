"""A decision as JSON."""

import pytest

from kg.errors import DataError
from kg.records import Actor, Claim, Decision, make_decision

ONE, OTHER = Actor("Official", "a-b", "A B", ("IND",)), Actor("Official", "a-bee", "A Bee")
CLAIM = Claim("a.txt", "MET", "actual", False, ONE, OTHER, "2025-05-08", "day", 0, 5, "They.", None, 0.9, "meet")


@pytest.mark.parametrize("decision", [
    make_decision("same", "ana", "one man", actor=ONE, other=OTHER), make_decision("reject", "ana", claim=CLAIM),
    make_decision("rename", "ana", actor=ONE, name="Ab").undo("ben", "no"),
])
def test_what_is_written_is_read_again(decision):
    read = Decision.from_json(decision.to_json())
    assert (read.id, read.kind, read.why, read.actor, read.name, read.undone) == (
        decision.id, decision.kind, decision.why, decision.actor, decision.name, decision.undone)
    assert (read.claim and read.claim.id) == (decision.claim and decision.claim.id)


@pytest.mark.parametrize(("change", "told"), [
    ({"by": ""}, "without 'by'"), ({"kind": "merge"}, "unknown kind"), ({"other": None}, "without 'other'"),
    ({"why": 3}, "are text"), ({"undone": {"by": "ana"}}, "by whom and when"),
])
def test_what_is_no_decision_is_refused(change, told):
    whole = make_decision("same", "ana", actor=ONE, other=OTHER).to_json()
    with pytest.raises(DataError, match=told):
        Decision.from_json(whole | change)
