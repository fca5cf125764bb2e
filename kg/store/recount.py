"""Counting a whole graph for its tallies: where it has none yet, and to see whether they are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from neo4j import ManagedTransaction

from kg.store.statements import ask, statement
from kg.store.tallies import DAYS, KINDS, PUBLISHERS, STATUSES, Key, Kind, Tallies, name_tally, write_tallies


def tally_anew(tx: ManagedTransaction) -> None:
    """Count the graph, whatever tallies it has, and note that they are kept from now on."""
    counted = Tallies()
    for kind, key, counts in _count(tx):
        counted.changes[kind][key] = counts
    for kind in KINDS:
        ask(tx, "delete_tallies", kind.label)
    write_tallies(tx, counted)
    ask(tx, "mark_tallied")


def _count(tx: ManagedTransaction) -> Iterator[tuple[Kind, Key, list[int]]]:
    statuses = ask(tx, "count_statuses")
    relations = sorted({row["relation"] for row in statuses})
    rows = {
        STATUSES: statuses,
        PUBLISHERS: [*ask(tx, "count_claims_of_publishers"), *ask(tx, "count_words_of_publishers"),
                     *_of_each(tx, "count_acts_of_publishers", relations)],
        DAYS: _of_each(tx, "count_days", relations),
    }
    for kind in KINDS:
        total = kind.nothing()
        for row in rows[kind]:
            counts = total[tuple(row[key] for key in kind.keys)]
            counts[:] = (count + row.get(name, 0) for count, name in zip(counts, kind.counts, strict=True))
        yield from ((kind, key, counts) for key, counts in total.items())


def _of_each(tx: ManagedTransaction, name: str, relations: Iterable[str]) -> list[dict[str, Any]]:
    return [row for relation in relations for row in tx.run(statement(name), relation=relation).data()]


def find_miscounts(tx: ManagedTransaction) -> Iterator[str]:
    """Yield what tallies say otherwise than the graph does; nothing of a graph that keeps none."""
    if not ask(tx, "find_tallied"):
        return
    counted = {(kind.label, name_tally(key)): counts for kind, key, counts in _count(tx)}
    kept = {
        (kind.label, row["tally"]["id"]): [row["tally"][name] for name in kind.counts]
        for kind in KINDS for row in ask(tx, "find_tallies", kind.label)
    }
    for each in sorted(counted.keys() | kept.keys()):
        if counted.get(each) != kept.get(each):
            yield f"{each[0]} {each[1]!r}: {kept.get(each)}, not {counted.get(each)}"
