"""Which acts appear, change or disappear when documents come and go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import Support, summarise
from kg.store.batch import ActRow, Batch, Places, day, kind_of
from kg.store.documents import Forgotten, ForgottenAct, write_claims
from kg.store.memory import Memory
from kg.store.report import Counts
from kg.store.statements import ask, create
from kg.store.tallies import Tallies, tellings, write_tallies

_ORDER = ("date_precision", "claims", "documents", "sources", "attributed", "first_published", "implied")


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

    added: dict[tuple[str, str], list[list[Any]]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    removed: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    tallies: Tallies = field(default_factory=Tallies)


def find_changes(
    tx: ManagedTransaction, batch: Batch, forgotten: Mapping[str, ForgottenAct], memory: Memory
) -> ActChanges:
    """Compare what supports an act now with what will: when old claims are gone and new ones not yet there.

    `forgotten` are the acts that deleted claims supported.
    """
    others = _find_others(tx, [*forgotten, *batch.acts], memory)
    changes = ActChanges()
    for act_id, act in batch.acts.items():
        before = others.get(act_id, ())
        memory.supports[act_id] = together = [*before, *batch.supports[act_id]]
        gone = forgotten[act_id].told if act_id in forgotten else ()
        changes.tallies.move_act(act.date, [*tellings(before), *gone], tellings(together))
        if not before and act_id not in forgotten:
            changes.added[act.relation, kind_of(act.target)].append(_new_row(act_id, act, batch.places))
            continue
        told = summarise(together)
        if act_id not in forgotten:  # else the edge still tells what the deleted claims said
            told = _difference(told, summarise(before))
        changes.changed[act.relation].append(_known_row(act_id, act.source.id) | {"told": _sent(told)})
    for act_id in forgotten.keys() - batch.acts.keys():
        act_gone, left = forgotten[act_id], others.get(act_id, ())
        relation, known = act_gone.relation, _known_row(act_id, act_gone.source)
        changes.tallies.move_act(act_gone.date, [*tellings(left), *act_gone.told], tellings(left))
        if left:
            changes.changed[relation].append(known | {"told": _sent(summarise(left))})
        else:
            changes.removed[relation].append(known)
    return changes


def _find_others(tx: ManagedTransaction, act_ids: Sequence[str], memory: Memory) -> dict[str, Sequence[Support]]:
    """Return what other documents say of these acts."""
    found: dict[str, list[Support]] = defaultdict(list)
    for row in ask(tx, "find_supports", act_ids=list(dict.fromkeys(memory.lacking(act_ids)))):
        found[row["act_id"]].append(Support(**row))
    return {**found, **{each: memory.supports[each] for each in act_ids if each in memory.supports}}


def _known_row(act_id: str, source: str) -> dict[str, Any]:
    return {"act_id": act_id, "source": source}


def _new_row(act_id: str, act: ActRow, places: Places) -> list[Any]:
    told = _sent(act.summary)
    ends = (places.find(act.source), places.find(act.target))
    return [act_id, day(act.date), *(told[name] for name in _ORDER), act.relation, *ends]


def _difference(new: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the edge must be told; speakers always, since one may have got its name meanwhile."""
    return {name: value for name, value in new.items() if value != old[name] or (name == "attributed" and value)}


def _sent(told: Mapping[str, Any]) -> dict[str, Any]:
    return {**told, "first_published": day(told["first_published"])} if "first_published" in told else dict(told)


def write_together(
    tx: ManagedTransaction, batch: Batch, forgotten: Forgotten, changes: ActChanges, traits: Traits
) -> Counts:
    """Write the claims of a batch, the acts that change with them, and the tallies of both and of what was deleted."""
    counts = write_claims(tx, batch) + write_changes(tx, changes, batch.places, traits)
    write_tallies(tx, batch.tallies, forgotten.tallies, changes.tallies)
    return counts


def write_changes(tx: ManagedTransaction, changes: ActChanges, places: Places, traits: Traits) -> Counts:
    """Write the edges; a server that cannot find an edge by a property looks through what its source did."""
    _write_added(tx, changes, places, traits)
    how = "" if traits.is_neo4j else "_by_source"
    for name, by_relation in (("update_acts", changes.changed), ("delete_acts", changes.removed)):
        for relation, rows in by_relation.items():
            by_id, sources = {row["act_id"]: row for row in rows}, sorted({row["source"] for row in rows})
            ask(tx, name + how, relation=relation, rows=rows, rows_by_id=by_id, sources=sources)
    added, changed, removed = (
        sum(map(len, each.values())) for each in (changes.added, changes.changed, changes.removed)
    )
    return Counts(acts_added=added, acts_changed=changed, acts_removed=removed, relationships=added)


def _write_added(tx: ManagedTransaction, changes: ActChanges, places: Places, traits: Traits) -> None:
    between: list[list[Any]] = []
    ends = places.ids()
    for (relation, label), rows in changes.added.items():
        if label == "Incident":
            create(tx, "create_acts_on", len(rows), ends, relation, rows=rows)
        elif traits.is_neo4j:
            between += rows
        else:
            create(tx, "create_acts", len(rows), ends, relation, rows=rows)
    create(tx, "create_acts_of_any", len(between), ends, rows=between)
