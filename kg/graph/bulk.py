"""The files that Neo4j's own importer takes: for corpora of millions, which a load would write for hours."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from kg.graph.entries import ClaimRow, Entry, make_entry
from kg.records import Actor, NumberedClaim, Snapshot
from kg.schema import Property, Schema

# Stands between the values of a list: no name holds it, as a publisher's may hold a semicolon.
_SEPARATOR = "\x1f"
_OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination=true")
_TYPES = {"integer": "long", "float": "double", "list": "string[]"}
_INCIDENT = "Incident"


@dataclass(frozen=True, slots=True)
class _Table:
    """A file to be: `kind` is nodes or relationships."""

    kind: str
    name: str
    head: Sequence[str]
    rows: Iterable[Sequence[Any]]


def write_import(snapshot: Snapshot, folder: Path, schema: Schema, database: str = "neo4j") -> str:
    """Write a graph as CSV files into a folder and return the command that imports them.

    The command replaces the database while its server is stopped; once that runs again, `kg schema apply` makes the
    constraints and indexes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    command = ["neo4j-admin", "database", "import", "full", database]
    for table in chain(_nodes(snapshot, schema), _edges(snapshot, schema)):
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(map(_line, chain([table.head], table.rows)))
        command.append(f"--{table.kind}={path}")
    return shlex.join([*command, *_OPTIONS])


def _nodes(snapshot: Snapshot, schema: Schema) -> Iterator[_Table]:
    actors = ((_key(actor), {"id": actor.id, "name": actor.name}, _labels(actor)) for actor in snapshot.actors())
    documents = ((e.document.file, e.properties, "Document") for e in _entries(snapshot, schema))
    claims = ((row.id, _properties(row), "Claim") for row in _claims(snapshot))
    info = [("kg", {"id": "kg", "loads": 0, "tallied": False}, "GraphInfo")]
    for label, things in (("Actor", actors), ("Document", documents), ("Claim", claims), ("GraphInfo", info)):
        properties = schema.nodes[label].properties
        head = [f":ID({label})", *map(_column, properties), ":LABEL"]
        rows = ([key, *(_cell(row[each.name]) for each in properties), labels] for key, row, labels in things)
        yield _Table("nodes", f"{label.lower()}s", head, rows)


def _edges(snapshot: Snapshot, schema: Schema) -> Iterator[_Table]:
    properties = next(iter(schema.relations.values())).properties  # all relations have those of an act
    acts = (
        [_key(each.source), _key(each.target), each.relation, *(_cell(getattr(each, p.name)) for p in properties)]
        for each in snapshot.acts()
    )
    yield _Table("relationships", "acts", [*_ends("Actor", "Actor"), *map(_column, properties)], acts)
    ties = (
        [_key(each.source), _key(each.target), each.kind, each.role, each.start, each.end,
         each.told_source, each.told_target]
        for each in snapshot.affiliations()
    )
    head = [*_ends("Actor", "Actor"), "role:string", "from:date", "to:date", "told_source:string", "told_target:string"]
    yield _Table("relationships", "affiliations", head, ties)
    named = (edge for row in _claims(snapshot) for edge in _claim_edges(row))
    yield _Table("relationships", "claim_actors", _ends("Claim", "Actor"), named)
    places = ([row.id, row.claim.document, "REPORTED_IN"] for row in _claims(snapshot))
    yield _Table("relationships", "claim_documents", _ends("Claim", "Document"), places)


def _entries(snapshot: Snapshot, schema: Schema) -> Iterator[Entry]:
    """Number the claims and hash the documents as a load does, so that a later load finds them unchanged."""
    for document, rows in snapshot.documents():
        yield make_entry(document, [row.claim for row in rows], schema)


def _claims(snapshot: Snapshot) -> Iterator[NumberedClaim]:
    return (row for _, rows in snapshot.documents() for row in rows)


def _properties(row: NumberedClaim) -> dict[str, Any]:
    """Return what a load writes of a claim, with the ids that its sentence tells."""
    told = {f"told_{end}": identity for end, identity in row.told._asdict().items()}
    return ClaimRow(row.id, row.act_id, row.claim).properties | told


def _claim_edges(row: NumberedClaim) -> Iterator[list[str]]:
    claim = row.claim
    for actor, kind in ((claim.source, "SOURCE"), (claim.target, "TARGET"), (claim.attributed_to, "ATTRIBUTED_TO")):
        if actor:
            yield [row.id, _key(actor), kind]


def _key(actor: Actor) -> str:
    """Return what the importer knows the node by: an incident may have the id of an actor."""
    return f"{_INCIDENT} {actor.id}" if actor.label == _INCIDENT else actor.id


def _labels(actor: Actor) -> str:
    return _INCIDENT if actor.label == _INCIDENT else f"Actor{_SEPARATOR}{actor.label}"


def _line(row: Sequence[Any]) -> str:
    """Quote all but what is missing: to the importer an empty list in quotes is one, and without them is none."""
    return ",".join("" if each is None else '"' + str(each).replace('"', '""') + '"' for each in row) + "\n"


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return _SEPARATOR.join(value) if isinstance(value, tuple) else value


def _column(each: Property) -> str:
    return f"{each.name}:{_TYPES.get(each.type, each.type)}"


def _ends(start: str, end: str) -> list[str]:
    return [f":START_ID({start})", f":END_ID({end})", ":TYPE"]
