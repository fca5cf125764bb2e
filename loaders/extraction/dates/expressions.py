"""The expressions of time of data/times.yaml, and one that opens a sentence without a comma."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.wordlists import read_data

WEEKDAYS: tuple[str, ...] = tuple(read_data("times")["weekdays"])
MONTHS: tuple[str, ...] = tuple(read_data("times")["months"])
#: What may stand before a time that opens a sentence, and after it.
_FRONTED = re.compile(
    r"(?:(?:On|In|By|Earlier|Later|Late|Early|Since|At|Back|Until|Last|The|That|A|An|Two|Three|Four|Five|Six|Several|Few)\b[^,;:]{0,18}?)?$"
)
_GOES_ON = re.compile(r" (?:the |[A-Z])")
#: Characters within which a fronted time stands.
_OPENING = 60


@lru_cache(maxsize=1)
def expressions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return kind and pattern of every expression, in the order in which they are tried."""
    data = read_data("times")
    parts = {**data["parts"], "weekday": "|".join(WEEKDAYS)}
    return tuple(
        (kind, re.compile(re.sub(r"%([a-z]+)", lambda part: parts[part[1]], pattern), re.I))
        for expression in data["expressions"]
        for kind, pattern in expression.items()
    )


def fronted_time(text: str) -> int:
    """Return where a time that opens a sentence without a comma ends ("On Monday Egypt ..."), or 0.

    >>> fronted_time("On Monday Egypt severed relations.")
    9
    """
    for _, pattern in expressions():
        match = pattern.search(text[:_OPENING])
        if match and match[0].lower().endswith((" after", " before")):
            continue  # "three days after the invasion": the time goes on
        if match and _FRONTED.match(text[: match.start()]) and _GOES_ON.match(text[match.end() :]):
            return match.end()
    return 0
