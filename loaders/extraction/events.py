"""What a noun phrase tells of an event: "the suicide attack that killed forty people in Quetta"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.extraction.dependents import marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.sentences import Sentence

_MODIFIERS = frozenset({"amod", "compound", "nmod:unmarked", "nmod:poss", "flat"})
_OF_PLACE = frozenset({"in", "on", "of", "at", "against", "near", "outside"})
_WHERE = frozenset({"in", "at", "near", "outside"})
_LONGEST = 4  # words of a phrase behind the noun that belong to the name
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Event:
    """An incident as one phrase describes it: `place` are the proper names in it, `details` all words beside its noun."""

    noun: str
    name: str
    place: str
    details: frozenset[str]
    year: str
    sentence: int
    start: int


def describe_event(noun: Token, sentence: Sentence) -> Event:
    """Return what a noun phrase tells of its event, judgments and days of the week aside."""
    before = _words_before(noun)
    behind = _phrase_behind(noun)
    words = [*before, noun, *behind]
    name = _text(before[0] if before else noun, behind[-1] if behind else noun, sentence)
    named = [word for word in (*behind, *before) if word.pos_ == "PROPN"]
    places = next((_run_around(word) for word in named if marks(word) & _WHERE), named)
    elsewhere = [] if places else _place_in_clause(noun)
    if elsewhere:
        name = f"{name} in {_text(elsewhere[0], elsewhere[-1], sentence)}"
    year = next((word.text for word in noun.subtree if _YEAR.fullmatch(word.text) and word.i <= words[-1].i), "")
    details = frozenset(word.lower_ for word in words if word is not noun)
    place = _place(places or elsewhere, sentence)
    return Event(noun.lemma_.lower(), name, place, details, year, sentence.index, sentence.offset(noun))


def _words_before(noun: Token) -> list[Token]:
    """Return the words before a noun that belong to its name, without gaps: "Easter Sunday", "Kerch bridge"."""
    left = [child for child in noun.children if child.i < noun.i and child.dep_ in _MODIFIERS]
    below = {word.i: word for child in left for word in child.subtree if word.i < noun.i}
    words: list[Token] = []
    place = noun.i - 1
    while place in below and not _is_weak(below[place].lower_):
        words.insert(0, below[place])
        place -= 1
    return words


def _is_weak(word: str) -> bool:
    return word in word_class("incident_weak") or _YEAR.fullmatch(word) is not None


def _phrase_behind(noun: Token) -> list[Token]:
    for child in noun.children:
        if child.i > noun.i and child.dep_ == "nmod" and marks(child) & _OF_PLACE:
            inside = {word.i for word in child.subtree}
            return _trimmed([word for word in noun.doc[noun.i + 1 : child.i + _LONGEST] if word.i in inside])
    return []


def _trimmed(words: list[Token]) -> list[Token]:
    """Return the words up to the last that names something."""
    last = max((number for number, word in enumerate(words, 1) if word.pos_ in ("PROPN", "NOUN", "NUM")), default=0)
    return words[:last]


def _place_in_clause(noun: Token) -> list[Token]:
    """Return the names where a clause behind a noun puts it: "the attack that killed forty people in Quetta"."""
    below = (word for child in noun.children if child.i > noun.i for word in child.subtree)
    beside = (child for child in noun.head.children if child.i > noun.i)
    for word in (*below, *(child for child in beside if _is_next(child, noun))):
        if word.pos_ == "PROPN" and word.dep_ in ("obl", "nmod") and marks(word) & _WHERE:
            return _run_around(word)
    return []


def _is_next(phrase: Token, noun: Token) -> bool:
    return min(word.i for word in phrase.subtree) == noun.i + 1


def _run_around(word: Token) -> list[Token]:
    """Return the names of which a word is the head: "New York"."""
    return [part for part in word.subtree if part.text[:1].isupper()]


def _place(words: list[Token], sentence: Sentence) -> str:
    """Return the name of a state that the first of these words is in, as it is written, else it and those behind it."""
    mention = sentence.mention_of(words[0]) if words else None
    if mention is not None and mention.kind == "state":
        return sentence.text[mention.start - sentence.start : mention.end - sentence.start].removeprefix("the ")
    return " ".join(word.text for word in _first_run(words))


def _first_run(words: list[Token]) -> Iterator[Token]:
    """Yield the first of these words and those that follow it without a gap: "Sri Lanka"."""
    for number, word in enumerate(words):
        if word.i != words[0].i + number:
            return
        yield word


def _text(first: Token, last: Token, sentence: Sentence) -> str:
    start, end = sentence.spans[first.i][0], sentence.spans[last.i][1]
    words = sentence.text[start - sentence.start : end - sentence.start]
    return re.sub(r"\s+", " ", words).strip(" ,.'\"“”‘’").removeprefix("the ")
