"""A sentence as a row of items: known names, titles, runs of capitalised words, and the words between them.

Each item has a one-letter category, so that noun phrases are regular expressions over the row (`phrases.py`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from loaders.extraction.dates import MONTHS, WEEKDAYS
from loaders.extraction.lexicon import CATEGORIES, Entry, Hit, Lexicon
from loaders.extraction.wordlists import read_data, word_class
from loaders.extraction.words import Word, fold, split_words

_DETERMINERS = frozenset({"the", "a", "an", "these", "those", "our", "my"})
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_TOWARDS = frozenset({"from", "for", "to", "in"})
_TITLE_CASE_SHARE = 0.7
_FUNCTION = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "as",
        "by",
        "with",
        "from",
        "after",
        "over",
        "but",
        "nor",
        "is",
        "are",
        "not",
        "its",
        "his",
        "her",
    }
)


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


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    path = Path(__file__).parent / "data" / "common_words.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@lru_cache(maxsize=65536)
def is_common(key: str) -> bool:
    """Return whether a folded word is ordinary English, in any inflected form, rather than a name."""
    known = _common_words()
    if key in known:
        return True
    for ending, replacement in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if key.endswith(ending) and key[: -len(ending)] + replacement in known:
            return True
    return False


def has_title_case(words: list[Word]) -> bool:
    """Return whether a line is a headline that capitalises nearly every word."""
    content = [word for word in words if word.text.isalpha() and len(word.text) > 2 and word.key not in _FUNCTION]
    if len(content) < 4 or (words[-1].text in ".;:" and len(content) < 12):
        return False
    return sum(word.capitalised for word in content) >= _TITLE_CASE_SHARE * len(content)


def itemise(text: str, offset: int, lexicon: Lexicon, short_names: Collection[str] = ()) -> list[Item]:
    """Return the items of the sentence `text`, which begins at character `offset` of its document.

    `short_names` are folded words that stand for people the document has introduced, even if they are common words.
    """
    words = split_words(text, offset)
    headline = has_title_case(words)
    items: list[Item] = []
    hits = {hit.start: hit for hit in lexicon.find(words) if not _is_lone_prefix(hit, words)}
    position = 0
    while position < len(words):
        end, item = _next_item(words, position, lexicon, hits, headline, text, offset, short_names, items)
        items.append(item)
        position = end
    return items


def _is_lone_prefix(hit: Hit, words: list[Word]) -> bool:
    """Return whether the first half of a double adjective stands alone: "Franco Nogueira", not "Franco-German"."""
    if hit.end - hit.start > 1 or words[hit.start].text not in read_data("nouns")["prefixes"]:
        return False
    return hit.end >= len(words) or words[hit.end].text not in "-–‑"


def _next_item(
    words: list[Word],
    position: int,
    lexicon: Lexicon,
    hits: dict[int, Hit],
    headline: bool,
    text: str,
    offset: int,
    short_names: Collection[str],
    before: list[Item],
) -> tuple[int, Item]:
    hit = hits.get(position)
    if hit and hit.end - hit.start > 1 and words[position].key in ("al", "el"):
        return hit.end, _make(words, position, hit.end, _category(hit), text, offset, hit.entries)
    run = position if _is_body(words, position) else _name_run(words, position, hits, headline, short_names, before)
    if hit and run > hit.end and hit.entries[0].category == "person":
        titled = _title_before_name(words, position, hit.end, lexicon)
        if titled:
            return titled.end, _make(words, position, titled.end, "T", text, offset, titled.entries)
    if run > position and (hit is None or run > hit.end) and not (hit and _outranks_run(hit)):
        return run, _make(words, position, run, _run_category(words[position:run]), text, offset)
    if hit:
        return hit.end, _make(words, position, hit.end, _category(hit), text, offset, hit.entries)
    return _plain(words, position, text, offset)


def _run_category(words: list[Word]) -> str:
    """Return what a run of capitalised words is: a body by its last word ("National Police"), else somebody's name."""
    last = words[-1].key
    if len(words) > 1 and words[-2].text != "-":
        if last in word_class("collective"):
            return "C"
        if last in word_class("body"):
            return "E"
    return "N"


