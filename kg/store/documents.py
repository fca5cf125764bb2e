"""Documents and their claims: written, and taken back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import ClaimRow, Entry
from kg.records import Decision
from kg.store.report import Counts
from kg.store.statements import ask


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What deleted claims spoke of: acts that had an edge, by id, with relation and source; actors."""

    acts: dict[str, dict[str, str]]
    actors: list[str]


def forget_claims(tx: ManagedTransaction, files: Sequence[str], symmetric: Collection[str]) -> Forgotten:
    """Delete the claims of these documents; `symmetric` names the relations whose edge starts at the lesser id."""
    names = list(files)
    claims = ask(tx, "find_claims_of_documents", files=names)
    actors = ask(tx, "find_actors_of_documents", files=names)
    ask(tx, "delete_claims_of_documents", files=names)
    ask(tx, "delete_rejected_of_documents", files=names)
    return Forgotten(_acts(claims, symmetric), [row["id"] for row in actors])


def forget_some(tx: ManagedTransaction, ids: Sequence[str], symmetric: Collection[str]) -> Forgotten:
    """Delete these claims; their documents stay."""
    claims = ask(tx, "find_claims", ids=list(ids))
    ask(tx, "delete_claims", ids=list(ids))
    actors = {row[end] for row in claims for end in ("source", "target", "speaker") if row[end]}
    return Forgotten(_acts(claims, symmetric), sorted(actors))


def _acts(claims: Sequence[Mapping[str, str]], symmetric: Collection[str]) -> dict[str, dict[str, str]]:
    return {row["act_id"]: _act(row, symmetric) for row in claims if row["act_id"] and row["status"] == "actual"}


def _act(row: Mapping[str, str], symmetric: Collection[str]) -> dict[str, str]:
    source = min(row["source"], row["target"]) if row["relation"] in symmetric else row["source"]
    return {"act_id": row["act_id"], "relation": row["relation"], "source": source}


def write_documents(tx: ManagedTransaction, entries: Sequence[Entry], changed: Collection[str]) -> None:
    """Create the nodes of new documents and refresh those of `changed` ones."""
    rows = [entry.properties for entry in entries]
    ask(tx, "create_documents", rows=[row for row in rows if row["file"] not in changed])
    ask(tx, "update_documents", rows=[row for row in rows if row["file"] in changed])


def write_claims(tx: ManagedTransaction, entries: Sequence[Entry]) -> Counts:
    """Create the claims with their edges; none of them may be there."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in entries:
        for claim in entry.claims:
            rows[_target_label(claim)].append(_claim_row(claim))
    ask(tx, "create_claims", rows=rows[""])
    for label in ("Actor", "Incident"):
        ask(tx, "create_claims_with_target", label, rows=rows[label])
    spoken = [{"id": row["id"], "speaker": row["speaker"]} for each in rows.values() for row in each if row["speaker"]]
    ask(tx, "create_attributions", rows=spoken)
    ask(tx, "mark_claims", rows=[{"id": row.id} | row.told_ends for each in entries for row in each.claims if row.told])
    write_rejected(tx, [struck for each in entries for struck in each.rejected])
    total = sum(map(len, rows.values()))
    return Counts(claims=total, relationships=3 * total - len(rows[""]) + len(spoken))


def write_rejected(tx: ManagedTransaction, rejected: Sequence[tuple[ClaimRow, Decision]]) -> None:
    """Keep claims that are struck out, as their documents tell them."""
    ask(tx, "write_rejected", rows=[
        {
            "id": row.id, "document": row.as_told.document, "decision": decision.id,
            "record": json.dumps(row.as_told.to_json() | {"rule": row.as_told.rule}, ensure_ascii=False),
        }
        for row, decision in rejected
    ])


def _target_label(row: ClaimRow) -> str:
    target = row.claim.target
    return "" if target is None else "Incident" if target.label == "Incident" else "Actor"


def _claim_row(row: ClaimRow) -> dict[str, Any]:
    claim = row.claim
    return row.properties | {
        "document": claim.document, "source": claim.source.id,
        "target": claim.target.id if claim.target else None,
        "speaker": claim.attributed_to.id if claim.attributed_to else None,
    }
