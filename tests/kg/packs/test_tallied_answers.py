"""A question that the graph's own tallies answer gives the same without them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from kg.store import Store
from tests.kg.packs.asking import ask
from tests.kg.packs.crises import load_crisis

CASES: list[tuple[str, dict[str, Any]]] = [
    ("coverage", {}), ("statuses", {}), ("busiest-days", {}), ("busiest-days", {"top": 1}), ("single-source", {}),
    ("single-source", {"top": 2}), ("who-said-first", {}), ("who-said-first", {"top": 1}),
    ("busiest-days", {"since": date(2025, 5, 9)}), ("single-source", {"until": date(2025, 5, 8)}),
]


@pytest.fixture(scope="module", params=["local", "neo4j"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store that holds the claims of tests/data and may be written."""
    database = request.getfixturevalue(f"{request.param}_database")
    database.wipe()
    with database.connect() as writing:
        load_crisis(writing, "pahalgam")
        yield writing


@pytest.mark.parametrize(("question", "values"), CASES)
def test_a_question_is_answered_alike_with_and_without_tallies(store: Store, question: str, values: dict[str, Any]) -> None:
    store.run("MATCH (g:GraphInfo) SET g.tallied = true")
    with_tallies = ask(store, question, **values)
    store.run("MATCH (g:GraphInfo) SET g.tallied = false")

    assert with_tallies
    assert ask(store, question, **values) == with_tallies