def _title_before_name(words: list[Word], start: int, end: int, lexicon: Lexicon) -> Hit | None:
    """Return the title in a known name that goes on: "Crown Prince Mohammed" of "Crown Prince Mohammed bin Salman"."""
    for length in range(min(3, end - start - 1), 0, -1):
        for hit in lexicon.find(words[start : start + length]):
            if hit.start == 0 and hit.end == length and any(entry.category == "title" for entry in hit.entries):
                return Hit(start, start + length, hit.entries)
    return None


def _is_body(words: list[Word], position: int) -> bool:
    """Return whether a capital only dresses up a common noun: "the Ministry", "the Government"."""
    word = words[position]
    return word.capitalised and word.key in _bodies() and not _next_is_name(words, position)


@cache
def _bodies() -> frozenset[str]:
    return word_class("body") | word_class("collective") | word_class("group")


def _outranks_run(hit: Hit) -> bool:
    """A name that begins with a state, title or body ("China Daily", "President Bola") is cut after that beginning."""
    return any(
        entry.category
        in ("title", "titles", "honorific", "demonym", "state", "organisation", "seat", "ministry", "capital", "groups")
        for entry in hit.entries
    )


def _category(hit: Hit) -> str:
    order = (
        "mask",
        "groups",
        "person",
        "state",
        "organisation",
        "ministry",
        "seat",
        "capital",
        "demonym",
        "title",
        "titles",
        "honorific",
        "epithet",
    )
    found = {entry.category for entry in hit.entries}
    return CATEGORIES[next(name for name in order if name in found)]


def _make(
    words: list[Word], start: int, end: int, category: str, text: str, offset: int, entries: tuple[Entry, ...] = ()
) -> Item:
    first, last = words[start].start, words[end - 1].end
    surface = text[first - offset : last - offset]
    return Item(category, surface, fold(surface), first, last, entries)


def _plain(words: list[Word], position: int, text: str, offset: int) -> tuple[int, Item]:
    word = words[position]
    if _is_half_title(words, position):
        return position + 2, _make(words, position, position + 2, "m", text, offset)
    if word.key == "'":
        following = words[position + 1] if position + 1 < len(words) else None
        if following and following.key == "s" and following.start == word.end:
            return position + 2, _make(words, position, position + 2, "s", text, offset)
        if position and words[position - 1].key.endswith("s") and words[position - 1].end == word.start:
            return position + 1, _make(words, position, position + 1, "s", text, offset)
    for length in (3, 2):
        if position + length > len(words):
            continue
        phrase = " ".join(w.key for w in words[position : position + length])
        if phrase in word_class("collective"):
            return position + length, _make(words, position, position + length, "C", text, offset)
        if phrase in word_class("group_people") or phrase in word_class("reciprocal"):
            category = "g" if phrase in word_class("group_people") else "r"
            return position + length, _make(words, position, position + length, category, text, offset)
    return position + 1, _make(words, position, position + 1, _word_category(word), text, offset)


def _is_half_title(words: list[Word], position: int) -> bool:
    """Return whether a word and a hyphen stand before a title: "Vice-" of "Vice-Minister"."""
    if words[position].key not in word_class("modifier") or position + 2 >= len(words):
        return False
    hyphen = words[position + 1]
    return hyphen.text == "-" and hyphen.start == words[position].end and words[position + 2].key in word_class("role")


def _word_category(word: Word) -> str:
    key = word.key
    for category, name in (
        ("q", "quantifier"),
        ("C", "collective"),
        ("g", "group"),
        ("g", "group_people"),
        ("m", "modifier"),
    ):
        if key in word_class(name):
            return category
    if key == "both":
        return "B"
    if key in _DIRECTIONS and word.capitalised:
        return "D"
    if key in _POSSESSIVES:
        return "h"
    if key in _DETERMINERS:
        return "d"
    if key == "of":
        return "o"
    if key in _TOWARDS:
        return "i"
    if key in word_class("role"):
        return "T"
    if key in word_class("pair"):
        return "p"
    if key in word_class("body"):
        return "E"
    return _PUNCTUATION.get(key, "x")


