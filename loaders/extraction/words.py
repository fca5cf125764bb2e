"""Words with character offsets: the layer on which names are looked up, independent of the parser's tokens."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'",
                          "ʼ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or digits, or one other character; `key` is its folded form."""

    text: str
    key: str
    start: int
    end: int

    @property
    def capitalised(self) -> bool:
        """Return whether the word begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text in lower case without accents, with plain quotes and hyphens, for comparing names.

    >>> fold("Tshisekedi’s João")
    "tshisekedi's joao"
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


def split_words(text: str, offset: int = 0) -> list[Word]:
    """Return the words of `text`; offsets are shifted by `offset`."""
    return [Word(match[0], fold(match[0]), match.start() + offset, match.end() + offset)
            for match in _WORD.finditer(text)]


def name_key(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, as they are looked up."""
    return tuple(fold(match[0]) for match in _WORD.finditer(name))
