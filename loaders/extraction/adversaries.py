"""The two states that a document is about: the pair that it most often names together, above all in words of conflict."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from loaders.extraction.items import Item
from loaders.extraction.wordlists import read_data

#: Weights and thresholds were set on the development documents; benchmarks/score.py shows what they do.
_NAMED, _CONFLICT_NAMED, _LINKED, _BALANCE, _LEADING = 1.0, 2.5, 4.0, 15.0, 2.0
_LEAST, _AHEAD, _ABOUT = 4.0, 1.3, 6
_STATES = "SKGA"
_LINK = re.compile(
    r"(?<!c)(?<!cd)(?P<between>x?)d?(?P<first>[SKG])(?P<joint>&|-)d?(?P<second>[SKG])(?!c?&|c[SKG])|(?P<hyphen>A-A|S-S)|(?P<people>[PN]oS&[PN]oS)"
)


def _conflict_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_data('nouns')['conflict_stems'])})\w*", re.I)


def code_of(item: Item) -> str:
    """Return the state that an item names without ambiguity, or an empty string."""
    codes = {
        entry.value
        for entry in item.entries
        if entry.category in ("state", "capital", "demonym", "seat") and isinstance(entry.value, str)
    }
    return codes.pop() if len(codes) == 1 else ""


def rank_pairs(sentences: Iterable[tuple[str, Sequence[Item]]]) -> list[tuple[tuple[str, str], float]]:
    """Return pairs of states with how strongly a document sets them against or beside each other, strongest first."""
    conflict = _conflict_pattern()
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    counts: Counter[str] = Counter()
    joined: set[tuple[str, str]] = set()
    for number, (text, items) in enumerate(sentences):
        codes = [code for code in map(code_of, items) if code]
        counts.update(codes)
        named = sorted(set(codes))
        weight = _CONFLICT_NAMED if conflict.search(text) else _NAMED
        if 2 <= len(named) <= 4:
            for pair in combinations(named, 2):
                pairs[pair] += (weight if len(named) == 2 else _NAMED) + (_LEADING if number < 3 else 0)
        for pair in _linked(items):
            pairs[pair] += _LINKED
            joined.add(pair)
    total = sum(counts.values()) or 1
    for pair in [pair for pair in pairs if _is_passing(pair, counts) and pair not in joined]:
        del pairs[pair]
    for pair in pairs:
        pairs[pair] += _BALANCE * min(counts[code] for code in pair) / total
    return [(pair, weight) for pair, weight in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0]))]


def _is_passing(pair: tuple[str, str], counts: Counter[str]) -> bool:
    """Return whether a document about one state of a pair names the other once, as it names any: "Niger's envoy spoke"."""
    few, many = sorted(counts[code] for code in pair)
    return few == 1 and many >= _ABOUT


def _linked(items: Sequence[Item]) -> list[tuple[str, str]]:
    """Return the pairs that a sentence joins: "between Serbia and Kosovo", "India-Pakistan"."""
    row = "".join(item.category for item in items)
    found = []
    for match in _LINK.finditer(row):
        states = [code_of(item) for item in items[match.start() : match.end()] if item.category in _STATES]
        if len(states) == 2 and all(states) and states[0] != states[1]:
            found.append((min(states), max(states)))
    return found


def find_adversaries(ranked: Sequence[tuple[tuple[str, str], float]]) -> tuple[str, ...]:
    """Return the codes of the two adversaries, or nothing if no pair stands out."""
    if not ranked or ranked[0][1] < _LEAST:
        return ()
    if len(ranked) > 1 and ranked[0][1] < _AHEAD * ranked[1][1]:
        return ()
    return ranked[0][0]
