"""Objects that the parser took for something else: a phrase of the particle, a word of the infinitive, a bare name."""

from __future__ import annotations

from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

#: Particles that parsers take for prepositions.
PARTICLES = frozenset({"off", "aside", "away", "down", "out", "back"})
_NOT_OBJECTS = frozenset({"nsubj", "nsubj:pass", "compound", "nmod:poss", "vocative", "det"})


def before_infinitive(verb: Token) -> list[Token]:
    """Return an object before "to" that was read as the infinitive's own: "urged both of them to sign"."""
    for clause in children(verb, "xcomp", "advcl"):
        mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "to"), None)
        if mark is not None:
            found = [child for child in children(clause, "obj", "iobj") if verb.i < child.i < mark.i]
            if found:
                return found
    return []


def after_case(verb: Token) -> list[Token]:
    """Return an object whose particle was read as its preposition: "shrugged off the accusations"."""
    following = [word for word in verb.doc[verb.i + 1 : verb.i + 2] if word.dep_ == "case" and word.lower_ in PARTICLES]
    return [word.head for word in following if word.head.head == verb and word.head.dep_.startswith("obl")]


def strays(verb: Token) -> list[Token]:
    """Return names joined to the verb or a day and not to its object: "visited Mali on Monday and then Chad"."""
    days = word_class("days", "contexts")
    subjects = [child for child in children(verb, "nsubj") if child.i < verb.i]
    places = [verb, *subjects, *(child for child in children(verb, "obl") if child.lower_ in days)]
    joined = [child for place in places for child in children(place, "conj") if child.i > verb.i]
    return [child for child in joined if child.pos_ == "PROPN" and not marks(child)]


def after_particle(verb: Token) -> list[Token]:
    """Return an object after a particle that was read as a phrase of its own: "laughed off the claim"."""
    found = [
        child
        for child in verb.children
        if child.dep_ in ("obl", "obl:unmarked")
        and child.pos_ == "NOUN"
        and not marks(child)
        and any(part.dep_ == "compound:prt" and part.i < child.i for part in verb.children)
    ]
    first = [child for child in found if min(part.i for part in child.subtree) == verb.i + 2]
    return first[:1]


def postponed_name(verb: Token) -> list[Token]:
    """Return a name behind a time or place that was read as one more of them: "received on Monday in Oslo Jens Holm"."""
    times = word_class("days", "contexts") | word_class("months", "times")
    phrases = [child for child in children(verb, "obl") if child.i > verb.i]
    return [
        child
        for child in phrases[1:]
        if child.pos_ == "PROPN" and not marks(child) and not _follows_preposition(child) and child.lower_ not in times
    ][:1]


def _follows_preposition(token: Token) -> bool:
    """Return whether a preposition stands right before a phrase, whatever the parser attached it to."""
    first = min(part.i for part in token.subtree)
    return first > 0 and token.doc[first - 1].tag_ == "IN"


def bare_name(verb: Token) -> list[Token]:
    """Return a name right after the verb that the parser did not take for its object."""
    if verb.i + 1 >= len(verb.doc):
        return []
    word = verb.nbor(1)
    return [word] if word.pos_ == "PROPN" and word.dep_ not in _NOT_OBJECTS and not marks(word) else []
