"""First look at a whole document: which states and years it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from loaders.extraction.items import Item
from loaders.extraction.sentences import Sentence

_YEAR = re.compile(r"\b(19[0-9]{2}|20[0-4][0-9])\b")


def _codes(item: Item) -> set[str]:
    return {entry.value for entry in item.entries
            if entry.category in ("state", "capital", "demonym", "seat") and isinstance(entry.value, str)}


def count_states(sentences: Iterable[Sentence]) -> tuple[Counter[str], list[tuple[str, frozenset[str]]]]:
    """Return how often each state is named without ambiguity, and each sentence's text with the states it names."""
    counts: Counter[str] = Counter()
    named = []
    for sentence in sentences:
        here: set[str] = set()
        for item in sentence.items:
            codes = _codes(item)
            if len(codes) == 1:
                counts.update(codes)
                here |= codes
        named.append((sentence.text, frozenset(here)))
    return counts, named


def years_told(text: str) -> list[str]:
    """Return the years that a text names at least once, the most frequent first."""
    return [year for year, _ in Counter(_YEAR.findall(text)).most_common(6)]
