"""Words whose full stop may not end a sentence, from abbreviations.yaml."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

_FILE = Path(__file__).with_name("abbreviations.yaml")
_WORD = re.compile(r"[^\W\d]{2,20}")


class Abbreviations(NamedTuple):
    """Classes of words, as the file explains them."""

    open: frozenset[str]
    numbered: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    speech: frozenset[str]

    @classmethod
    def load(cls) -> Abbreviations:
        """Read the file that the package brings, once."""
        return _load()

    def contains(self, word: str) -> bool:
        """Tell whether a word is an abbreviation of any class."""
        return word in self.open or word in self.numbered or word in self.either

    def is_speech(self, following: str) -> bool:
        """Tell whether one of the next four words is a verb of speaking."""
        return any(word in self.speech for word in _WORD.findall(following)[:4])


@cache
def _load() -> Abbreviations:
    content = yaml.safe_load(_FILE.read_text("utf-8"))
    return Abbreviations(**{name: frozenset(map(str, words)) for name, words in content.items()})
