"""Abbreviations that a document gives its bodies itself: "the Peace and Security Council (PSC)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extraction.items import Item
from loaders.extraction.lexicon import Entry
from loaders.extraction.sentences import Sentence

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&.-]{1,8}")


def adopt_abbreviations(
    sentences: Iterable[Sentence], known: dict[str, tuple[Entry, ...]] | None = None
) -> dict[str, tuple[Entry, ...]]:
    """Let a word of capitals that once stood in brackets after a body's name mean that body from then on.

    The brackets become part of the name, so that "the Council (PSC) and the Union" is a list of two. Returns the
    abbreviations known, to begin with for sentences that are read once more.
    """
    known = {} if known is None else known
    for sentence in sentences:
        items = [
            replace(item, category="O", entries=known[item.text]) if item.category in "Nx" and item.text in known else item
            for item in sentence.items
        ]
        sentence.items = list(_merged(items, sentence, known))
    return known


def _merged(items: list[Item], sentence: Sentence, known: dict[str, tuple[Entry, ...]]) -> Iterator[Item]:
    """Yield the items with each name and the abbreviation behind it as one; notes the abbreviations as known."""
    place = 0
    while place < len(items):
        body = items[place]
        short = items[place + 2] if _is_bracketed(items, place) else None
        if short is not None and (_names(body) & _names(short) or (short.category in "Nx" and _is_short(short.text))):
            known.setdefault(short.text, body.entries)
            end = items[place + 3].end
            yield replace(body, text=sentence.text[body.start - sentence.start : end - sentence.start], end=end)
            place += 4
        else:
            yield body
            place += 1


def _is_bracketed(items: list[Item], place: int) -> bool:
    """Return whether one item in brackets follows the name of a body."""
    following = [item.text for item in items[place + 1 : place + 4 : 2]]
    return items[place].category == "O" and following == ["(", ")"]


def _names(item: Item) -> set[str]:
    """Return the ids of the bodies that an item may mean."""
    return {entry.value.id for entry in item.entries if entry.category == "organisation"}


def _is_short(text: str) -> bool:
    return bool(_ABBREVIATION.fullmatch(text)) and sum(letter.isupper() for letter in text) > 1
