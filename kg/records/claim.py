"""Claim: one sentence of one document that reports one act (codebook §3, §4)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import DataError
from kg.records.actor import Actor

STATUSES = ("actual", "negated", "planned", "hypothetical")
PRECISIONS = ("day", "month", "year", "document")


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence reports. `text` is exactly `document.text[start:end]`.

    `rule` names the cue and frame that found it; it is kept in the graph and printed by `kg extract --explain`,
    but is no part of the exchange format.
    """

    document: str
    relation: str
    status: str
    implied: bool
    source: Actor
    target: Actor | None
    date: str | None
    date_precision: str
    start: int
    end: int
    text: str
    attributed_to: Actor | None
    confidence: float
    rule: str = ""

    @property
    def id(self) -> str:
        """Return a stable identity: the same sentence and act give the same id on every load."""
        ends = (actor.id if actor else "" for actor in (self.source, self.target, self.attributed_to))
        parts = (self.document, self.relation, self.status, *ends, self.date or "", str(self.start), str(self.end))
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]

    def to_json(self) -> dict[str, Any]:
        """Return the claim as a codebook §4 object."""
        return {
            "document": self.document, "relation": self.relation, "status": self.status, "implied": self.implied,
            "source": self.source.to_json(), "target": self.target.to_json() if self.target else None,
            "date": self.date, "date_precision": self.date_precision,
            "start": self.start, "end": self.end, "text": self.text,
            "attributed_to": self.attributed_to.to_json() if self.attributed_to else None,
            "confidence": self.confidence,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Claim:
        """Read a codebook §4 claim; DataError names the field that is missing or wrong."""
        _check(data)
        target, speaker = data.get("target"), data.get("attributed_to")
        return cls(
            document=data["document"], relation=data["relation"], status=data.get("status", "actual"),
            implied=data.get("implied", False), source=Actor.from_json(data["source"]),
            target=Actor.from_json(target) if target is not None else None,
            date=data.get("date"), date_precision=data.get("date_precision", "document"),
            start=data["start"], end=data["end"], text=data["text"],
            attributed_to=Actor.from_json(speaker) if speaker is not None else None,
            confidence=float(data.get("confidence", 1.0)), rule=data.get("rule", ""),
        )


_FIELDS: dict[str, tuple[type, ...]] = {
    "document": (str,), "relation": (str,), "source": (dict,), "start": (int,), "end": (int,), "text": (str,),
}


def _check(data: Mapping[str, Any]) -> None:
    for key, types in _FIELDS.items():
        if not isinstance(data.get(key), types):
            raise DataError(f"claim without a valid {key!r}")
    if data.get("status", "actual") not in STATUSES:
        raise DataError(f"unknown status {data['status']!r}", hint=f"one of {', '.join(STATUSES)}")
    if data.get("date_precision", "document") not in PRECISIONS:
        raise DataError(f"unknown date_precision {data['date_precision']!r}", hint=f"one of {', '.join(PRECISIONS)}")
