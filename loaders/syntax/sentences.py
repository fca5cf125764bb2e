"""Sentence boundaries in news text, by rule.

Paragraphs and lines end sentences (`loaders.syntax.blocks` says which line breaks count); within them a stop does,
unless an abbreviation, an initial, a number or what follows speaks against it. A dateline ("GENEVA, June 20 -") or
time stamp is a span of its own. Time grows in step with the text's length, whatever it holds: every search looks at
a bounded stretch, and no pattern is tried again inside its own match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.syntax.abbreviations import Abbreviations
from loaders.syntax.blocks import find_blocks
from loaders.syntax.openings import match_opening

_LONGEST = 3000  # characters; what has no stop for so long is cut at a space, for the parser's sake
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?:[\"'”’»)\]]|\s?\[\d{1,3}\]){0,4}+(?=\s)")
_BEFORE = re.compile(r"[\w.'’&-]{1,20}\Z")
_AFTER = re.compile(r"([\"'“‘«(\[]{0,3})([\w'’.-]{0,30})")
_DOTTED = re.compile(r"(?:\w\.)+\w")
_REACH = 20  # characters before a stop in which an abbreviation is looked for
_QUOTER = 60  # characters behind a quotation in which "asked" makes it part of the sentence


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the character spans of the sentences of a text, without the white space and bullets around them."""
    words = Abbreviations.load()
    spans: list[tuple[int, int]] = []
    for start, stop in find_blocks(text):
        for whole in _split(text, start, stop, words):
            spans.extend(_cut(text, *whole))
    return spans


def _split(text: str, start: int, stop: int, words: Abbreviations) -> Iterator[tuple[int, int]]:
    opening = match_opening(text, start, stop)
    if opening > start:
        yield start, opening
        start = _skip(text, opening, stop)
    first = start
    for match in _STOP.finditer(text, start, stop):
        following = _skip(text, match.end(), stop)
        if following < stop and _ends(text, match, following, first, words):
            yield start, match.end()
            start = following
    if start < stop:
        yield start, stop


def _skip(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _ends(text: str, match: re.Match[str], following: int, first: int, words: Abbreviations) -> bool:
    """Tell whether the stop ends a sentence, when `following` is where the next word begins."""
    after = _AFTER.match(text, following)
    quote, word = after.groups() if after else ("", "")
    mark = match.group()
    if word[:1].islower() and not word[1:2].isupper():
        return mark == "." and _is_plain_word(text, match.start(), first, words)
    if mark[0] in "!?":
        return len(mark) == 1 or not words.is_speech(text[following : following + _QUOTER])
    if mark != ".":
        return bool(quote or word)
    return not _is_abbreviation(text, match.start(), quote, word, first, words)


def _is_plain_word(text: str, stop: int, first: int, words: Abbreviations) -> bool:
    """Tell whether a stop follows a word that is no abbreviation, so that only a small letter behind it is odd."""
    before = _BEFORE.search(text, max(first, stop - _REACH), stop)
    word = before.group() if before else ""
    return len(word) > 3 and word.isalpha() and word.islower() and not words.contains(word)


def _is_abbreviation(text: str, stop: int, quote: str, word: str, first: int, words: Abbreviations) -> bool:
    before = _BEFORE.search(text, max(first, stop - _REACH), stop)
    if not before:
        return False
    short = before.group().lstrip("'’-")
    if short in words.open or short.title() in words.open:
        return True
    if short in words.numbered or short.title() in words.numbered:
        return word[:1].isdigit()
    if short.isdigit():
        return before.start() == first and len(short) < 4
    initial = len(short) == 1 and short.isupper()
    if initial or short in words.either or _DOTTED.fullmatch(short):
        return not quote and word not in words.starters and not word[:1].isdigit()
    return False


def _cut(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while stop - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        end = space if space > 0 else start + _LONGEST
        yield start, end
        start = _skip(text, end, stop)
    if start < stop:
        yield start, stop
