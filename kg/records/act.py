"""Act: what claims are about; one edge between two actors (codebook §3)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kg.records.actor import Actor


def make_act_id(relation: str, source: str, target: str, day: str | None, symmetric: bool) -> str:
    """Return the stable hash of relation, actors (either order if symmetric) and day."""
    pair = sorted((source, target)) if symmetric else [source, target]
    return hashlib.sha256("\x1f".join([relation, *pair, day or ""]).encode()).hexdigest()[:20]


@dataclass(frozen=True, slots=True)
class Act:
    """One act with what its claims say together: counts, publishers, speakers, earliest publication day."""

    act_id: str
    relation: str
    source: Actor
    target: Actor
    date: str | None
    date_precision: str
    claims: int
    documents: int
    sources: tuple[str, ...]
    attributed: tuple[str, ...]
    first_published: str | None
    implied: bool
