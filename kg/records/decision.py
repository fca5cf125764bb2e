"""Decision: what an analyst has settled about actors or a claim, with who, when and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from kg.errors import DataError
from kg.records.actor import Actor
from kg.records.claim import Claim

KINDS: Mapping[str, tuple[str, ...]] = {  # and what each must tell
    "same": ("actor", "other"), "different": ("actor", "other"), "rename": ("actor", "name"), "reject": ("claim",),
}


@dataclass(frozen=True, slots=True)
class Undoing:
    """Who took a decision back, when (ISO 8601, UTC), and why."""

    by: str
    at: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `at` is ISO 8601 in UTC.

    same: `actor` is `other`, whose id and name stay. different: the two are not the same. rename: `actor` is called
    `name`. reject: `claim` is wrong. Actors and claims are as the documents tell them, before any decision.
    """

    id: str
    kind: str
    by: str
    at: str
    why: str | None = None
    actor: Actor | None = None
    other: Actor | None = None
    name: str | None = None
    claim: Claim | None = None
    undone: Undoing | None = None

    @property
    def order(self) -> tuple[str, str]:
        """Return what decisions are sorted by: the time, then the id."""
        return self.at, self.id

    def undo(self, by: str, why: str | None = None) -> Decision:
        """Return the decision as one that no longer holds."""
        return replace(self, undone=Undoing(by, _now(), why))

    def to_json(self) -> dict[str, Any]:
        """Return the decision as a JSON object without what it does not tell."""
        told = {
            "id": self.id, "kind": self.kind, "by": self.by, "at": self.at, "why": self.why,
            "actor": self.actor and self.actor.to_json(), "other": self.other and self.other.to_json(),
            "name": self.name, "claim": self.claim and self.claim.to_json(),
            "undone": self.undone and {"by": self.undone.by, "at": self.undone.at, "why": self.undone.why},
        }
        return {key: value for key, value in told.items() if value is not None}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Decision:
        """Read a decision; DataError names what is missing or wrong."""
        _check(data)
        actor, other, claim, undone = (data.get(key) for key in ("actor", "other", "claim", "undone"))
        return cls(
            data["id"], data["kind"], data["by"], data["at"], data.get("why"),
            Actor.from_json(actor) if actor else None, Actor.from_json(other) if other else None,
            data.get("name"), Claim.from_json(claim) if claim else None,
            Undoing(undone["by"], undone["at"], undone.get("why")) if undone else None,
        )


def make_decision(kind: str, by: str, why: str | None = None, **told: Any) -> Decision:
    """Return a decision taken now; its id is a hash of all that it tells."""
    draft = Decision("", kind, by, _now(), why, **told)
    text = json.dumps(draft.to_json(), sort_keys=True)
    return replace(draft, id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10])


def collect_records(decisions: Iterable[Decision]) -> dict[tuple[bool, str], Actor]:
    """Return the actors that decisions speak of by their keys, as the first of them knew each."""
    found: dict[tuple[bool, str], Actor] = {}
    for each in decisions:
        for actor in (each.actor, each.other):
            if actor:
                found.setdefault(actor.key, actor)
    return found


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _check(data: Mapping[str, Any]) -> None:
    for key in ("id", "kind", "by", "at"):
        if not isinstance(data.get(key), str) or not data[key]:
            raise DataError(f"decision without {key!r}")
    if data["kind"] not in KINDS:
        raise DataError(f"unknown kind of decision {data['kind']!r}", hint=f"one of {', '.join(KINDS)}")
    for key in KINDS[data["kind"]]:
        if not isinstance(data.get(key), str if key == "name" else dict) or not data[key]:
            raise DataError(f"decision {data['id']} ({data['kind']}) without {key!r}")
    if not all(isinstance(data.get(key), str | None) for key in ("why", "name")):
        raise DataError(f"decision {data['id']}: 'why' and 'name' are text")
    undone = data.get("undone")
    if undone is not None and not (isinstance(undone, dict) and all(isinstance(undone.get(k), str) for k in ("by", "at"))):
        raise DataError(f"decision {data['id']}: 'undone' tells not by whom and when")
