"""Abbreviations that a document gives its bodies itself: "the Peace and Security Council (PSC)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from loaders.extraction.items import Item
from loaders.extraction.lexicon import Entry
from loaders.extraction.sentences import Sentence

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&.-]{1,8}")


def adopt_abbreviations(sentences: Iterable[Sentence]) -> None:
    """Let a word of capitals that once stood in brackets after a body's name mean that body from then on."""
    known: dict[str, tuple[Entry, ...]] = {}
    for sentence in sentences:
        sentence.items = [
            replace(item, category="O", entries=known[item.text]) if item.category in "Nx" and item.text in known else item
            for item in sentence.items
        ]
        known |= dict(_introduced(sentence.items))


def _introduced(items: list[Item]) -> Iterable[tuple[str, tuple[Entry, ...]]]:
    """Yield the abbreviations of a sentence with the entries of the bodies that they stand for."""
    for (body, bracket), short in zip(pairwise(items), items[2:], strict=False):
        capitals = sum(letter.isupper() for letter in short.text) > 1 and _ABBREVIATION.fullmatch(short.text)
        if body.category == "O" and bracket.text == "(" and short.category in "Nx" and capitals:
            yield short.text, body.entries
