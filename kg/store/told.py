"""Claims read back as their documents tell them, whatever decisions have put in their place."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import ClaimRow, Entry, Key
from kg.records import Actor, Claim, Decision, Document, collect_records
from kg.store.statements import ask


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of the graph as it was told, with what its act needs to know of its document."""

    id: str
    claim: Claim
    document: Document

    def names(self, keys: Collection[Key]) -> bool:
        """Say whether one of these actors is its source, target or speaker."""
        claim = self.claim
        return any(each and each.key in keys for each in (claim.source, claim.target, claim.attributed_to))


@dataclass(frozen=True, slots=True)
class Rejected:
    """A claim that is struck out, with the decision that did it."""

    claim: Claim
    decision: Decision


def read_rejected(tx: ManagedTransaction, decisions: Iterable[Decision]) -> list[Rejected]:
    """Return the claims that are struck out, by document and place."""
    by_id = {each.id: each for each in decisions}
    found = (
        Rejected(Claim.from_json(json.loads(row["record"])), by_id[row["decision"]])
        for row in ask(tx, "find_rejected")
    )
    return sorted(found, key=lambda each: (each.claim.document, each.claim.start, each.claim.id))


class TellReader:
    """Reads claims; `decisions` know the actors whose nodes are gone."""

    def __init__(self, tx: ManagedTransaction, decisions: Iterable[Decision]):
        self._tx = tx
        self.records = collect_records(decisions)

    def of_actors(self, keys: Iterable[Key]) -> list[Told]:
        """Return the claims that name these nodes."""
        rows: dict[str, dict[str, Any]] = {}
        for label in ("Actor", "Incident"):
            ids = sorted({each for is_incident, each in keys if is_incident == (label == "Incident")})
            rows |= {row["id"]: row for row in ask(self._tx, "tell_claims_of_actors", label, ids=ids)}
        return [self._told(row) for row in rows.values()]

    def of_documents(self, files: Sequence[str]) -> list[Told]:
        """Return the claims of these documents that are not struck out."""
        rows = ask(self._tx, "tell_claims_of_documents", files=list(files))
        represented = self._represented(rows)
        return [self._told(row, represented) for row in rows]

    def claim(self, identity: str) -> Claim | None:
        """Return the claim of this id, or None."""
        rows = ask(self._tx, "tell_claims", ids=[identity])
        return self._told(rows[0], self._represented(rows)).claim if rows else None

    def rejected(self, files: Sequence[str]) -> list[Told]:
        """Return the claims of these documents that are struck out."""
        documents = {row["file"]: Document(text="", **row) for row in ask(self._tx, "tell_documents", files=list(files))}
        rows = ask(self._tx, "find_rejected_of_documents", files=list(files))
        return [Told(row["id"], Claim.from_json(json.loads(row["record"])), documents[row["document"]]) for row in rows]

    def _represented(self, rows: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
        """Return the states for which claims say that actors stand, by the actor's id; terms of office tell more."""
        ids = sorted({row[end] for row in rows for end in ("source", "target", "speaker") if row[end]})
        found: dict[str, list[str]] = {}
        for row in ask(self._tx, "find_affiliations", relation="REPRESENTS", ids=ids):
            if not (row["role"] or row["start"] or row["end"]):
                found.setdefault(row["source"], []).append(row["target"])
        return found

    def _told(self, row: Mapping[str, Any], represented: Mapping[str, Sequence[str]] | None = None) -> Told:
        source, target, speaker = (self._actor(row, end, represented or {}) for end in ("source", "target", "speaker"))
        assert source is not None
        claim = Claim(
            row["file"], row["relation"], row["status"], row["implied"], source, target, row["date"],
            row["date_precision"], row["start"], row["end"], row["text"], speaker, row["confidence"], row["rule"] or "",
        )
        return Told(row["id"], claim, Document(row["file"], "", row["publisher"], row["published"]))

    def _actor(self, row: Mapping[str, Any], end: str, represented: Mapping[str, Sequence[str]]) -> Actor | None:
        if row[end] is None:
            return None
        label = (set(row[f"{end}_labels"]) - {"Actor"}).pop()
        identity = row[f"told_{end}"] or row[end]
        known = self.records.get((label == "Incident", identity))
        label, name = (known.label, known.name) if known else (label, row[f"{end}_name"])
        return Actor(label, identity, name, tuple(sorted(represented.get(identity, ()))))


def make_entries(told: Iterable[Told]) -> Iterator[Entry]:
    """Gather claims by document, ready to be written beside the document's other claims."""
    entries: dict[str, tuple[Document, list[ClaimRow]]] = {}
    for each in told:
        _, rows = entries.setdefault(each.document.file, (each.document, []))
        rows.append(ClaimRow(each.id, None, each.claim))
    return (Entry(document, "", tuple(rows)) for _, (document, rows) in sorted(entries.items()))
