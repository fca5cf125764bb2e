"""The gazetteer: every known name, demonym, title and place word as one table of folded words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.extraction.wordlists import word_class
from loaders.extraction.words import Word, name_key

#: What an entry can be; the letter is its category in the patterns of `grammar.yaml`.
CATEGORIES = {
    "state": "S",
    "capital": "K",
    "seat": "G",
    "demonym": "A",
    "organisation": "O",
    "title": "T",
    "honorific": "H",
    "person": "P",
    "ministry": "M",
    "titles": "C",
    "epithet": "E",
    "mask": "x",
    "groups": "S",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of something: its category, what it stands for, and how its letters must be written."""

    category: str
    value: Any
    cased: str = "first"  # 'first': begins with a capital; 'exact': all letters as given; 'any'
    text: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at words[start:end]."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Lexicon:
    """Longest-match look-up of entries over words."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, name: str, entry: Entry) -> None:
        """Make `name` stand for `entry`; the same name may stand for several."""
        key = name_key(name)
        if not key:
            return
        entries = self._by_first.setdefault(key[0], {}).setdefault(key, [])
        if entry not in entries:
            entries.append(entry)

    def freeze(self) -> None:
        """Note the name lengths that begin with each word, longest first."""
        self._lengths = {
            first: sorted({len(key) for key in keys}, reverse=True) for first, keys in self._by_first.items()
        }

    def find(self, words: list[Word]) -> Iterator[Hit]:
        """Yield the longest entries from left to right, without overlap."""
        position, count = 0, len(words)
        while position < count:
            hit = self._longest(words, position)
            if hit:
                yield hit
                position = hit.end
            else:
                position += 1

    def _longest(self, words: list[Word], position: int) -> Hit | None:
        first = words[position].key
        keys = self._by_first.get(first)
        if not keys:
            return None
        for length in self._lengths[first]:
            if position + length > len(words):
                continue
            found = keys.get(tuple(word.key for word in words[position : position + length]))
            if found:
                span = words[position : position + length]
                fitting = tuple(entry for entry in found if _written_as(entry, span))
                if fitting:
                    return Hit(position, position + length, fitting)
        return None


def _written_as(entry: Entry, span: list[Word]) -> bool:
    if entry.cased == "any":
        return True
    if entry.cased == "exact":
        return "".join(word.text for word in span) == entry.text.replace(" ", "")
    first = next((word for word in span if word.key not in ("al", "el", "-", "the", "ash", "as")), span[0])
    if entry.text and not entry.text.split()[-1][0].isupper():
        return first.capitalised
    last = _last_name(span)
    plain = entry.category == "organisation" and last.key in word_class("any_ending")
    return first.capitalised and (last.capitalised or plain)


def _last_name(span: list[Word]) -> Word:
    """Return the word that begins the last part of a name, "Ki" in "Ban Ki-moon"."""
    position = max((number for number, word in enumerate(span) if word.text[0].isalnum()), default=0)
    while position > 1 and span[position - 1].text in "-'’":
        position -= 2
    return span[position]


def cased_for(name: str) -> str:
    """Return how a name must be written: acronyms exactly, others with a first capital."""
    letters = [char for char in name if char.isalpha()]
    return (
        "exact"
        if len(letters) <= 6 and sum(char.isupper() for char in letters) >= max(2, len(letters) - 1)
        else "first"
    )


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Return the lexicon built from the dictionaries; built once a process."""
    from loaders.extraction.entries import dictionary_entries

    lexicon = Lexicon()
    for name, entry in dictionary_entries():
        lexicon.add(name, entry)
    lexicon.freeze()
    return lexicon
