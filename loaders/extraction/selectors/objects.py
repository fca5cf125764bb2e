"""Places at and below the object of a trigger."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import logical_objects
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import children, possessor
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import obliques
from loaders.extraction.selectors.subjects import given
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


def object_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases of the object: "lifted the ban on Chad"."""
    for noun in logical_objects(trigger):
        yield from obliques(noun, prepositions)
        for other in children(noun, "conj") if "of" not in prepositions else ():  # "a halt and an end to raids by Chad"
            yield from obliques(other, prepositions)
        if noun.lemma_.lower() in word_class("containers", "contexts"):  # "the level of cooperation with Chad"
            for held in (part for child in children(noun, "nmod") for part in conjuncts(child)):
                yield from obliques(held, prepositions)


def object_owners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield whose the object is: "dismissed Chad's claim"."""
    for noun in logical_objects(trigger):
        yield from given(possessor(noun))


def objects_and_partner(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield both who are brought together: "brought Chad's envoy together with the Libyans"."""
    objects, partner = logical_objects(trigger)[:1], next(obliques(trigger, ("with",)), None)
    yield from (*objects, partner) if objects and partner is not None else ()  # "sat down with X" brings nobody
