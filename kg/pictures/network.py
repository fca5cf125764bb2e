"""The network that a page shows: actors at their places, acts, claims and documents, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kg.pictures.acts import DrawnAct
from kg.pictures.layout import lay_out
from kg.pictures.palette import find_kind
from kg.records import Actor, Claim, Document
from kg.schema import Schema

MOST_ACTORS = 2000
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Network:
    """What the page's script takes (`data`), and how many actors were left out as too many."""

    data: dict[str, Any]
    left_out: int

    @property
    def actors(self) -> int:
        """Return how many actors are drawn."""
        return len(self.data["actors"])

    @property
    def acts(self) -> int:
        """Return how many acts are drawn."""
        return len(self.data["acts"])


class _Numbers:
    """Numbers things in the order in which they are first met."""

    def __init__(self) -> None:
        self.found: dict[Any, int] = {}

    def __getitem__(self, thing: Any) -> int:
        return self.found.setdefault(thing, len(self.found))


def make_network(acts: Sequence[DrawnAct], schema: Schema, most: int = MOST_ACTORS) -> Network:
    """Return the network of these acts; of more than `most` actors, those of most acts, and what is between them."""
    degree = Counter(actor.key for act in acts for actor in (act.source, act.target))
    kept = {key for key, _ in sorted(degree.items(), key=lambda each: (-each[1], each[0]))[:most]}
    shown = [act for act in acts if {act.source.key, act.target.key} <= kept]
    actors = {actor.key: actor for act in shown for actor in (act.source, act.target)}
    order = sorted(actors)
    places = lay_out(order, [(act.source.key, act.target.key) for act in shown])
    number = {key: index for index, key in enumerate(order)}
    documents, rows = _Numbers(), []
    for act in shown:
        claims = [_claim(claim, documents[document]) for claim, document in act.claims]
        rows.append({
            "r": act.relation, "s": number[act.source.key], "t": number[act.target.key], "d": act.date,
            "c": claims,
        })
    data = {
        "actors": [_actor(actors[key], places[key]) for key in order], "acts": rows,
        "documents": [_document(document) for document in documents.found],
        "relations": {name: find_kind(name, schema) for name in schema.relations},
    }
    return Network(data, len(degree) - len(order))


def _actor(actor: Actor, place: tuple[float, float]) -> dict[str, Any]:
    return {"id": actor.id, "n": actor.name, "l": actor.label, "x": round(place[0], 4), "y": round(place[1], 4)}


def _claim(claim: Claim, document: int) -> dict[str, Any]:
    speaker = claim.attributed_to.name if claim.attributed_to else None
    return {"t": claim.text, "b": speaker, "o": document, "p": claim.start}


def _document(document: Document) -> dict[str, Any]:
    url = document.url if document.url and document.url.lower().startswith(_WEB) else None
    return {"f": document.file, "p": document.publisher, "d": document.published, "u": url, "h": document.title}
