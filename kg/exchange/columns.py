"""What the node and edge tables hold: one table a kind of record, its columns with their types, its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.records import Act, Actor, Decision, Snapshot

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table; types are string, integer, number, boolean, date (ISO text) and list (of strings)."""

    types: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the column names in order."""
        return tuple(self.types)


_ACTOR = {"id": "string", "label": "string", "name": "string"}
ACT = {
    "id": "string", "relation": "string", "source": "string", "target": "string", "date": "date",
    "date_precision": "string", "claims": "integer", "documents": "integer", "sources": "list", "attributed": "list",
    "first_published": "date", "implied": "boolean",
}
TABLES: Mapping[str, Columns] = {
    "actors": Columns(_ACTOR),
    "affiliations": Columns({
        "kind": "string", "source": "string", "target": "string", "role": "string", "from": "date", "to": "date",
    }),
    "acts": Columns(ACT),
    "documents": Columns({
        "file": "string", "title": "string", "publisher": "string", "published": "date", "published_from": "string",
        "url": "string",
    }),
    "claims": Columns({
        "id": "string", "act": "string", "document": "string", "relation": "string", "status": "string",
        "implied": "boolean", "source": "string", "target": "string", "attributed_to": "string", "date": "date",
        "date_precision": "string", "start": "integer", "end": "integer", "text": "string", "confidence": "number",
        "rule": "string",
    }),
    "decisions": Columns({
        "id": "string", "kind": "string", "actor": "string", "other": "string", "name": "string", "claim": "string",
        "why": "string", "by": "string", "at": "string", "undone_by": "string", "undone_at": "string",
    }),
}


def list_rows(snapshot: Snapshot, table: str) -> Iterator[Row]:
    """Yield the rows of one of TABLES, in the order of the snapshot."""
    match table:
        case "actors":
            yield from ((node_id(actor), actor.label, actor.name) for actor in snapshot.actors())
        case "affiliations":
            for each in snapshot.affiliations():
                yield each.kind, node_id(each.source), node_id(each.target), each.role, each.start, each.end
        case "acts":
            yield from map(act_row, snapshot.acts())
        case "documents":
            for document, _ in snapshot.documents():
                d = document
                yield d.file, d.title, d.publisher, d.published, d.published_from, d.url
        case "claims":
            yield from _claims(snapshot)
        case "decisions":
            yield from map(_decision, snapshot.decisions())


def node_id(actor: Actor) -> str:
    """Return what names an actor in a table; an incident could bear the name of an actor."""
    return f"incident:{actor.id}" if actor.label == "Incident" else actor.id


def act_row(act: Act) -> Row:
    """Return an act in the order of ACT."""
    return (
        act.act_id, act.relation, node_id(act.source), node_id(act.target), act.date, act.date_precision, act.claims,
        act.documents, act.sources, act.attributed, act.first_published, act.implied,
    )


def _decision(d: Decision) -> Row:
    return (
        d.id, d.kind, d.actor and node_id(d.actor), d.other and node_id(d.other), d.name, d.claim and d.claim.id, d.why,
        d.by, d.at, d.undone and d.undone.by, d.undone and d.undone.at,
    )


def _claims(snapshot: Snapshot) -> Iterator[Row]:
    for document, claims in snapshot.documents():
        for identity, act, c, _ in claims:
            yield (
                identity, act, document.file, c.relation, c.status, c.implied, node_id(c.source),
                node_id(c.target) if c.target else None, node_id(c.attributed_to) if c.attributed_to else None,
                c.date, c.date_precision, c.start, c.end, c.text, c.confidence, c.rule or None,
            )
