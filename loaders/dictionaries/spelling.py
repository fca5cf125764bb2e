"""Spelling: names as they are compared, so that Sergey Lavrov and Sergei Lavrov are one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.dictionaries.tables import fold, read_table

PARTICLES = frozenset((
    "abu", "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "e", "ibn", "la",
    "le", "ould", "st", "ter", "van", "von", "y", "zu",
))
SUFFIXES = frozenset(("ii", "iii", "iv", "jr", "sr", "vi", "viii", "xii", "xiv", "xxiii"))
_ENDING = re.compile(r"sk(?:yy|iy|yi|ii|yj|i)\b")


@cache
def _same_words() -> dict[str, str]:
    rows = (spellings.split() for (spellings,) in read_table("spellings.tsv", ("spellings",)))
    return {word: words[0] for words in rows for word in words[1:]}


@cache
def name_key(name: str) -> str:
    """Return what all spellings of a name have in common.

    >>> name_key("Sergey Lavrov") == name_key("Sergei Lavrov")
    True
    >>> name_key("Volodymyr Zelenskyy")
    'volodymyr zelensky'
    """
    same = _same_words()
    key = " ".join([same.get(word, word) for word in fold(name).replace("'", "").split()])
    return _ENDING.sub("sky", key) if "sk" in key else key


def drop_initials(key: str) -> str:
    """Return a name's key without single letters between the first and the last word.

    >>> drop_initials("antony j blinken")
    'antony blinken'
    """
    words = key.split()
    middle = [word for word in words[1:-1] if len(word) > 1]
    return " ".join((*words[:1], *middle, *words[1:][-1:]))


def short_keys(key: str, first: bool) -> Iterator[str]:
    """Yield the forms by which a text may go on to call the bearer of a name, given its key.

    `first` adds the first word, for names with the family name in front and for people called by their given name.

    >>> sorted(short_keys("badr al busaidi", first=False))
    ['al busaidi', 'busaidi']
    >>> sorted(short_keys("xi jinping", first=True))
    ['jinping', 'xi']
    >>> sorted(short_keys("abdullah ii of jordan", first=False))
    ['abdullah']
    """
    words = key.partition(" of ")[0].split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    start = len(words) - 1
    yield words[start]
    if first and start:
        yield words[0]
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start < len(words) - 1:
        yield " ".join(words[start:])
    if start > 1:
        yield " ".join(words[start - 1:])
        yield words[start - 1]
