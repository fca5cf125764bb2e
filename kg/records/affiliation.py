"""Affiliation: who stands for whom, and who belongs to what (codebook §1)."""

from __future__ import annotations

from dataclasses import dataclass

from kg.records.actor import Actor


@dataclass(frozen=True, slots=True)
class Affiliation:
    """`kind` is REPRESENTS (official or organisation to state or organisation) or MEMBER_OF (state to organisation).

    `start` and `end` are ISO days, both included; None means unknown or still going on. `told_source` and `told_target`
    are the ids of the ends as they were told, where decisions have put others in their place.
    """

    kind: str
    source: Actor
    target: Actor
    role: str | None = None
    start: str | None = None
    end: str | None = None
    told_source: str | None = None
    told_target: str | None = None
