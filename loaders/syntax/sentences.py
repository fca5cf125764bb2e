"""Sentence boundaries in news text."""

from __future__ import annotations


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the character spans of the sentences of a text."""
    return []
