"""Runs of capitalised words: names that no dictionary knows, "Mwale", "Lee Myung-bak", "Miguel d'Escoto"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from loaders.extraction.dates import MONTHS, WEEKDAYS
from loaders.extraction.items.capitals import is_common
from loaders.extraction.items.item import Item
from loaders.extraction.lexicon import Hit
from loaders.extraction.wordlists import word_class
from loaders.extraction.words import Word

DIRECTIONS = frozenset({"north", "south", "east", "west"})
_FEASTS = ("christmas", "easter", "ramadan", "eid", "diwali", "nowruz", "tet", "passover", "lent", "whitsun", "midsummer")
_CALENDAR = frozenset(
    {*WEEKDAYS, *MONTHS, *(name[:3] for name in (*WEEKDAYS, *MONTHS)), *_FEASTS, "sept", "gmt", "utc", "i"}
)
#: Known names that a run of capitalised words does not swallow.
_BREAKING = frozenset({"organisation", "title", "seat", "ministry", "state", "demonym", "groups"})
#: What stands before the first word of a sentence or quotation, which has its capital anyway.
_OPENING = frozenset({".", ":", '"', "“", "-", "–", "—", "•", "*", "?", "!", "'", "‘", ")"})


@dataclass(slots=True)
class Row:
    """A sentence while it is read: its words, the known names by the word they begin with, and the items so far."""

    words: list[Word]
    text: str
    offset: int
    hits: dict[int, Hit]
    headline: bool
    short_names: Collection[str]
    items: list[Item] = field(default_factory=list)


def find_run(row: Row, start: int) -> int:
    """Return the end of the run of name words at `start`, or `start` if there is none."""
    words = row.words
    position, end = start, start
    while position < len(words):
        if position > start and _breaks(row.hits.get(position)):
            break
        if _is_name_word(row, position, position == start):
            position += 2 if _has_stop(words, position) else 1
            end = position
        elif position > start and nickname_end(words, position):
            position = nickname_end(words, position)
        elif _joins(words, position, start):
            position += 1
            if words[position - 1].text[0].isalpha() and words[position - 2].text == "-":
                end = position  # "Myung-bak"
        else:
            break
    return end


_QUOTES = {"'": "'’", '"': '"', "“": "”", "‘": "’'", "[": "]"}


def nickname_end(words: list[Word], position: int) -> int:
    """Return where a nickname or insertion within a name ends: "Jorge 'Toto' Ruiz", "President [Jorge] Ruiz"; else 0."""
    closing = _QUOTES.get(words[position].text, "")
    if not closing or position + 3 >= len(words):
        return 0
    inside, end, following = words[position + 1 : position + 4]
    named = inside.capitalised and inside.text.isalpha() and following.capitalised and following.text.isalpha()
    tight = inside.start == words[position].end and end.start == inside.end and following.start > end.end
    return position + 3 if named and tight and end.text in closing else 0


def _has_stop(words: list[Word], position: int) -> bool:
    """Return whether a word is an initial with its stop."""
    return len(words[position].text) == 1 and position + 1 < len(words) and words[position + 1].text == "."


def _breaks(hit: Hit | None) -> bool:
    if hit is None:
        return False
    categories = {entry.category for entry in hit.entries}
    return (hit.end - hit.start > 1 and "person" in categories) or not _BREAKING.isdisjoint(categories)


def _is_name_word(row: Row, position: int, first: bool) -> bool:
    words, word = row.words, row.words[position]
    if not word.capitalised or not word.text[0].isalpha():
        return first and _is_particle(words, position)
    if word.key in row.short_names:
        return True
    if first and word.key in word_class("modifier") and _is_title(row, position + 1):
        return False
    before = row.items[-1] if row.items else None
    if word.key in DIRECTIONS and before and before.category == "d" and not next_is_name(words, position):
        return False
    if row.headline or (first and (before is None or before.text in _OPENING)):
        return not is_common(word.key) or _is_initial(words, position)
    return word.key not in _CALENDAR or _is_hyphened(words, position)


def _is_hyphened(words: list[Word], position: int) -> bool:
    """Return whether a word is half of a given name and no month: "Lee Jun-il"."""
    if position + 2 >= len(words) or words[position + 1].text != "-":
        return False
    return words[position + 1].start == words[position].end and words[position + 2].text.islower()


def _is_particle(words: list[Word], position: int) -> bool:
    """Return whether a small word begins a name: "al-Burhan", "d'Escoto"; "la" and "de" are too common for that."""
    word = words[position]
    if word.key not in word_class("particle") or not word.text.islower() or not next_is_name(words, position):
        return False
    return word.key in ("al", "el", "bin", "ibn", "van") or (word.text == "d" and words[position + 1].key == "'")


def _is_title(row: Row, position: int) -> bool:
    """Return whether a title stands at a place, a hyphen aside: "Vice-Minister"."""
    if position < len(row.words) and row.words[position].text == "-":
        position += 1
    hit = row.hits.get(position)
    return hit is not None and any(entry.category in ("title", "titles") for entry in hit.entries)


def _is_initial(words: list[Word], position: int) -> bool:
    """Return whether a letter with a stop begins a name: "V. Dombrovskis assured"."""
    if len(words[position].text) != 1 or position + 2 >= len(words) or words[position + 1].text != ".":
        return False
    name = words[position + 2]
    return name.capitalised and name.text.isalpha() and len(name.text) > 2 and not is_common(name.key)


def next_is_name(words: list[Word], position: int) -> bool:
    """Return whether the word after this one, a hyphen aside, begins with a capital."""
    for word in words[position + 1 : position + 3]:
        if word.text == "-":
            continue
        return word.capitalised and word.text[0].isalpha()
    return False


def _joins(words: list[Word], position: int, start: int) -> bool:
    """Return whether a hyphen, apostrophe or particle holds a name together at `position`."""
    if position == start or position + 1 >= len(words):
        return False
    word, following = words[position], words[position + 1]
    tight = word.start == words[position - 1].end and following.start == word.end
    if word.text in ("d", "dell") and following.key == "'" and following.start == word.end:
        return position + 2 < len(words) and words[position + 2].capitalised  # "d'Escoto"
    if word.key in ("-", "'") and tight:
        return following.key != "s" and (following.text[0].isalpha())
    if word.text.islower() and words[position - 1].text == "-" and word.start == words[position - 1].end:
        return True  # "Myung-bak"
    return word.key in word_class("particle") and word.text.islower() and next_is_name(words, position)
