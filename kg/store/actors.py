"""Actor nodes, whom they stand for, and their removal when nobody speaks of them any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import MEMBER_OF, REPRESENTS, Affiliations, Resolution
from kg.records import Actor, Affiliation
from kg.store.batch import kind_of
from kg.store.memory import Memory
from kg.store.statements import ask


def add_actors(tx: ManagedTransaction, actors: Collection[Actor], memory: Memory) -> set[str]:
    """Create the nodes that are not there yet and return their ids.

    The first name and label of an id stay; only a state that was met as a bare code gets its name later.
    """
    known = _find(tx, actors, memory)
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    named: dict[str, str] = {}
    for actor in actors:
        key = (kind_of(actor), actor.id)
        stored = known.get(key)
        if not stored:
            label = "Incident" if actor.label == "Incident" else f"Actor:{actor.label}"
            rows[label].append({"id": actor.id, "name": actor.name})
        elif stored == actor.id != actor.name and actor.id not in named:
            named[actor.id] = actor.name
        if not stored or actor.id in named:
            known[key] = named.get(actor.id, actor.name)
    for label, each in rows.items():
        ask(tx, "create_actors", label, rows=each)
    ask(tx, "name_actors", rows=[{"id": each, "name": name} for each, name in named.items()])
    memory.names.update(known)
    memory.rename(named)
    return {row["id"] for each in rows.values() for row in each}


def _find(tx: ManagedTransaction, actors: Collection[Actor], memory: Memory) -> dict[tuple[str, str], str]:
    """Return the names of those actors that are there."""
    keys = {(kind_of(actor), actor.id) for actor in actors}
    found = {key: memory.names[key] for key in keys if key in memory.names}
    for kind in () if memory.is_complete else ("Actor", "Incident"):
        ids = [identity for label, identity in keys - found.keys() if label == kind]
        found |= {(kind, row["id"]): row["name"] for row in ask(tx, "find_actors", kind, ids=ids)}
    return found


def affiliate(
    tx: ManagedTransaction, told: Iterable[Actor], new: set[str], dictionary: Affiliations, resolution: Resolution
) -> int:
    """Create what REPRESENTS and MEMBER_OF edges are missing and return how many.

    Actors stand for others from their first claim on; a membership needs both its ends in the graph. `told` are the
    actors as documents tell them, `new` the ids of nodes that were not there: who stands for whom is compared as it
    is told, and written between those that decisions put in their place.
    """
    told = list(told)
    wanted = [each for actor in told for each in dictionary.represented(actor)]
    roots = {actor.id: resolution.resolve(actor).id for actor in told}
    members = list(dictionary.memberships({each for each, root in roots.items() if root in new or root != each}))
    ends = {resolution.resolve(end).id for each in members for end in (each.source, each.target)}
    there = {row["id"] for row in ask(tx, "find_actors", "Actor", ids=sorted(ends))}
    members = [
        each for each in members
        if resolution.resolve(each.source).id in there and resolution.resolve(each.target).id in there
    ]
    return _create_missing(tx, REPRESENTS, wanted, resolution) + _create_missing(tx, MEMBER_OF, members, resolution)


def _create_missing(tx: ManagedTransaction, kind: str, wanted: Sequence[Affiliation], resolution: Resolution) -> int:
    sources = sorted({resolution.resolve(each.source).id for each in wanted})
    stored = [tuple(row.values()) for row in ask(tx, "find_affiliations", relation=kind, ids=sources)]
    there, pairs = set(stored), {each[:2] for each in stored}
    found = {_key(each): each for each in wanted}
    missing = [
        each for key, each in found.items()
        if key not in there and (any(key[2:]) or key[:2] not in pairs)  # what a claim tells adds no second edge
    ]
    return create_affiliations(tx, kind, missing, resolution)


def create_affiliations(
    tx: ManagedTransaction, kind: str, affiliations: Iterable[Affiliation], resolution: Resolution
) -> int:
    """Create edges between those who stand for the ends, and return how many; nobody stands for itself."""
    rows = [_row(each, resolution) for each in affiliations]
    rows = [row for row in rows if row["source"] != row["target"]]
    ask(tx, "create_affiliations", relation=kind, rows=rows)
    return len(rows)


def _key(each: Affiliation) -> tuple[str | None, ...]:
    return (each.source.id, each.target.id, each.role, each.start, each.end)


def _row(each: Affiliation, resolution: Resolution) -> dict[str, Any]:
    source, target = resolution.resolve(each.source).id, resolution.resolve(each.target).id
    return {
        "source": source, "target": target, "role": each.role, "start": each.start, "end": each.end,
        "told_source": each.source.id if each.source.id != source else None,
        "told_target": each.target.id if each.target.id != target else None,
    }


def sweep(tx: ManagedTransaction, ids: Iterable[str]) -> None:
    """Delete those of these actors of whom no claim speaks and whom nobody represents, then whom they represented."""
    waiting = sorted(set(ids))
    while waiting:
        unused = ask(tx, "find_unused_actors", "Actor", ids=waiting)
        ask(tx, "delete_actors", "Actor", ids=[row["id"] for row in unused])
        incidents = ask(tx, "find_unused_actors", "Incident", ids=waiting)
        ask(tx, "delete_actors", "Incident", ids=[row["id"] for row in incidents])
        waiting = sorted({each for row in unused for each in row["represented"]})
