"""First look at a whole document: which states and years it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from loaders.extraction.adversaries import code_of
from loaders.extraction.sentences import Sentence

_YEAR = re.compile(r"\b(19[0-9]{2}|20[0-4][0-9])\b")


def count_states(sentences: Iterable[Sentence]) -> Counter[str]:
    """Return how often each state is named without ambiguity."""
    return Counter(code for sentence in sentences for code in map(code_of, sentence.items) if code)


def years_told(text: str) -> list[str]:
    """Return the years that a text names at least once, the most frequent first."""
    return [year for year, _ in Counter(_YEAR.findall(text)).most_common(6)]


def find_year(text: str) -> str:
    """Return the first year that a sentence names, or an empty string."""
    found = _YEAR.search(text)
    return found[1] if found else ""
