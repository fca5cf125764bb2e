"""The log of decisions, kept in the graph that they shape."""

from __future__ import annotations

import json
from collections.abc import Iterable

from neo4j import ManagedTransaction

from kg.records import Decision
from kg.store.statements import ask


def read_decisions(tx: ManagedTransaction) -> list[Decision]:
    """Return all decisions, those that were taken back too, in the order of their time."""
    found = (Decision.from_json(json.loads(row["record"])) for row in ask(tx, "find_decisions"))
    return sorted(found, key=lambda each: each.order)


def write_decisions(tx: ManagedTransaction, decisions: Iterable[Decision]) -> None:
    """Add decisions, or what has become of those that are there."""
    ask(tx, "write_decisions", rows=[
        {
            "id": each.id, "kind": each.kind, "at": each.at, "by": each.by, "why": each.why,
            "undone": each.undone.at if each.undone else None,
            "record": json.dumps(each.to_json(), ensure_ascii=False),
        }
        for each in decisions
    ])


def merge_decisions(known: Iterable[Decision], new: Iterable[Decision]) -> list[Decision]:
    """Return the log with further decisions in it: what either side has taken back stays taken back."""
    log = {each.id: each for each in known}
    for each in new:
        stored = log.get(each.id)
        if stored is None or (each.undone and not stored.undone):
            log[each.id] = each
    return sorted(log.values(), key=lambda each: each.order)
