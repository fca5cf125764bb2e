"""Claims become acts: same relation, same actors (either order if symmetric), same day (codebook §3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kg.records import Act, Actor, Claim, Document, make_act_id
from kg.records.claim import PRECISIONS


@dataclass(frozen=True, slots=True)
class Support:
    """What one actual claim adds to its act, whether it comes from a file or is read back from the database."""

    act_id: str
    document: str
    publisher: str | None
    published: str | None
    speaker: str | None
    date_precision: str
    implied: bool


def find_act_id(claim: Claim, symmetric: Collection[str]) -> str | None:
    """Return the act that the claim speaks of, whatever its status; None without a target or with itself as target.

    `symmetric` names the relations whose two actors have no order.
    """
    if claim.target is None or claim.target.id == claim.source.id:
        return None
    return make_act_id(
        claim.relation, claim.source.id, claim.target.id, claim.date, claim.relation in symmetric
    )


def make_support(act_id: str, claim: Claim, document: Document) -> Support:
    """Return what the claim adds to the act."""
    return Support(
        act_id, document.file, document.publisher, document.published,
        claim.attributed_to.name if claim.attributed_to else None, claim.date_precision, claim.implied,
    )


def summarise(supports: Sequence[Support]) -> dict[str, Any]:
    """Return what an act's claims say together: every property of the edge that can change with them."""
    return {
        "date_precision": min((each.date_precision for each in supports), key=PRECISIONS.index),
        "claims": len(supports),
        "documents": len({each.document for each in supports}),
        "sources": sorted({each.publisher for each in supports if each.publisher}),
        "attributed": sorted({each.speaker for each in supports if each.speaker}),
        "first_published": min((each.published for each in supports if each.published), default=None),
        "implied": all(each.implied for each in supports),
    }


def order_actors(claim: Claim, symmetric: Collection[str]) -> tuple[Actor, Actor]:
    """Return the ends of the act's edge; those of a symmetric act by id, so that any order of claims gives one edge."""
    assert claim.target is not None
    ends = (claim.source, claim.target)
    if claim.relation in symmetric and claim.target.id < claim.source.id:
        return ends[::-1]
    return ends


def build_acts(pairs: Iterable[tuple[Document, Sequence[Claim]]], symmetric: Collection[str]) -> list[Act]:
    """Return the acts that the actual claims of all documents make, by date, then id."""
    first: dict[str, Claim] = {}
    supports: dict[str, list[Support]] = defaultdict(list)
    for document, claims in pairs:
        for claim in claims:
            act_id = find_act_id(claim, symmetric) if claim.status == "actual" else None
            if act_id:
                first.setdefault(act_id, claim)
                supports[act_id].append(make_support(act_id, claim, document))
    acts = (_build_act(act_id, claim, supports[act_id], symmetric) for act_id, claim in first.items())
    return sorted(acts, key=lambda act: (act.date or "", act.act_id))


def _build_act(act_id: str, claim: Claim, supports: Sequence[Support], symmetric: Collection[str]) -> Act:
    source, target = order_actors(claim, symmetric)
    summary = summarise(supports)
    sources, attributed = tuple(summary.pop("sources")), tuple(summary.pop("attributed"))
    return Act(act_id, claim.relation, source, target, claim.date, sources=sources, attributed=attributed, **summary)
