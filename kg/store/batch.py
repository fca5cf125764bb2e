"""Some whole documents and what follows from them, made ready while the server still writes the ones before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from kg.graph import Affiliations, ClaimRow, Entry, Support, make_support, order_actors, summarise
from kg.records import Actor
from kg.store.tallies import TalliedClaim, Tallies

Rows = list[list[Any]]


@dataclass(slots=True)
class Places:
    """The nodes that rows speak of, by label and id: looked up once a statement, and named by their place in a list."""

    by_label: dict[str, dict[str, int]] = field(default_factory=lambda: {"Actor": {}, "Incident": {}})

    def find(self, actor: Actor | None) -> int | None:
        """Return the actor's place in the list of its label."""
        if actor is None:
            return None
        places = self.by_label[kind_of(actor)]
        return places.setdefault(actor.id, len(places))

    def ids(self) -> dict[str, list[str]]:
        """Return the lists as parameters of a statement."""
        return {"actors": list(self.by_label["Actor"]), "incidents": list(self.by_label["Incident"])}


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act that claims of the batch support; `summary` is what they alone say of it."""

    relation: str
    source: Actor
    target: Actor
    date: str | None
    summary: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one transaction writes: nothing in it depends on what the database holds.

    `actors` are those whom claims name, with all for whom they stand. `claims` holds [file, rows] for each document, by
    the label of the claims' target ("" for none) and whether somebody is quoted. `tallies` count the claims.
    """

    entries: Sequence[Entry]
    actors: list[Actor]
    acts: dict[str, ActRow]
    supports: dict[str, list[Support]]
    claims: dict[tuple[str, bool], Rows]
    places: Places
    tallies: Tallies


def prepare(entries: Sequence[Entry], dictionary: Affiliations, symmetric: frozenset[str]) -> Batch:
    """Make a transaction's rows; `symmetric` names the relations without order."""
    places, first = Places(), dict[str, ClaimRow]()
    supports: dict[str, list[Support]] = defaultdict(list)
    for entry in entries:
        for row in entry.claims:
            if row.act_id is not None and row.makes_edge:
                supports[row.act_id].append(make_support(row.act_id, row.claim, entry.document))
                first.setdefault(row.act_id, row)
    acts = {act_id: _act_row(row, supports[act_id], symmetric) for act_id, row in first.items()}
    claims = _claim_rows(entries, places)
    actors = dictionary.close(actor for entry in entries for actor in entry.actors())
    return Batch(entries, actors, acts, supports, claims, places, _tally(entries))


def gather(entries: Iterable[Entry], size: int) -> Iterator[list[Entry]]:
    """Gather documents until they hold `size` claims; a document is never split, nor in one batch twice."""
    batch: dict[str, Entry] = {}
    count = 0
    for entry in entries:
        if count >= size or entry.document.file in batch:
            yield list(batch.values())
            batch, count = {}, 0
        batch[entry.document.file] = entry
        count += 1 + len(entry.claims)
    if batch:
        yield list(batch.values())


def kind_of(actor: Actor) -> str:
    """Return the label under which the actor's id is unique."""
    return "Incident" if actor.label == "Incident" else "Actor"


def _act_row(row: ClaimRow, supports: Sequence[Support], symmetric: frozenset[str]) -> ActRow:
    return ActRow(row.claim.relation, *order_actors(row.claim, symmetric), row.claim.date, summarise(supports))


def _claim_rows(entries: Iterable[Entry], places: Places) -> dict[tuple[str, bool], Rows]:
    found: dict[tuple[str, bool], Rows] = defaultdict(list)
    for entry in entries:
        own: dict[tuple[str, bool], Rows] = defaultdict(list)
        for row in entry.claims:
            target = row.claim.target
            own[kind_of(target) if target else "", row.claim.attributed_to is not None].append(_claim_row(row, places))
        for kind, rows in own.items():
            found[kind].append([entry.document.file, rows])
    return found


def _claim_row(row: ClaimRow, places: Places) -> list[Any]:
    """Return the values of a Claim node and the places of its actors: a list is half as long as a map with names."""
    claim = row.claim
    return [
        row.id, claim.relation, row.act_id, claim.status, claim.implied, day(claim.date), claim.date_precision,
        claim.text, claim.start, claim.end, claim.confidence, claim.rule or None, row.doubts,
        places.find(claim.source), places.find(claim.target), places.find(claim.attributed_to),
    ]


def _tally(entries: Iterable[Entry]) -> Tallies:
    tallies = Tallies()
    for entry in entries:
        for row in entry.claims:
            claim, publisher = row.claim, entry.document.publisher
            quoted = claim.attributed_to is not None
            told = (claim.relation, claim.status, row.act_id, claim.implied, claim.confidence)
            tallies.add_claim(TalliedClaim(*told, publisher, quoted))
    return tallies


@lru_cache(maxsize=100_000)
def day(iso: str | None) -> date | None:
    """Return an ISO day as the driver sends it."""
    return None if iso is None else date.fromisoformat(iso)
