"""What a load did."""

from __future__ import annotations

from dataclasses import dataclass, field, fields


@dataclass(slots=True)
class Counts:
    """Numbers of documents, claims, acts, actors and edges that one transaction wrote."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    claims: int = 0
    acts_added: int = 0
    acts_changed: int = 0
    acts_removed: int = 0
    actors: int = 0
    relationships: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Counts)))


@dataclass(slots=True)
class LoadReport(Counts):
    """The numbers of a whole load; `seconds` is wall time, `transactions` how many were committed."""

    transactions: int = 0
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)

    def add(self, counts: Counts, seconds: float) -> None:
        """Add one transaction's numbers; `seconds` is the time since the load began."""
        for each in fields(Counts):
            setattr(self, each.name, getattr(self, each.name) + getattr(counts, each.name))
        self.transactions += 1
        self.seconds = seconds

    @property
    def documents(self) -> int:
        """Return how many documents were looked at."""
        return self.new + self.changed + self.unchanged
