"""Score claims against a gold file: the codebook's comparison of triples, as the field does it.

Of each document the distinct (relation, source, target) triples of status `actual` are compared as sets.
A gold claim may list several acceptable sources or targets; any of them is a hit. Required claims count for
recall; optional ones are neither demanded nor punished. At level `state`, officials and ministries are rolled
up to the first state they represent, and what then runs from a state to itself is dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.records import Actor, Claim, slug

SYMMETRIC = frozenset({"CALLED", "MET", "AGREED"})
CORE = ("CALLED", "URGED", "CONDEMNED", "MEDIATED")
LEVELS = ("strict", "state")

Triple = tuple[str, str, str, str]
_TITLES = re.compile(r"^(the|president|prime-minister|secretary|minister|lt-gen|general|mr|ms|dr)-")


def plain(name: str) -> str:
    """Return a name as names are compared: ASCII, lower case, without a leading title."""
    return _TITLES.sub("", slug(name))


def make_triple(document: str, relation: str, source: str, target: str) -> Triple:
    """Return the key that two claims of the same act share; symmetric relations forget the order."""
    if relation in SYMMETRIC and target < source:
        source, target = target, source
    return (document, relation, source, target)


@dataclass(frozen=True)
class GoldClaim:
    """One claim of a gold file: who may be source and target, whether it is demanded, what else is known."""

    document: str
    relation: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    optional: bool
    date: str | None
    attributed_to: str | None
    evidence: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> GoldClaim:
        """Read one element of a gold file's `claims`."""
        return cls(data["document"], data["relation"], _as_tuple(data["source"]), _as_tuple(data["target"]),
                   data["optional"], data.get("date"), data.get("attributed_to"), data["evidence"])


def _as_tuple(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


class Gold:
    """A gold file: documents, actors with their other names, claims."""

    def __init__(self, data: Mapping[str, Any]):
        self.documents = {entry["file"]: entry for entry in data["documents"]}
        self.claims = [GoldClaim.from_json(claim) for claim in data["claims"]]
        self._states = {name: info.get("represents", []) for name, info in data["actors"].items()}
        self._names = {plain(alias): name for name, info in data["actors"].items()
                       for alias in (name, *info.get("aliases", []))}

    @classmethod
    def read(cls, path: Path) -> Gold:
        """Read a gold file."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def name(self, actor: Actor | None) -> str | None:
        """Return the gold name of an extracted actor; an unknown one gets a name that nothing equals."""
        if actor is None or actor.label == "State":
            return actor.id if actor else None
        keys = (plain(actor.name), plain(actor.id))
        return next((self._names[key] for key in keys if key in self._names), f"?{keys[0]}")

    def state(self, name: str, actor: Actor | None = None) -> str:
        """Return the first state that a name stands for, by the gold file or else by the extracted actor."""
        states = self._states.get(name) or (actor.represents if actor else ())
        return str(states[0]) if states else name

    def triples(self, claim: Claim) -> set[Triple]:
        """Return the triples that an actual claim states, with each end as itself and as its state."""
        if claim.status != "actual" or claim.target is None:
            return set()
        source, target = self.name(claim.source) or "", self.name(claim.target) or ""
        return {make_triple(claim.document, claim.relation, s, t)
                for s in (source, self.state(source, claim.source))
                for t in (target, self.state(target, claim.target))}

    @staticmethod
    def wrong_triple(entry: Mapping[str, Any]) -> Triple:
        """Return the triple that an entry of a list of wrong ones forbids."""
        wrong = entry["wrong"]
        return make_triple(entry["document"], wrong["relation"], wrong["source"], wrong["target"])


@dataclass
class Score:
    """Counts of one comparison, with what was found, missed and wrong for those who look into it."""

    hits: list[tuple[GoldClaim, Claim]] = field(default_factory=list)
    missed: list[GoldClaim] = field(default_factory=list)
    wrong: list[Claim] = field(default_factory=list)
    right: int = 0
    predicted: int = 0

    @property
    def gold(self) -> int:
        """Return how many acts the gold file demands."""
        return len(self.hits) + len(self.missed)

    @property
    def precision(self) -> float:
        """Return the share of extracted triples, optional ones aside, that the gold file demands."""
        return _share(self.right, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Return the share of demanded acts that were extracted."""
        return _share(len(self.hits), self.gold)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(gold: Gold, claims: Iterable[Claim], level: str = "strict",
          relations: Iterable[str] | None = None) -> Score:
    """Compare claims with gold at one level, over all relations or the given ones."""
    chosen = frozenset(relations) if relations is not None else None
    found = _extracted(gold, claims, level, chosen)
    wanted, allowed = _demanded(gold, level, chosen)
    result = Score(predicted=len(found))
    for triples, claim in wanted.items():
        match = next((found[triple] for triple in sorted(triples) if triple in found), None)
        if match is None:
            result.missed.append(claim)
        else:
            result.hits.append((claim, match))
    required = frozenset().union(*wanted)
    result.right = sum(triple in required for triple in found)
    result.wrong = [claim for triple, claim in found.items() if triple not in allowed]
    return result


def _extracted(gold: Gold, claims: Iterable[Claim], level: str,
               relations: frozenset[str] | None) -> dict[Triple, Claim]:
    found: dict[Triple, Claim] = {}
    for claim in claims:
        if claim.status != "actual" or claim.target is None or claim.document not in gold.documents:
            continue
        if relations is None or claim.relation in relations:
            source, target = (_at(gold, level, gold.name(actor) or "", actor)
                              for actor in (claim.source, claim.target))
            if source != target:
                found.setdefault(make_triple(claim.document, claim.relation, source, target), claim)
    return found


def _demanded(gold: Gold, level: str,
              relations: frozenset[str] | None) -> tuple[dict[frozenset[Triple], GoldClaim], set[Triple]]:
    wanted: dict[frozenset[Triple], GoldClaim] = {}
    allowed: set[Triple] = set()
    for claim in gold.claims:
        if relations is not None and claim.relation not in relations:
            continue
        ends = [(_at(gold, level, s), _at(gold, level, t)) for s in claim.sources for t in claim.targets]
        triples = frozenset(make_triple(claim.document, claim.relation, s, t) for s, t in ends if s != t)
        allowed |= triples
        if triples and not claim.optional:
            wanted.setdefault(triples, claim)
    return wanted, allowed


def _at(gold: Gold, level: str, name: str, actor: Actor | None = None) -> str:
    return gold.state(name, actor) if level == "state" else name


@dataclass(frozen=True)
class Rate:
    """How many of the matched claims whose gold states something have it right."""

    right: int
    stated: int

    @property
    def share(self) -> float:
        """Return the rate, 1 where nothing was stated."""
        return self.right / self.stated if self.stated else 1.0


def rate_dates(result: Score) -> Rate:
    """Return how often the day of a matched act is right."""
    dated = [(wanted, got) for wanted, got in result.hits if wanted.date]
    return Rate(sum(got.date == wanted.date for wanted, got in dated), len(dated))


def rate_attributions(gold: Gold, result: Score) -> Rate:
    """Return how often the speaker of a matched act, or the state spoken for, is right."""
    said = [(wanted, got.attributed_to) for wanted, got in result.hits if wanted.attributed_to]
    right = 0
    for wanted, speaker in said:
        name = gold.name(speaker)
        right += name is not None and wanted.attributed_to in (name, gold.state(name, speaker))
    return Rate(right, len(said))
