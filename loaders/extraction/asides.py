"""Words that the parser is better not shown: asides between commas, labels and times before a sentence.

"Tillerson, by contrast, called on Riyadh" is parsed as if contrast had called, "Feb 27: Pompeo telephones" as a noun.
"""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.wordlists import read_data


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = read_data("asides")
    aside = "|".join(data["asides"])
    label = "|".join(data["labels"])
    return (re.compile(rf"(?<=[\w\)\"”’]), ?(?:{aside}),(?= [\w\"“])", re.IGNORECASE),
            re.compile(rf"^\W{{0,3}}(?:{label}) ?[:–—-] (?=\W?[A-Z])"))


def asides(text: str) -> list[tuple[int, int]]:
    """Return the spans of a sentence, both commas included, that say nothing about who did what to whom."""
    return [match.span() for pattern in _patterns() for match in pattern.finditer(text)]
