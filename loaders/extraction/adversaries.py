"""The two states that a document is about: the pair that it most often names together, above all in words of conflict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import combinations

_CONFLICT = re.compile(r"\b(?:war|warring|conflict|attack|strike|shell|ceasefire|cease-fire|truce|invasion|invade|invaded|troops|clash|border|escalat|de-escalat"
                       r"|hostilit|fighting|fought|drone|missile|accus|blame|retaliat|tension|dispute|standoff|rival|crisis|militar|airspace|incursion|"
                       r"airstrike|bombard|skirmish|blockade|annex|occup)\w*", re.I)
_CONFLICT_WEIGHT = 3
_SHARE = 1.4


def find_adversaries(sentences: Iterable[tuple[str, frozenset[str]]]) -> tuple[str, ...]:
    """Return the codes of the two adversaries, or nothing if no pair stands out.

    `sentences` are pairs of a text and the states it names. The weights were set on the development documents.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for text, states in sentences:
        weight = _CONFLICT_WEIGHT if _CONFLICT.search(text) else 1
        if 2 <= len(states) <= 4:
            for pair in combinations(sorted(states), 2):
                pairs[pair] += weight if len(states) == 2 else 1
    ranked = pairs.most_common(2)
    if not ranked or ranked[0][1] < 4:
        return ()
    if len(ranked) > 1 and ranked[0][1] < _SHARE * ranked[1][1]:
        return ()
    return ranked[0][0]
