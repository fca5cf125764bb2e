"""The databases that the same tests run over, as pytest fixtures.

`database` gives each test the local server, then Neo4j: at KG_TEST_NEO4J_URL, else from Docker, else from Maven and
Java; where there is none its tests are skipped, or fail when KG_TEST_REQUIRE_NEO4J is set.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from kg.store import Store, connect, local
from tests.servers import neo4j


@dataclass(frozen=True)
class Database:
    """A database for tests, emptied before each."""

    kind: str
    target: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    def connect(self, read_only: bool = False) -> Store:
        return connect(self.target, read_only=read_only, user=self.user, password=self.password)

    def wipe(self) -> None:
        with self.connect() as store:
            store.run("MATCH (n) DETACH DELETE n")


@pytest.fixture(scope="session")
def local_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("local")
    local.up(folder)
    try:
        yield Database("local", str(folder))
    finally:
        local.down(folder)


@pytest.fixture(scope="session")
def neo4j_database() -> Iterator[Database]:
    with _neo4j() as found:
        yield found


@contextmanager
def _neo4j() -> Iterator[Database]:
    if url := os.environ.get("KG_TEST_NEO4J_URL"):
        yield _checked(Database("neo4j", url, os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")))
    elif _docker():
        from testcontainers.neo4j import Neo4jContainer

        with Neo4jContainer(f"neo4j:{neo4j.VERSION}-community") as container:
            yield Database("neo4j", container.get_connection_url(), "neo4j", container.password)
    elif reason := neo4j.missing():
        absent = f"no Neo4j: KG_TEST_NEO4J_URL is not set, no Docker engine answers, {reason}"
        (pytest.fail if os.environ.get("KG_TEST_REQUIRE_NEO4J") else pytest.skip)(absent)
    else:
        with neo4j.running() as server:
            yield Database("neo4j", server.url, server.user, server.password)


def _checked(database: Database) -> Database:
    """Tests delete everything: refuse a database that somebody uses."""
    with database.connect() as store:
        if store.run("MATCH (n) RETURN n LIMIT 1").rows:
            pytest.fail(f"{database.target} is not empty, and the tests would empty it")
    return database


def _docker() -> bool:
    if not shutil.which("docker"):
        return False
    return subprocess.run(["docker", "info"], capture_output=True, timeout=20).returncode == 0


@pytest.fixture(params=["local", "neo4j"])
def database(request: pytest.FixtureRequest) -> Database:
    found: Database = request.getfixturevalue(f"{request.param}_database")
    found.wipe()
    return found


@pytest.fixture
def store(database: Database) -> Iterator[Store]:
    with database.connect() as opened:
        yield opened


__all__ = ["Database", "database", "local_database", "neo4j_database", "store"]
