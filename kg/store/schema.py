"""The constraints and indexes that a database must have before anything is written."""

from __future__ import annotations

import re

from kg.files import data_path
from kg.schema import read_statements
from kg.store.connection import Connection

_NAME = re.compile(r"CREATE (?:CONSTRAINT|INDEX) (\w+)")
_AWAIT_SECONDS = 600


def apply_schema(connection: Connection, index_edges: bool) -> None:
    """Create what is missing of schema/generated/constraints.cypher and wait until it can be used.

    `index_edges` is false for a server that accepts an index on edges but never uses it.
    """
    text = (data_path("schema") / "generated" / "constraints.cypher").read_text(encoding="utf-8")
    there = {
        row[0]
        for kind in ("CONSTRAINTS", "INDEXES")
        for row in connection.run(f"SHOW {kind} YIELD name RETURN name", {}, None, None).rows
    }
    missing = [
        each for each in read_statements(text) if _name(each) not in there and (index_edges or "()-[" not in each)
    ]
    for each in missing:
        connection.execute(each)
    if missing and index_edges:
        connection.execute(f"CALL db.awaitIndexes({_AWAIT_SECONDS})")


def _name(statement: str) -> str:
    found = _NAME.match(statement)
    return found[1] if found else ""
