"""The one-letter category of a known name, of a run of name words, and of an ordinary word."""

from __future__ import annotations

from functools import cache

from loaders.extraction.items.runs import DIRECTIONS, next_is_name
from loaders.extraction.lexicon import CATEGORIES, Hit
from loaders.extraction.wordlists import word_class
from loaders.extraction.words import Word

_DETERMINERS = frozenset({"the", "a", "an", "these", "those", "our", "my"})
#: Which category counts where a name has several.
_ORDER = (
    "mask", "groups", "person", "state", "organisation", "ministry", "seat", "capital", "demonym", "title", "titles",
    "honorific", "epithet",
)
#: Categories of single words, by their class in `data/nouns.yaml`; before and after those below.
_FIRST = (("q", "quantifier"), ("C", "collective"), ("g", "group"), ("g", "group_people"), ("m", "modifier"))
_LAST = (("j", "member"), ("T", "role"), ("p", "pair"), ("E", "body"))
_FIXED = (
    ("B", frozenset({"both"})),
    ("h", frozenset({"his", "her", "its", "their"})),
    ("d", _DETERMINERS),
    ("o", frozenset({"of"})),
    ("i", frozenset({"from", "for", "to", "in"})),
)
_PUNCTUATION = {
    "and": "&", "&": "&", ",": "c", "(": "b", ")": ")", "-": "-", ".": ".", "!": ".", "?": ".", ";": ".", ":": ".",
}


def hit_category(hit: Hit) -> str:
    """Return the category of a known name."""
    found = {entry.category for entry in hit.entries}
    return CATEGORIES[next(name for name in _ORDER if name in found)]


def run_category(words: list[Word]) -> str:
    """Return what a run of capitalised words is: a body by its last word ("National Police"), else somebody's name."""
    last = words[-1].key
    if len(words) > 1 and words[-2].text != "-":
        if last in word_class("collective"):
            return "C"
        if last in word_class("body"):
            return "E"
    return "N"


def is_body(words: list[Word], position: int) -> bool:
    """Return whether a capital only dresses up a common noun: "the Ministry", "the Government"."""
    word = words[position]
    return word.capitalised and word.key in _bodies() and not next_is_name(words, position)


@cache
def _bodies() -> frozenset[str]:
    return word_class("body") | word_class("collective") | word_class("group")


def word_category(word: Word) -> str:
    """Return the category of an ordinary word, `x` if it plays no part in a name."""
    key = word.key
    first = next((category for category, name in _FIRST if key in word_class(name)), "")
    if first:
        return first
    if key in DIRECTIONS and word.capitalised:
        return "D"
    fixed = next((category for category, words in _FIXED if key in words), "")
    return fixed or next((category for category, name in _LAST if key in word_class(name)), _PUNCTUATION.get(key, "x"))
