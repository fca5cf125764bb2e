"""Places in phrases with a preposition: both ends of a way, whom an appeal is for, with whom a talk was."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.dependents import children, marks, possessor
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import obliques
from loaders.extraction.selectors.subjects import given
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


def any_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases with such a preposition anywhere in the sentence."""
    for token in trigger.doc:
        if token.dep_ in ("obl", "nmod") and marks(token) & prepositions:
            yield token


def route(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield both ends of a way: "from Cairo to Jerusalem"."""
    ends = [next(obliques(trigger, (end,)), None) for end in ("from", "to")]
    yield from (end for end in ends if end is not None and None not in ends)


def doers(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield those of whom a phrase says that they should do something: "called for the United States to lift ..."."""
    for noun in obliques(trigger, prepositions):
        if any("to" in marks(clause) for clause in children(noun, "acl", "advcl", "xcomp")) or any(
            "to" in marks(clause) for clause in children(trigger, "xcomp", "advcl", "acl") if clause.i > noun.i
        ):
            yield noun


def partners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield to whom or with whom a letter or talk was in which the trigger was said: "in a call with X, asked for ..."."""
    # beside the verb, or behind what is asked for: "called for the release of the crew in a call with X"
    near = list(obliques(trigger, _OCCASION))
    behind = (word for word in trigger.subtree if word.i > trigger.i and word.dep_ == "nmod" and marks(word) & _OCCASION)
    for noun in (*near, *(word for word in behind if word not in near)):
        if noun.lemma_.lower() in word_class("exchanges", "contexts"):
            yield from obliques(noun, prepositions)


_OCCASION = frozenset({"in", "during", "by"})


def phrase_aims(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield to what the noun of a phrase is: "called for an end to Chadian raids"."""
    for noun in obliques(trigger, prepositions):
        yield from obliques(noun, ("to",))


def phrase_owners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield whose the noun of a phrase is: "was angered by Chad's remarks"."""
    for noun in obliques(trigger, prepositions):
        yield from given(possessor(noun))


def phrase_members(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield of whom the noun of a phrase is: "called for the withdrawal of Rwandan troops"."""
    for noun in obliques(trigger, prepositions):
        yield from obliques(noun, ("of", "by"))
