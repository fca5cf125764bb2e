"""What `kg doctor` finds in a graph that somebody has changed by hand."""

from __future__ import annotations

import pytest

from kg.store import Store
from tests.kg.store.crises import INDIA, JAISHANKAR, RUBIO, claim, document, story


@pytest.mark.parametrize(("sabotage", "rule"), [
    ("MATCH (:Claim)-[e:SOURCE]->() DELETE e", "one source"),
    ("MATCH (c:Claim)-[:TARGET]->(t) CREATE (c)-[:TARGET]->(t)", "at most one target"),
    ("MATCH (:Claim)-[e:REPORTED_IN]->() DELETE e", "stands in one document"),
    ("MATCH ()-[e:CALLED]->() SET e.claims = 9", "counts its actual claims"),
    ("MATCH ()-[e:CALLED]->() DELETE e", "has one edge"),
    ("CREATE (:Actor:State {id: 'FRA', name: 'France'})", "a claim speaks of it"),
])
def test_a_broken_rule_is_named(store: Store, sabotage: str, rule: str) -> None:
    store.load([story(document("a.txt"), claim("CALLED", RUBIO, JAISHANKAR), claim("URGED", RUBIO, INDIA))])
    assert store.check() == []

    store.run(sabotage)

    assert any(rule in problem.rule for problem in store.check())
