"""Places at the verb that carries a noun: "made a call to", "was granted an audience"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import logical_objects, logical_subject
from loaders.extraction.conditions import light_verb
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import obliques
from loaders.extraction.selectors.subjects import given
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


def light_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield who does what the noun names: "Chad made a call"."""
    verb = _carrier(trigger, frame)
    yield from given(logical_subject(verb)) if verb is not None else ()


def light_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases of the verb that carries the noun: "made a call to Chad", "placed a request with Chad"."""
    verb = _carrier(trigger, frame)
    if verb is not None:
        yield from (token for token in obliques(verb, prepositions) if token != trigger)


def light_objects(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield to whom the verb that carries a noun gives it: "was granted an audience", "paid X a visit"."""
    verb = _carrier(trigger, frame)
    yield from (token for token in logical_objects(verb) if token != trigger) if verb is not None else ()


def _carrier(noun: Token, frame: Frame) -> Token | None:
    """Return the verb that carries the noun: one that the frame names, or else any light verb."""
    verb = light_verb(noun)
    light = verb is not None and ("light" in frame.options or verb.lemma_.lower() in word_class("light_verbs", "contexts"))
    return verb if light else None
