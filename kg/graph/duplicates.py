"""Likely duplicates: actors of one kind whose names, and those whom they stand for, are alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from kg.graph.resolution import Key
from kg.records import Actor, slug

_LEAST_WORD = 0.75  # words less alike than this are different words
_CROWD = 400  # a word that more names share tells nothing


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor with what tells it from others: all its names, whom it stands for, its offices.

    `known` says that a dictionary has it; two such are two.
    """

    actor: Actor
    names: tuple[str, ...]
    represents: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two who may be one: `score` from 0 to 100, and why."""

    one: Profile
    other: Profile
    score: float
    reasons: tuple[str, ...]


def find_duplicates(
    profiles: Iterable[Profile], among: Iterable[Profile] = (), apart: Collection[frozenset[Key]] = (),
    least: float = 75.0,
) -> list[Suggestion]:
    """Return pairs whose score is `least` or more, the likeliest first; `other` is the one that should stay.

    Pairs are of two `profiles`, or of one with one of `among`. `apart` are pairs that are known to differ.
    """
    own, further = list(profiles), list(among)
    found = []
    for one, other in _pair_up(own, further):
        pair = frozenset((one.actor.key, other.actor.key))
        if len(pair) == 2 and pair not in apart and not (one.known and other.known):
            suggestion = _compare(*sorted((one, other), key=_rank))
            if suggestion.score >= least:
                found.append(suggestion)
    return sorted(found, key=lambda each: (-each.score, each.one.actor.id, each.other.actor.id))


def _rank(profile: Profile) -> tuple[bool, int, str]:
    """Put the one that should stay last: whom a dictionary knows, then the longer name."""
    return profile.known, len(profile.actor.name), profile.actor.id


def _pair_up(own: Sequence[Profile], further: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield pairs of one kind that share the beginning of a word, each once."""
    by_start: dict[tuple[str, str], list[int]] = defaultdict(list)
    everyone = [*own, *further]
    for number, profile in enumerate(everyone):
        starts = {word[:3] for name in profile.names for word in _words(name)}
        for start in starts:
            by_start[profile.actor.label, start].append(number)
    seen: set[tuple[int, int]] = set()
    for members in by_start.values():
        mine = [each for each in members if each < len(own)]
        if len(mine) > _CROWD:
            continue
        for one in mine:
            for other in members:
                if one < other and (one, other) not in seen:
                    seen.add((one, other))
                    yield everyone[one], everyone[other]


def _compare(one: Profile, other: Profile) -> Suggestion:
    weights = _settings()
    likeness, names = max(
        ((_liken(mine, theirs), (mine, theirs)) for mine in one.names for theirs in other.names),
        default=(0.0, ("", "")),
    )
    affinity = 50 if not (one.represents and other.represents) else 100 if one.represents & other.represents else 0
    offices = one.offices & other.offices
    score = weights["name"] * likeness + weights["affinity"] * affinity + (weights["same_office"] if offices else 0)
    reasons = [f"“{names[0]}” and “{names[1]}” are {likeness:.0f} % alike"]
    if affinity == 100:
        reasons.append(f"both stand for {', '.join(sorted(one.represents & other.represents))}")
    if affinity == 0:
        reasons.append("but they stand for others")
    if offices:
        reasons.append(f"both: {', '.join(sorted(offices))}")
    return Suggestion(one, other, min(100.0, round(score, 1)), tuple(reasons))


def _liken(one: str, other: str) -> float:
    """Return how alike two names are, 0 to 100, whatever the order and spelling of their words."""
    mine, theirs = sorted((_words(one), _words(other)), key=len)
    if not mine:
        return 0.0
    found = [max(JaroWinkler.similarity(word, each) for each in theirs) for word in mine]
    covered = 100 * sum(each for each in found if each >= _LEAST_WORD) / len(mine)
    whole = fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs))
    if len(mine) == 1 and len(theirs) > 1:
        covered = min(covered, 90.0)  # a surname alone is a weak sign
    likeness = _settings()["coverage"] * covered + (1 - _settings()["coverage"]) * whole
    apart = len(mine) > 1 and JaroWinkler.similarity(mine[0], theirs[0]) < _LEAST_WORD
    return float(likeness - apart * _settings()["given_name"])


@cache
def _words(name: str) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(slug(name).split("-")))
    told = tuple(word for word in words if word and word not in _settings()["ignored"]) or words
    return told[1:] if len(told) > 2 and told[0] in _settings()["common_first"] else told


@cache
def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = yaml.safe_load(files("kg.graph").joinpath("duplicates.yaml").read_text(encoding="utf-8"))
    return settings | {"ignored": frozenset(settings["ignored"])}
