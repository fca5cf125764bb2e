"""Phrases with a preposition and clauses that belong to a verb or noun, also where the parser misplaces them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.extraction.arguments import RELATIVES, SUBJECTS, antecedent, logical_objects
from loaders.extraction.dependents import children, marks, preceding
from loaders.extraction.hyphens import hyphenated
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_PHRASES = frozenset({"obl", "nmod", "advmod", "xcomp", "advcl", "acl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X"})
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl")
_BREAKS = frozenset({"ccomp", "advcl", "parataxis", "acl", "csubj"})
_REACH = 12


def obliques(token: Token, prepositions: Iterable[str]) -> Iterator[Token]:
    """Yield the phrases with one of these prepositions that belong to a verb or noun.

    Looks at the token itself, then where parsers misplace the phrase: under its object, its complement, or its head.
    """
    wanted = set(prepositions)
    seen: set[int] = set()
    for place in _places(token, wanted):
        for child in place.children:
            if child.i in seen or child.i <= token.i - _REACH or (place.i < token.i and child.i < token.i):
                continue
            if child.pos_ not in _NOMINAL and not hyphenated(child):
                continue
            if _is_phrase(child, wanted):
                seen.add(child.i)
                yield antecedent(token) or child if child.lower_ in RELATIVES else child
    yield from (word for word in token.subtree if word.i not in seen and word.i > token.i and _is_stray(word, wanted))


def _is_stray(word: Token, wanted: set[str]) -> bool:
    """A phrase may be joined to a place inside the one before: "on firms in Oman and on Hamas"."""
    return word.dep_ == "conj" and word.pos_ == "PROPN" and bool(marks(word) & wanted) and not marks(word.head) & wanted


def _is_phrase(token: Token, wanted: set[str]) -> bool:
    if token.dep_ == "obl" and not marks(token):  # "for" was read as belonging to the infinitive: "called for Iran to"
        return preceding(token) in wanted
    if token.dep_.split(":")[0] in _PHRASES or (token.dep_ == "conj" and token.head.pos_ == "VERB"):
        return bool(marks(token) & wanted)
    return token.dep_ == "nsubj" and preceding(token) in wanted  # "It was with Chad that Mali signed"


def _places(token: Token, wanted: set[str]) -> Iterator[Token]:
    yield token
    if token.pos_ in ("VERB", "AUX"):
        yield from (
            child for child in children(token, "obj", "xcomp", "obl", "compound", "advmod", "iobj") if child.i > token.i
        )
        if token.dep_ == "conj" and token.head.pos_ == "VERB":  # "bullied and mediated at Dayton between"
            yield token.head
            yield from (child for child in children(token.head, "obl") if child.i > token.i)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from (
            child for child in children(token, "nmod", "acl", "appos") if child.dep_ != "acl" or child.tag_ == "VBN"
        )
        if wanted & {"between", "among"} and token.dep_ in ("nsubj", "nsubj:pass", "obj") and token.head.pos_ == "VERB":
            yield token.head


def complements(token: Token) -> Iterator[Token]:
    """Yield the heads of the clauses below a word or below its object; "help to" is looked through."""
    for place in (token, *(logical_objects(token) if token.pos_ == "VERB" else ())):
        for clause in children(place, *_labels(place)):
            whose = clause.dep_ == "acl:relcl" and any(word.lower_ == "whose" for word in clause.doc[place.i : clause.i])
            if (clause.i > token.i and not (place != token and whose)) or (place == token and _is_said_first(clause)):
                yield from _looked_through(clause)


def _labels(place: Token) -> tuple[str, ...]:
    """Return how the clauses below a word hang on it: a predicate has its as a subject, "it is vital that Chad withdraw"."""
    return (*_CLAUSES, "csubj") if place.pos_ == "ADJ" else _CLAUSES


def _is_said_first(clause: Token) -> bool:
    """Return whether what is said to be due stands before the saying: "Israel must let aid in, Guterres said"."""
    due = any(child.dep_ == "aux" and child.lower_ in _DUE for child in clause.children) or clause.lemma_ in _DUE
    return due and clause.dep_ == "ccomp" and clause.i < clause.head.i and clause.head.lemma_ in _SAYING


_DUE = frozenset({"must", "should", "ought", "need"})
_SAYING = frozenset({"say", "add", "state", "note"})


def _looked_through(clause: Token) -> Iterator[Token]:
    yield clause
    yield from children(clause, "conj")
    if clause.lemma_.lower() in word_class("helping", "contexts") and "that" not in marks(clause):
        for below in children(clause, "xcomp", "ccomp", "advcl"):
            yield from _looked_through(below)


def clause_subjects(token: Token) -> Iterator[Token]:
    """Yield the subjects of the clauses below a verb or noun, "for India to refrain" included."""
    for clause in children(token, *_labels(token)):
        if clause.i < token.i or (clause.dep_.startswith("advcl") and marks(clause) - {"that", "for", "to"}):
            continue
        if token.pos_ == "NOUN" and clause.dep_ == "acl:relcl" and clause.tag_ == "VBD":
            continue  # "a demand that Muskie dismissed" does not ask him to
        yield from (child for child in clause.children if child.dep_ in SUBJECTS)
        if "for" in marks(clause):
            yield from children(clause, "obl")


def predicate(token: Token) -> Token:
    """Return the verb that governs a token, or the token itself, or the head of the sentence."""
    node = token
    while node.head != node and node.pos_ not in ("VERB", "AUX"):
        node = node.head
    return node


def clause_words(token: Token) -> list[Token]:
    """Return the words of the clause that a token is in, without the clauses below and beside it.

    Of coordinated verbs the later ones share what stands before the first.
    """
    verb = predicate(token)
    words = list(_own_words(verb))
    node = verb
    while node.dep_ in ("conj", "xcomp") and node.head.pos_ in ("VERB", "AUX"):
        node = node.head
        words += [word for word in _own_words(node) if node.dep_ == "xcomp" or word.i < node.i or verb.dep_ == "xcomp"]
    return words if token == verb else [*words, *token.subtree]


def _own_words(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        label = child.dep_.split(":")[0]
        if label in _BREAKS or (label == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        yield from _own_words(child)
