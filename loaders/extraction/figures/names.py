"""How well a short name fits a full one, with family names that come first."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.wordlists import word_class
from loaders.extraction.words import fold

#: States whose people are usually named family name first (the short name is the first word).
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "MMR", "SGP", "JPN", "HUN"})


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a person's name, hyphens and initials' stops apart, particles kept."""
    return tuple(word for word in re.split(r"[\s\-.]+", fold(name)) if word and word != "'")


def without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words from the first that is more than a letter: "G. Landsbergis" is looked for by the surname."""
    first = next((place for place, word in enumerate(words) if len(word) > 1), 0)
    return words[first:]


@lru_cache(maxsize=65536)
def rank_name(words: tuple[str, ...], short: tuple[str, ...], family_first: bool) -> int:
    """Return how well `short` fits a name: 4 wholly, 3 family name, 2 another ending, 1 another part, 0 not at all."""
    count = len(short)
    if not count or count > len(words):
        return 0
    if words == short:
        return 4
    if family_first and words[:count] == short:
        return 3
    if words[-count:] == short or _ends_alike(words, short):
        return 2 if family_first else 3
    if words[0] == short[0] and words[-1] == short[-1] and count > 1:
        return 2
    if any(words[i : i + count] == short for i in range(1, len(words))):
        return 2 if count == 1 and len(words) > 2 else 1
    return 1 if words[:count] == short else 0


def _ends_alike(words: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Return whether a name ends in a short one, particles left out: "van der Berg" and "Berg"."""
    particles = word_class("particle")
    plain = tuple(word for word in words if word not in particles)
    bare = tuple(word for word in short if word not in particles)
    return bool(bare) and plain[-len(bare) :] == bare
