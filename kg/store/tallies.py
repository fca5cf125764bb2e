"""Counts that the graph keeps of itself, so that questions about everything need not read everything.

Whatever writes brings them up to date in the same transaction: a day's acts, a publisher's claims and acts, the claims of
a status. A graph that has none yet, of an earlier release or from Neo4j's importer, is counted by the first that writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import Support
from kg.store.statements import ask

Key = tuple[Any, ...]
Telling = tuple[str | None, str | None]  # publisher and day of publication of a claim's document
_SURE = 10_000  # confidences are summed as whole numbers, which come out alike in any order


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of tally: its label, the properties that tell it apart, and those that count, first the one that tells if
    anything is there."""

    label: str
    keys: tuple[str, ...]
    counts: tuple[str, ...]

    def nothing(self) -> dict[Key, list[int]]:
        """Return tallies of this kind by key, where a key that is not there counts nothing."""
        return defaultdict(lambda: [0] * len(self.counts))


DAYS = Kind("DayTally", ("date",), ("acts", "single", "compared"))
PUBLISHERS = Kind("PublisherTally", ("publisher",), ("claims", "with_speaker", "acts", "alone"))
STATUSES = Kind("StatusTally", ("relation", "status", "alone", "implied"), ("claims", "sure"))
KINDS = (DAYS, PUBLISHERS, STATUSES)


@dataclass(frozen=True, slots=True)
class TalliedClaim:
    """What the tallies take of a claim."""

    relation: str
    status: str
    act_id: str | None
    implied: bool
    confidence: float
    publisher: str | None
    quoted: bool


@dataclass(slots=True)
class Tallies:
    """By how much tallies change."""

    changes: dict[Kind, dict[Key, list[int]]] = field(
        default_factory=lambda: {kind: kind.nothing() for kind in KINDS}
    )

    def add_claim(self, claim: TalliedClaim, sign: int = 1) -> None:
        """Count a claim, or with -1 take it out."""
        status = (claim.relation, claim.status, claim.act_id is None, claim.implied)
        self._add(STATUSES, status, (1, round(claim.confidence * _SURE)), sign)
        self._add(PUBLISHERS, (claim.publisher,), (1, claim.quoted, 0, 0), sign)

    def move_act(self, day: str | None, before: Sequence[Telling], after: Sequence[Telling]) -> None:
        """Count an act of a day by who tells it now instead of by who told it; nobody if there is none."""
        if before and set(before) == set(after):
            return
        for told, sign in ((before, -1), (after, 1)):
            if told:
                self._add_act(day, told, sign)

    def _add_act(self, day: str | None, told: Sequence[Telling], sign: int) -> None:
        papers = {publisher for publisher, _ in told}
        dated = {publisher for publisher, published in told if publisher and published}
        self._add(DAYS, (day,), (1, len(papers - {None}) <= 1, len(dated) > 1), sign)
        for paper in papers:
            self._add(PUBLISHERS, (paper,), (0, 0, 1, len(papers) == 1), sign)

    def _add(self, kind: Kind, key: Key, counts: Iterable[int], sign: int) -> None:
        row = self.changes[kind][key]
        for place, count in enumerate(counts):
            row[place] += sign * count


def tellings(supports: Iterable[Support]) -> list[Telling]:
    """Return where an act's claims stand."""
    return [(each.publisher, each.published) for each in supports]


def write_tallies(tx: ManagedTransaction, *parts: Tallies) -> None:
    """Change the tallies by all of these; those that count nothing any more go."""
    for kind in KINDS:
        total = kind.nothing()
        for part in parts:
            for key, counts in part.changes[kind].items():
                total[key] = [one + other for one, other in zip(total[key], counts, strict=True)]
        rows = [[name_tally(key), *key, *counts] for key, counts in total.items() if any(counts)]
        ask(tx, f"add_to_{kind.label}", rows=rows)
        lessened = [row[0] for row in rows if min(row[-len(kind.counts):]) < 0]
        ask(tx, "delete_empty_tallies", kind.label, ids=lessened, count=kind.counts[0])


def name_tally(key: Key) -> str:
    """Return a tally's id.

    >>> name_tally(("URGED", "actual", False, True)), name_tally((None,))
    ('URGED actual implied', '')
    """
    flags = zip(key[2:], ("alone", "implied"), strict=False)
    return " ".join([*(each or "" for each in key[:2]), *(name for holds, name in flags if holds)])
