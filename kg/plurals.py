"""Numbers with their words, as messages tell them."""

from __future__ import annotations


def count(number: int, word: str) -> str:
    """Return a number with its word.

    >>> count(1, "act"), count(2, "act"), count(0, "party"), count(2, "party")
    ('1 act', '2 acts', '0 parties', '2 parties')
    """
    if number == 1:
        return f"1 {word}"
    return f"{number} {word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{number} {word}s"
