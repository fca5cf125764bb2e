"""The constraints and indexes that a database must have before anything is written."""

from __future__ import annotations

import re

from neo4j import ManagedTransaction

from kg.files import data_path
from kg.schema import read_statements
from kg.store.connection import Connection
from kg.store.statements import ask, statement
from kg.store.writing import lock

_NAME = re.compile(r"CREATE (?:CONSTRAINT|INDEX) (\w+)")
_AWAIT_SECONDS = 600


def apply_schema(connection: Connection, is_neo4j: bool) -> None:
    """Create what is missing of schema/generated/constraints.cypher and wait until it can be used.

    The local server accepts an index on edges but never uses it, so it gets none. A Neo4j database that lacked
    something may come from the importer: what that leaves out is added, the tallies too.
    """
    text = (data_path("schema") / "generated" / "constraints.cypher").read_text(encoding="utf-8")
    there = {
        row[0]
        for kind in ("CONSTRAINTS", "INDEXES")
        for row in connection.run(f"SHOW {kind} YIELD name RETURN name", {}, None, None).rows
    }
    missing = [
        each for each in read_statements(text) if _name(each) not in there and (is_neo4j or "()-[" not in each)
    ]
    for each in missing:
        connection.execute(each)
    if missing and is_neo4j:
        connection.execute(f"CALL db.awaitIndexes({_AWAIT_SECONDS})")
        connection.execute(statement("complete_acts"))
        connection.write(_tally)


def _tally(tx: ManagedTransaction) -> None:
    if ask(tx, "find_any", "Document") and not ask(tx, "find_tallied"):
        lock(tx)


def _name(statement: str) -> str:
    found = _NAME.match(statement)
    return found[1] if found else ""
