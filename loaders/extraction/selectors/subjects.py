"""Places of those who are said to do or to be something, at the verb above a trigger."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import logical_subject, subject
from loaders.extraction.dependents import marks
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import obliques, predicate
from loaders.extraction.tree import Token


def given(token: Token | None) -> Iterator[Token]:
    """Yield a token if there is one."""
    if token is not None:
        yield token


def head_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subject of the verb or predicate to which a noun belongs."""
    verb = predicate(trigger)
    if verb.pos_ in ("VERB", "AUX"):
        yield from given(logical_subject(verb))
    elif verb != trigger and any(child.dep_ == "cop" for child in verb.children):
        yield from given(subject(verb))  # "is grateful for the messages"


def head_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases of the verb on whose occasion a noun was: "in a call, Chad offered an apology to Mali"."""
    node = trigger
    while node.dep_ in ("nmod", "appos") and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if node.head.pos_ == "VERB" and marks(trigger) & _ON_OCCASION:
        yield from obliques(node.head, prepositions)


def above_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subject of the clause above an adverbial one."""
    if trigger.dep_.startswith("advcl") and trigger.head.pos_ == "VERB":
        yield from given(subject(trigger.head))


def said_of(noun: Token) -> Iterator[Token]:
    """Yield of whom a predicate noun is said: "Chad is a critic of", "Chad, a critic of"."""
    yield from (child for child in noun.children if child.dep_ in ("nsubj", "nsubj:outer"))
    if noun.dep_ == "appos":
        yield noun.head


def visitor(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield who is somewhere for the talks that the noun names: "they were in Delhi for talks"."""
    for place in talks_place(trigger, frame, prepositions):
        yield from given(subject(place))


def talks_place(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the place where somebody is said to be for the talks that the noun names."""
    place = trigger.head
    if any(child.dep_ == "cop" for child in place.children) and marks(place) & {"in", "at"}:
        yield place


_ON_OCCASION = frozenset({"in", "at", "on", "during", "after", "following"})


def adjunct_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subject of the verb that the noun's phrase goes with: "in a call with Sharif, Rubio said"."""
    node = trigger
    while node.dep_ in ("nmod", "conj", "appos") and node.head.pos_ in ("NOUN", "PROPN"):
        if node.head.pos_ == "PROPN" and node.dep_ == "nmod" and marks(node) & _ON_OCCASION:
            yield node.head  # "Dar, in a call to Borrell, denied it"
            return
        node = node.head
    if node.dep_ == "obl" or marks(node) or node.dep_ == "obl:unmarked":
        yield from (token for token in head_subject(node, frame, prepositions) if token != node)
