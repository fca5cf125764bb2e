"""Names that look like a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable


def find_nearest(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """Return up to `limit` known names, the most alike first, none that is not at least 75 % alike."""
    from rapidfuzz import fuzz, process, utils  # here, since most commands never need it

    found = process.extract(
        name, list(known), scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=75
    )
    return [match for match, _, _ in found]
