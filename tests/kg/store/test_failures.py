"""What a user reads when there is no getting into a database."""

from __future__ import annotations

import pytest

from kg.errors import StoreError, UsageError
from kg.store import MissingPassword, ServerGone, StatementError, connect
from kg.store.connection import read_agent
from kg.store.local.server import free_ports
from tests.kg.store.crises import INDIA, RUBIO, claim, document, story
from tests.servers.databases import Database


def test_a_wrong_password_is_said_and_not_shown(neo4j_database: Database) -> None:
    with pytest.raises(StoreError, match="wrong user or password") as error:
        connect(neo4j_database.target, user="neo4j", password="gue55ed")
    assert "gue55ed" not in str(error.value)


def test_a_missing_password_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)

    with pytest.raises(MissingPassword, match="NEO4J_PASSWORD"):
        connect("neo4j://127.0.0.1:1")


def test_user_and_password_come_from_the_names_that_neo4j_uses(
    neo4j_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_database.user or "")
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_database.password or "")

    with connect(neo4j_database.target) as store:
        assert store.server.name == "Neo4j"


def test_a_database_that_is_not_there_is_named(neo4j_database: Database) -> None:
    with pytest.raises(StoreError, match="no such database"):
        connect(neo4j_database.target, user=neo4j_database.user, password=neo4j_database.password, database="nowhere")


def test_a_server_that_is_not_there_is_named() -> None:
    address = f"bolt://127.0.0.1:{free_ports(1)[0]}"

    with pytest.raises(ServerGone, match=address):
        connect(address, user="neo4j", password="x")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.38", "Neo4j/5.25.1", "Memgraph"])
def test_a_server_that_is_too_old_is_refused(agent: str) -> None:
    with pytest.raises(StoreError, match=r"too old .*5\.26"):
        read_agent(agent, "neo4j://host")


@pytest.mark.parametrize(("agent", "name", "version"), [
    ("Neo4j/5.26.30", "Neo4j", "5.26.30"), ("Neo4j/2026.08.1", "Neo4j", "2026.08.1"),
    ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", "ArcadeDB", "26.10.2"),
])
def test_a_server_is_known_by_what_it_calls_itself(agent: str, name: str, version: str) -> None:
    server = read_agent(agent, "neo4j://host")

    assert (server.name, server.version) == (name, version)


@pytest.mark.parametrize("address", ["http://host:7474", "neo4j://user:secret@host"])
def test_an_address_that_cannot_be_is_refused(address: str) -> None:
    with pytest.raises(UsageError) as error:
        connect(address, password="x")
    assert "secret" not in str(error.value)


def test_a_load_without_the_right_to_write_says_so(database: Database) -> None:
    database.connect().apply_schema()

    with database.connect(read_only=True) as store, pytest.raises(StoreError, match=r"may only read|no right"):
        store.load([story(document("a.txt"), claim("URGED", RUBIO, INDIA))])


def test_a_statement_that_is_wrong_is_quoted_by_the_server(database: Database) -> None:
    with database.connect(read_only=True) as store, pytest.raises(StatementError, match="missing"):
        store.run("MATCH (n) RETURN missing")
