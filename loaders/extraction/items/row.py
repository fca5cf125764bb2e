"""From the words of a sentence to its items, left to right: the longest known name or run of name words at each place."""

from __future__ import annotations

from collections.abc import Collection

from loaders.extraction.items.capitals import has_title_case
from loaders.extraction.items.categories import hit_category, is_body, run_category, word_category
from loaders.extraction.items.item import Item
from loaders.extraction.items.runs import Row, find_run, nickname_end
from loaders.extraction.lexicon import Entry, Hit, Lexicon
from loaders.extraction.wordlists import read_data, word_class
from loaders.extraction.words import Word, fold, split_words

_WHOLE = frozenset(
    {"title", "titles", "honorific", "demonym", "state", "organisation", "seat", "ministry", "capital", "groups"}
)


def itemise(text: str, offset: int, lexicon: Lexicon, short_names: Collection[str] = ()) -> list[Item]:
    """Return the items of the sentence `text`, which begins at character `offset` of its document.

    `short_names` are folded words that stand for people the document has introduced, even if they are common words.
    """
    words = split_words(text, offset)
    hits = {hit.start: hit for hit in lexicon.find(words) if not _is_lone_prefix(hit, words)}
    row = Row(words, text, offset, hits, has_title_case(words), short_names)
    position = 0
    while position < len(words):
        if words[position].text == "[" and nickname_end(words, position):
            position = nickname_end(words, position)  # "President [Jorge] Ruiz"
            continue
        hit, category = _name_at(row, position, lexicon)
        if hit is None:
            hit, category = _plain(words, position)
        row.items.append(_make(row, hit, category))
        position = hit.end
    return row.items


def _is_lone_prefix(hit: Hit, words: list[Word]) -> bool:
    """Return whether the first half of a double adjective stands alone: "Franco Nogueira", not "Franco-German"."""
    if hit.end - hit.start > 1 or words[hit.start].text not in read_data("nouns")["prefixes"]:
        return False
    return hit.end >= len(words) or words[hit.end].text not in "-–‑"


def _name_at(row: Row, position: int, lexicon: Lexicon) -> tuple[Hit | None, str]:
    """Return the known name or the run of name words at a place and its category, or None."""
    words, hit = row.words, row.hits.get(position)
    if hit and hit.end - hit.start > 1 and words[position].key in ("al", "el"):
        return hit, hit_category(hit)
    end = position if is_body(words, position) else find_run(row, position)
    if hit and end > hit.end and hit.entries[0].category == "person":
        titled = _title_before_name(words, position, hit.end, lexicon)
        if titled:
            return titled, hit_category(titled)
    if end > position and (hit is None or (end > hit.end and not _outranks_run(hit))):
        return Hit(position, end, ()), run_category(words[position:end])
    return hit, hit_category(hit) if hit else ""


def _title_before_name(words: list[Word], start: int, end: int, lexicon: Lexicon) -> Hit | None:
    """Return the title in a known name that goes on: "Sheikh Tamim" of "Sheikh Tamim bin Hamad Al Thani"."""
    for length in range(min(3, end - start - 1), 0, -1):
        for hit in lexicon.find(words[start : start + length]):
            if hit.start == 0 and hit.end == length and _is_titular(hit):
                return Hit(start, start + length, hit.entries)
    return None


def _is_titular(hit: Hit) -> bool:
    return any(entry.category in ("title", "honorific") for entry in hit.entries)


def _outranks_run(hit: Hit) -> bool:
    """A name that begins with a state, title or body ("China Daily", "President Bola") is cut after that beginning."""
    return any(entry.category in _WHOLE for entry in hit.entries)


def _plain(words: list[Word], position: int) -> tuple[Hit, str]:
    """Return the ordinary word or phrase at a place, and its category."""
    if _is_compound_adjective(words, position):
        return Hit(position, position + 3, ()), "m"
    if _is_half_title(words, position):
        return Hit(position, position + 2, ()), "m"
    genitive = _genitive(words, position)
    if genitive:
        return Hit(position, position + genitive, ()), "s"
    for length in (3, 2):
        category = _phrase_category(words[position : position + length], length)
        if category:
            return Hit(position, position + length, ()), category
    return Hit(position, position + 1, ()), word_category(words[position])


def _genitive(words: list[Word], position: int) -> int:
    """Return how many words a possessive ending has at a place: 2 for "'s", 1 for the apostrophe of a plural, or 0."""
    word = words[position]
    if word.key != "'":
        return 0
    following = words[position + 1] if position + 1 < len(words) else None
    if following and following.key == "s" and following.start == word.end:
        return 2
    return int(position > 0 and words[position - 1].key.endswith("s") and words[position - 1].end == word.start)


def _phrase_category(words: list[Word], length: int) -> str:
    phrase = " ".join(word.key for word in words)
    if len(words) < length:
        return ""
    if phrase in word_class("collective"):
        return "C"
    if phrase in word_class("group_people"):
        return "g"
    if length == 2 and words[0].key.endswith("ly") and words[1].key in word_class("made"):
        return "m"  # "internationally recognised"
    return "r" if phrase in word_class("reciprocal") else ""


def _is_half_title(words: list[Word], position: int) -> bool:
    """Return whether a word and a hyphen stand before a title: "Vice-" of "Vice-Minister"."""
    if words[position].key not in word_class("modifier") or position + 2 >= len(words):
        return False
    hyphen = words[position + 1]
    return hyphen.text == "-" and hyphen.start == words[position].end and words[position + 2].key in word_class("role")


def _is_compound_adjective(words: list[Word], position: int) -> bool:
    """Return whether a hyphenated adjective in small letters stands before a capital: "hard-line President"."""
    if position + 3 >= len(words) or words[position + 1].text != "-":
        return False
    first, hyphen, last, following = words[position : position + 4]
    tight = hyphen.start == first.end and last.start == hyphen.end and following.start > last.end
    return tight and first.text.islower() and last.text.islower() and following.capitalised and following.text.isalpha()


def _make(row: Row, hit: Hit, category: str) -> Item:
    first, last = row.words[hit.start].start, row.words[hit.end - 1].end
    surface = row.text[first - row.offset : last - row.offset]
    entries: tuple[Entry, ...] = hit.entries
    return Item(category, surface, fold(surface), first, last, entries)
