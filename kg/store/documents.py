"""Documents and their claims: written, and taken back."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import ClaimRow, Entry
from kg.records import Decision
from kg.store.batch import Batch
from kg.store.report import Counts
from kg.store.statements import ask, create
from kg.store.tallies import TalliedClaim, Tallies, Telling

_STATEMENTS = {"": "create_claims_alone", "Actor": "create_claims", "Incident": "create_claims_on"}


@dataclass(frozen=True, slots=True)
class ForgottenAct:
    """An act that deleted claims supported: relation, source and day of its edge, and where those claims stood."""

    relation: str
    source: str
    date: str | None
    told: list[Telling] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What deleted claims spoke of: acts that had an edge, by id, and actors. `tallies` count the claims, as gone."""

    acts: dict[str, ForgottenAct]
    actors: list[str]
    tallies: Tallies


def forget_claims(tx: ManagedTransaction, files: Sequence[str], symmetric: Collection[str]) -> Forgotten:
    """Delete the claims of these documents; `symmetric` names the relations whose edge starts at the lesser id."""
    names = list(files)
    claims = ask(tx, "find_claims_of_documents", files=names)
    actors = ask(tx, "find_actors_of_documents", files=names)
    ask(tx, "delete_claims_of_documents", files=names)
    ask(tx, "delete_rejected_of_documents", files=names)
    return Forgotten(_acts(claims, symmetric), [row["id"] for row in actors], _tally(claims))


def forget_some(tx: ManagedTransaction, ids: Sequence[str], symmetric: Collection[str]) -> Forgotten:
    """Delete these claims; their documents stay."""
    claims = ask(tx, "find_claims", ids=list(ids))
    ask(tx, "delete_claims", ids=list(ids))
    actors = {row[end] for row in claims for end in ("source", "target", "speaker") if row[end]}
    return Forgotten(_acts(claims, symmetric), sorted(actors), _tally(claims))


def _acts(claims: Sequence[Mapping[str, Any]], symmetric: Collection[str]) -> dict[str, ForgottenAct]:
    acts: dict[str, ForgottenAct] = {}
    for row in claims:
        if row["act_id"] and row["status"] == "actual":
            act = acts.setdefault(row["act_id"], _act(row, symmetric))
            act.told.append((row["publisher"], row["published"]))
    return acts


def _act(row: Mapping[str, Any], symmetric: Collection[str]) -> ForgottenAct:
    source = min(row["source"], row["target"]) if row["relation"] in symmetric else row["source"]
    return ForgottenAct(row["relation"], source, row["date"])


def _tally(claims: Iterable[Mapping[str, Any]]) -> Tallies:
    tallies = Tallies()
    for row in claims:
        told = (row["relation"], row["status"], row["act_id"], row["implied"], row["confidence"])
        tallies.add_claim(TalliedClaim(*told, row["publisher"], row["speaker"] is not None), -1)
    return tallies


def write_documents(tx: ManagedTransaction, entries: Sequence[Entry], changed: Collection[str]) -> None:
    """Create the nodes of new documents and refresh those of `changed` ones."""
    rows = [entry.properties for entry in entries]
    ask(tx, "create_documents", rows=[row for row in rows if row["file"] not in changed])
    ask(tx, "update_documents", rows=[row for row in rows if row["file"] in changed])


def write_claims(tx: ManagedTransaction, batch: Batch) -> Counts:
    """Create the claims with their edges; none of them may be there."""
    total = edges = 0
    ends = batch.places.ids()
    for (target, is_quoted), documents in batch.claims.items():
        count = sum(len(rows) for _, rows in documents)
        name = _STATEMENTS[target] + ("_quoted" if is_quoted and target == "Actor" else "")
        create(tx, name, count, ends, documents=documents)
        total, edges = total + count, edges + count * (2 + bool(target) + is_quoted)
        if is_quoted and target != "Actor":
            quoted = [[row[0], row[-1]] for _, rows in documents for row in rows]
            create(tx, "create_attributions", count, ends, rows=quoted)
    told = ({"id": row.id, **row.told_ends} for each in batch.entries for row in each.claims if row.told)
    ask(tx, "mark_claims", rows=list(told))
    write_rejected(tx, [struck for each in batch.entries for struck in each.rejected])
    return Counts(claims=total, relationships=edges)


def write_rejected(tx: ManagedTransaction, rejected: Sequence[tuple[ClaimRow, Decision]]) -> None:
    """Keep claims that are struck out, as their documents tell them."""
    ask(tx, "write_rejected", rows=[
        {
            "id": row.id, "document": row.as_told.document, "decision": decision.id,
            "record": json.dumps(row.as_told.to_json() | {"rule": row.as_told.rule}, ensure_ascii=False),
        }
        for row, decision in rejected
    ])
