"""To whom an act is said when its own clause does not tell.

"Phoned Erdogan to advise calm", "in a call with X, Y urged restraint".
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import logical_objects, purpose_head
from loaders.extraction.dependents import children, marks
from loaders.extraction.obliques import obliques, predicate
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_CHAIN = frozenset({"advcl", "conj", "xcomp", "parataxis", "acl:relcl"})
_DURING = frozenset({"in", "during", "on", "at", "by", "over", "through", "via"})
_WITH = ("with", "to")
_WRITTEN = frozenset({"letter", "note", "message", "telegram", "cable", "memorandum"})


def addressees(trigger: Token) -> Iterator[Token]:
    """Yield the phrases that name who is spoken to: in the talk that a trigger was said in, or in the verb above it."""
    if trigger.lemma_.lower() in word_class("occasions", "contexts") and trigger.pos_ == "NOUN":
        return  # the call itself asks for nothing
    verb = predicate(trigger)
    if verb != trigger and trigger.dep_ == "ccomp" and verb.lemma_.lower() in word_class("addressing", "contexts"):
        yield from logical_objects(verb)  # "told Chad that the raid was unacceptable"
        yield from obliques(verb, _WITH)
    yield from _of_occasions(verb)
    yield from _of_encounters(verb)
    node = verb
    above = purpose_head(verb)
    if above is not None:
        yield from logical_objects(above)
        yield from obliques(above, _WITH)
    while node.dep_ in _CHAIN and node.head.pos_ == "VERB" and node.head.i < node.i and not _has_own_subject(node):
        node = node.head
        if node.lemma_.lower() in word_class("addressing", "contexts"):
            yield from logical_objects(node)
            yield from obliques(node, _WITH)
            if node.dep_ == "conj" and any(noun.pos_ == "NOUN" for noun in children(node, "obj")):
                return  # "thanked Chad and criticised other states, calling for peace"
        if any(noun.lemma_.lower() in _WRITTEN for noun in children(node, "obj")):
            yield from obliques(node, ("to",))  # "sent a letter to Chad, demanding fair treatment"
        yield from _of_occasions(node)


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubj:pass") for child in verb.children)


_WHILE = frozenset({"when", "while", "as"})


def _of_encounters(verb: Token) -> Iterator[Token]:
    """Yield whom somebody met when acting: "repeated the demand when he met X", "while receiving X"."""
    for clause in children(verb, "advcl"):
        opened = marks(clause) | {child.lower_ for child in clause.children if child.dep_ == "advmod"}
        if clause.lemma_.lower() in word_class("addressing", "contexts") and opened & _WHILE:
            subjects = children(clause, "nsubj")
            if all(subject.pos_ == "PRON" for subject in subjects):
                yield from logical_objects(clause)
                yield from obliques(clause, _WITH)


def _of_occasions(verb: Token) -> Iterator[Token]:
    """Yield with whom the talk is, letters included, that a phrase of the verb names."""
    for phrase in children(verb, "obl", "advcl"):
        if phrase.lemma_.lower() in word_class("occasions", "contexts") and marks(phrase) & _DURING:
            yield from obliques(phrase, _WITH)
