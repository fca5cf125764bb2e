"""Cutting a sentence that is too long for the network at its clauses."""

from __future__ import annotations

from collections.abc import Sequence

MAX_WORDS = 160  # a third more than the longest training sentence, of 119 words
MAX_PIECES = 400  # the encoder has 512 positions

_BREAKS = ({";", ":", ".", "!", "?"}, {",", "-", "–", "—", ")"})


def cut_sentence(forms: Sequence[str], pieces: Sequence[int]) -> list[tuple[int, int]]:
    """Return ranges of words that the network can take; nearly always one.

    `pieces` is how many word pieces each word has. A cut falls behind the last stop, else the last comma or dash,
    in the second half of what fits, else where it must.
    """
    ranges = []
    start = 0
    while start < len(forms):
        stop = _fit(pieces, start)
        if stop < len(forms):
            stop = _break(forms, (start + stop) // 2, stop)
        ranges.append((start, stop))
        start = stop
    return ranges


def _fit(pieces: Sequence[int], start: int) -> int:
    total = 0
    end = min(start + MAX_WORDS, len(pieces))
    for place in range(start, end):
        total += pieces[place]
        if total > MAX_PIECES and place > start:
            return place
    return end


def _break(forms: Sequence[str], earliest: int, latest: int) -> int:
    for marks in _BREAKS:
        for place in range(latest, earliest, -1):
            if forms[place - 1] in marks:
                return place
    return latest
