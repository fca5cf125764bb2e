"""Small facts of a Universal Dependencies tree: dependents, prepositions, possessors, lemmas."""

from __future__ import annotations

from loaders.extraction.hyphens import hyphenated
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_COMPOUND_OF = frozenset({"ahead", "instead", "because", "out", "short"})
_DETERMINERS = frozenset({"DET", "NUM", "ADJ"})


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents with one of these labels (a label also covers its subtypes), in order."""
    return [child for child in token.children if child.dep_ in labels or child.dep_.split(":")[0] in labels]


def marks(token: Token) -> set[str]:
    """Return the prepositions or markers of a phrase, multi-word ones joined by spaces."""
    found = set()
    for child in token.children:
        if child.dep_ in ("case", "mark"):
            words = [child, *(c for c in child.children if c.dep_ == "fixed")]
            found.add(" ".join(word.lower_ for word in words))
            found.update(word.lower_ for word in words[:1])
            if child.lower_ == "of" and child.i and child.nbor(-1).lower_ in _COMPOUND_OF:
                found.add(f"{child.nbor(-1).lower_} of")
    if token.dep_ == "obl" and token.head.lower_ == "ahead":  # "Ahead of the talks" with "ahead" for its head
        found |= {"ahead", "ahead of"}
    return found


def preceding(token: Token) -> str:
    """Return the preposition right before a noun phrase, whatever the parser attached it to."""
    place = token.i - 1
    while place >= 0 and token.doc[place].pos_ in _DETERMINERS:
        place -= 1
    return token.doc[place].lower_ if place >= 0 and token.doc[place].tag_ == "IN" else ""


def possessor(noun: Token) -> Token | None:
    """Return the possessive dependent of a noun."""
    owners = (child for child in noun.children if child.i < noun.i and (child.dep_ == "nmod:poss" or _has_genitive(child)))
    return next(owners, None) or next((child for child in noun.children if child.dep_ == "nmod:poss"), None)


def _has_genitive(token: Token) -> bool:
    """Return whether "'s" marks a phrase, whatever the parser made of it."""
    return token.dep_ in ("nsubj", "compound", "nmod") and any(child.tag_ == "POS" for child in token.children)


def lemmas(token: Token) -> set[str]:
    """Return a word's lemma, that of the hyphenated word it heads ("go-between"), that without "co-", and its titles."""
    lemma = token.lemma_.lower()
    found = {lemma, hyphenated(token) or lemma}
    return found | {lemma.removeprefix("co-")} | token.titles


def is_instrument(token: Token) -> bool:
    """Return whether a noun is a means of communication, as in "by telephone"."""
    return token.lemma_.lower() in word_class("means", "contexts")