_PUNCTUATION = {
    "and": "&",
    "&": "&",
    ",": "c",
    "(": "b",
    ")": ")",
    "-": "-",
    ".": ".",
    "!": ".",
    "?": ".",
    ";": ".",
    ":": ".",
}


def _name_run(
    words: list[Word],
    start: int,
    hits: dict[int, Hit],
    headline: bool,
    short_names: Collection[str],
    before: list[Item],
) -> int:
    """Return the end of the run of name words at `start`, or `start` if there is none."""
    position, end = start, start
    while position < len(words):
        word = words[position]
        if position > start and _breaks(hits.get(position)):
            break
        if _is_name_word(word, position, words, headline, short_names, before, position == start, hits):
            position += 1
            if position < len(words) and words[position].text == "." and len(word.text) == 1:
                position += 1  # an initial
            end = position
        elif _joins(words, position, start):
            position += 1
            if words[position - 1].text[0].isalpha() and words[position - 2].text == "-":
                end = position  # "Myung-bak"
        else:
            break
    return end


def _breaks(hit: Hit | None) -> bool:
    if hit is not None and hit.end - hit.start > 1 and any(entry.category == "person" for entry in hit.entries):
        return True
    return hit is not None and any(
        entry.category in ("organisation", "title", "seat", "ministry", "state", "demonym", "groups")
        for entry in hit.entries
    )


def _is_name_word(
    word: Word,
    position: int,
    words: list[Word],
    headline: bool,
    short_names: Collection[str],
    before: list[Item],
    first: bool,
    hits: dict[int, Hit],
) -> bool:
    if not word.capitalised or not word.text[0].isalpha():
        return (
            first
            and word.key in word_class("particle")
            and word.key not in ("la", "le", "do", "e", "y", "von", "de", "da")
            and _next_is_name(words, position)
            and word.text.islower()
            and (word.key in ("al", "el", "bin", "ibn", "van") or (word.text == "d" and words[position + 1].key == "'"))
        )
    if word.key in short_names:
        return True
    if first and word.key in word_class("modifier") and _is_title(words, position + 1, hits):
        return False
    if word.key in _DIRECTIONS and before and before[-1].category == "d" and not _next_is_name(words, position):
        return False
    opens = (
        not before or before[-1].text in {".", ":", '"', "“", "-", "–", "—", "•", "*", "?", "!", "'", "‘", ")"}
        if first
        else False
    )
    if headline or opens:
        return not is_common(word.key) or _is_initial(words, position)
    return word.key not in _CALENDAR


def _is_title(words: list[Word], position: int, hits: dict[int, Hit]) -> bool:
    """Return whether a title stands at a place, a hyphen aside: "Vice-Minister"."""
    if position < len(words) and words[position].text == "-":
        position += 1
    hit = hits.get(position)
    return hit is not None and any(entry.category in ("title", "titles") for entry in hit.entries)


def _is_initial(words: list[Word], position: int) -> bool:
    """Return whether a letter with a stop begins a name: "V. Dombrovskis assured"."""
    if len(words[position].text) != 1 or position + 2 >= len(words) or words[position + 1].text != ".":
        return False
    name = words[position + 2]
    return name.capitalised and name.text.isalpha() and len(name.text) > 2 and not is_common(name.key)


def _next_is_name(words: list[Word], position: int) -> bool:
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
    return word.key in word_class("particle") and word.text.islower() and _next_is_name(words, position)


_FEASTS = ("christmas", "easter", "ramadan", "eid", "diwali", "nowruz", "tet", "passover", "lent", "whitsun", "midsummer")
_CALENDAR = frozenset(
    {*WEEKDAYS, *MONTHS, *(name[:3] for name in (*WEEKDAYS, *MONTHS)), *_FEASTS, "sept", "gmt", "utc", "i"}
)
