"""The words that decide on a status, from `data/status.yaml`, and the four statuses."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.wordlists import read_data

ACTUAL, NEGATED, PLANNED, HYPOTHETICAL = "actual", "negated", "planned", "hypothetical"
_KINDS = (NEGATED, PLANNED, HYPOTHETICAL, ACTUAL)


@lru_cache(maxsize=8)
def table(name: str) -> dict[str, str]:
    """Return the words of a list of `data/status.yaml` and the status that each gives."""
    return {str(word): kind for kind in reversed(_KINDS) for word in read_data("status")[name].get(kind, ())}


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """Return a plain list of `data/status.yaml`."""
    return frozenset(str(word) for word in read_data("status")[name])


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns for words right before a verb, with the status that each gives."""
    return tuple(
        (kind, re.compile(rf"(?:^|\s){pattern}(?: \w+ly)?$"))
        for kind in (NEGATED, PLANNED, HYPOTHETICAL)
        for pattern in read_data("status")["phrases"].get(kind, ())
    )
