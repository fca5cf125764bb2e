"""Which acts appear, change or disappear when documents come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import Entry, Support, make_support, order_actors, summarise
from kg.store.report import Counts
from kg.store.statements import ask


@dataclass(frozen=True, slots=True)
class Traits:
    """What writing depends on: the relations without order, and the server.

    Neo4j finds an edge by an indexed property and takes its type from a row; the local server does neither.
    """

    symmetric: frozenset[str]
    is_neo4j: bool


@dataclass(frozen=True, slots=True)
class ActChanges:
    """Rows for edges to create, by relation and label of the target, and to update or delete, by relation."""

    added: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    removed: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))


def find_changes(
    tx: ManagedTransaction,
    entries: Sequence[Entry],
    forgotten: Mapping[str, Mapping[str, str]],
    symmetric: frozenset[str],
) -> ActChanges:
    """Compare what supports an act now with what will: when old claims are gone and new ones not yet there.

    `forgotten` are the acts that deleted claims supported, with relation and source.
    """
    rows, supports = _gather(entries, symmetric)
    touched: dict[str, Mapping[str, Any]] = {**forgotten, **rows}
    others: dict[str, list[Support]] = defaultdict(list)
    for row in ask(tx, "find_supports", act_ids=list(touched)):
        others[row["act_id"]].append(Support(**row))
    changes = ActChanges()
    for act_id, act in touched.items():
        relation, known = act["relation"], {"act_id": act_id, "source": act["source"]}
        together = others[act_id] + supports[act_id] if act_id in others else supports[act_id]
        if not together:
            changes.removed[relation].append(known)
        elif act_id in others or act_id in forgotten:
            changes.changed[relation].append(known | summarise(together))
        else:
            row = rows[act_id]
            changes.added[relation, row.pop("label")].append(row | summarise(together))
    return changes


def _gather(
    entries: Sequence[Entry], symmetric: frozenset[str]
) -> tuple[dict[str, dict[str, Any]], dict[str, list[Support]]]:
    rows: dict[str, dict[str, Any]] = {}
    supports: dict[str, list[Support]] = defaultdict(list)
    for entry in entries:
        for each in entry.claims:
            if each.act_id is None or not each.makes_edge:
                continue
            supports[each.act_id].append(make_support(each.act_id, each.claim, entry.document))
            if each.act_id not in rows:
                source, target = order_actors(each.claim, symmetric)
                label = "Incident" if target.label == "Incident" else "Actor"
                rows[each.act_id] = {
                    "act_id": each.act_id, "relation": each.claim.relation, "label": label,
                    "source": source.id, "target": target.id, "date": each.claim.date,
                }
    return rows, supports


def _write_added(tx: ManagedTransaction, changes: ActChanges, traits: Traits) -> None:
    if not traits.is_neo4j:
        for (relation, label), rows in changes.added.items():
            ask(tx, "create_acts", label, relation, rows=rows)
        return
    for wanted in ("Actor", "Incident"):
        rows = [row for (_, label), each in changes.added.items() if label == wanted for row in each]
        ask(tx, "create_acts_of_any", wanted, rows=rows)


def write_changes(tx: ManagedTransaction, changes: ActChanges, traits: Traits) -> Counts:
    """Write the edges; a server that cannot find an edge by a property looks through what its source did."""
    how = "" if traits.is_neo4j else "_by_source"
    _write_added(tx, changes, traits)
    for name, by_relation in (("update_acts", changes.changed), ("delete_acts", changes.removed)):
        for relation, rows in by_relation.items():
            by_id, sources = {row["act_id"]: row for row in rows}, sorted({row["source"] for row in rows})
            ask(tx, name + how, relation=relation, rows=rows, rows_by_id=by_id, sources=sources)
    added, changed, removed = (
        sum(map(len, each.values())) for each in (changes.added, changes.changed, changes.removed)
    )
    return Counts(acts_added=added, acts_changed=changed, acts_removed=removed, relationships=added)
