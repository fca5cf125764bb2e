"""Names that look like a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

_ALIKE = 75  # per cent, below which a name is no guess worth making


def hint_at(name: str, known: Iterable[str], otherwise: str = "", most: int = 1) -> str:
    """Return a hint for a name that is not known: up to `most` that look alike, or `otherwise` where none does.

    >>> hint_at("Mexcio", ["Mexico", "Peru"]), hint_at("xyz", ["Peru"], "one of Peru")
    ('did you mean Mexico?', 'one of Peru')
    """
    from rapidfuzz import fuzz, process, utils  # here, since most commands never need it

    found = process.extract(
        name, list(known), scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=_ALIKE
    )
    return f"did you mean {' or '.join(each for each, _, _ in found)}?" if found else otherwise
