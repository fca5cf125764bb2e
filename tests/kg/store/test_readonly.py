"""Analysts can never write: not past the client's check, and not without it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.errors import StoreError
from kg.store import Refused, Store
from kg.store.readonly import check_statement
from tests.kg.store.crises import AFFILIATIONS, ATTACK, INDIA, JAISHANKAR, RUBIO, claim, document, story
from tests.servers.databases import Database

ATTEMPTS = yaml.safe_load((Path(__file__).parent / "write_attempts.yaml").read_text(encoding="utf-8"))
STATE = (
    "MATCH (n) OPTIONAL MATCH (n)-[e]->(m) "
    "RETURN labels(n) AS labels, properties(n) AS node, type(e) AS edge, properties(e) AS act, properties(m) AS other"
)


@pytest.fixture(scope="module", params=["local", "neo4j"])
def loaded(request: pytest.FixtureRequest) -> Database:
    """A database with something to spoil."""
    found: Database = request.getfixturevalue(f"{request.param}_database")
    found.wipe()
    with found.connect() as store:
        told = [claim("CALLED", RUBIO, JAISHANKAR), claim("CONDEMNED", INDIA, ATTACK, speaker=JAISHANKAR)]
        store.load([story(document("a.txt"), *told)], AFFILIATIONS)
    return found


@pytest.fixture(scope="module")
def analyst(loaded: Database) -> Iterator[Store]:
    with loaded.connect(read_only=True) as opened:
        yield opened


@pytest.fixture
def unchanged(loaded: Database) -> Iterator[None]:
    """Compare all data and all names of constraints and indexes before and after."""
    with loaded.connect() as owner:
        before = state(owner)
        yield
        assert state(owner) == before


def state(owner: Store) -> Any:
    names = [owner.run(f"SHOW {kind} YIELD name RETURN name").rows for kind in ("CONSTRAINTS", "INDEXES")]
    return sorted(owner.run(STATE).rows, key=repr), [sorted(each) for each in names]


def test_the_matrix_is_large() -> None:
    assert len(set(ATTEMPTS["all"])) >= 60


@pytest.mark.parametrize("cypher", ATTEMPTS["all"] + ATTEMPTS["reach"])
def test_the_check_refuses_by_the_words_alone(cypher: str) -> None:
    with pytest.raises(Refused) as error:
        check_statement(cypher)
    assert "\n" not in str(error.value)


def test_nothing_passes_the_client(analyst: Store, unchanged: None) -> None:
    passed = [cypher for cypher in ATTEMPTS["all"] + ATTEMPTS["reach"] if not _fails(analyst, cypher, checked=True)]
    assert passed == [], "\n".join(passed)


def test_without_the_check_the_server_refuses(loaded: Database, analyst: Store, unchanged: None) -> None:
    passed = [cypher for cypher in ATTEMPTS["all"] if not _fails(analyst, cypher, checked=False)]
    assert passed == ATTEMPTS["idle"][loaded.kind]


def _fails(analyst: Store, cypher: str, checked: bool) -> bool:
    try:
        analyst.run(cypher, {"rows": [1]}, checked=checked, timeout=20)
    except StoreError:
        return True
    return False


def test_a_write_that_the_words_hide_is_seen_by_the_server(
    analyst: Store, unchanged: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.store.check_statement", lambda text: text)

    with pytest.raises(StoreError, match="writes" if analyst.server.name == "Neo4j" else "no right"):
        analyst.run("MATCH (a:Actor) SET a.name = 'x'")


@pytest.mark.parametrize("cypher", [
    "MATCH (a:Actor) RETURN a.name",
    "MATCH (a:Actor) RETURN a.name;",
    "// who\nMATCH (a:Actor {name: 'CREATE; // SET'}) RETURN a",
    "EXPLAIN MATCH (a) RETURN a",
    "PROFILE MATCH (a) RETURN a",
    "OPTIONAL MATCH (a:Actor) RETURN a.set, a.delete",
    "CALL { MATCH (a:Actor) RETURN count(a) AS n } RETURN n",
    "CALL db.labels() YIELD label RETURN label",
    "UNWIND [1] AS x RETURN date.truncate('month', date()) AS month, duration.between(date(), date()) AS none",
    "MATCH (a:Actor)-[e]->(b) WHERE e.date >= date('2025-01-01') RETURN e.date.year AS year",
])
def test_a_read_is_answered(analyst: Store, cypher: str) -> None:
    assert not analyst.run(cypher).truncated


def test_the_row_limit_is_kept_and_told(analyst: Store) -> None:
    answer = analyst.run("UNWIND range(1, 100000) AS n RETURN n", limit=3)

    assert (answer.rows, answer.truncated) == ([(1,), (2,), (3,)], True)
    assert not analyst.run("UNWIND [1, 2, 3] AS n RETURN n", limit=3).truncated


def test_the_time_limit_ends_a_question_that_never_would(analyst: Store) -> None:
    endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c < 0 RETURN c"

    with pytest.raises(StoreError, match="time limit"):
        analyst.run(endless, timeout=1)


@pytest.mark.parametrize("cypher", ["", "  ", "// nothing", "MATCH (n RETURN n", "MATCH (n) RETURN 'open", "/* open"])
def test_what_is_no_statement_is_said_in_one_line(analyst: Store, cypher: str) -> None:
    with pytest.raises(StoreError) as error:
        analyst.run(cypher)
    assert "\n" not in str(error.value)
