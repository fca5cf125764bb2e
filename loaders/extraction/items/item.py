"""One item of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extraction.lexicon import Entry


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a multi-word name; `category` is one letter, `start` and `end` count characters of the document."""

    category: str
    text: str
    key: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()

    def get(self, category: str) -> Entry | None:
        """Return the first entry of that category, if the item has one."""
        return next((entry for entry in self.entries if entry.category == category), None)
