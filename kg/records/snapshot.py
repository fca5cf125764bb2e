"""Snapshot: a whole graph, or a selection of it, as streams of records in a fixed order; what every export reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.records.act import Act
from kg.records.actor import Actor
from kg.records.affiliation import Affiliation
from kg.records.claim import Claim
from kg.records.decision import Decision
from kg.records.document import Document


class ToldEnds(NamedTuple):
    """Ids of those whom a claim's sentence names, where decisions have put others in their place."""

    source: str | None = None
    target: str | None = None
    speaker: str | None = None


class NumberedClaim(NamedTuple):
    """A claim with its identity and the act that it speaks of; None without a target, or with its source as target.

    The identity is of the claim as it was told.
    """

    id: str
    act_id: str | None
    claim: Claim
    told: ToldEnds = ToldEnds()


@dataclass(frozen=True, slots=True)
class Selection:
    """What of the graph is wanted; None or empty means everything.

    `since` is an ISO day; `relations` are names; `actors` are ids of which one must be source or target;
    `sources` are publishers or document files.
    """

    since: str | None = None
    relations: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.since or self.relations or self.actors or self.sources)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Streams of a graph's parts; each call begins anew.

    Orders: actors by id, incidents after all others; affiliations by their fields; acts by relation, source, target
    and day; documents by file, each with its claims by place; decisions by time. Equal graphs give equal streams.
    """

    actors: Callable[[], Iterable[Actor]]
    affiliations: Callable[[], Iterable[Affiliation]]
    acts: Callable[[], Iterable[Act]]
    documents: Callable[[], Iterable[tuple[Document, list[NumberedClaim]]]]
    decisions: Callable[[], Iterable[Decision]] = tuple
