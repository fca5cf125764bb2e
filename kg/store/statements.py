"""The Cypher statements that write the graph, one file each under statements/."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from neo4j import ManagedTransaction

from kg.errors import StoreError


@cache
def statement(name: str, label: str = "", relation: str = "") -> str:
    """Return a statement with its <LABEL> and <RELATION> filled in.

    Cypher takes neither as a parameter; both come from the schema, never from a document.
    """
    text = files("kg.store").joinpath("statements", f"{name}.cypher").read_text(encoding="utf-8")
    return text.replace("<LABEL>", label).replace("<RELATION>", relation)


def ask(
    tx: ManagedTransaction, name: str, label: str = "", relation: str = "", **parameters: Any
) -> list[dict[str, Any]]:
    """Run a statement and return its rows; with an empty list among the parameters nothing is sent."""
    if any(isinstance(value, (list, dict)) and not value for value in parameters.values()):
        return []
    return tx.run(statement(name, label, relation), parameters).data()


def create(
    tx: ManagedTransaction, name: str, count: int, ends: Mapping[str, list[str]], relation: str = "", **rows: Any
) -> None:
    """Run a statement that must create `count` things between `ends`, lists of ids; StoreError if it does not."""
    if not count:
        return
    # `ask` takes an empty list to mean that there is nothing to do.
    parameters: dict[str, Any] = {**rows, **{label: ids for label, ids in ends.items() if ids}}
    made = ask(tx, name, relation=relation, **parameters)
    if made != [{"count": count}]:
        raise StoreError(
            f"{name} made {made} instead of {count}: something else than kg takes nodes out of this graph",
            hint="stop it and load again",
        )
