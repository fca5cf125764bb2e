"""Clauses that say more of a noun: relative and participial clauses, the noun that they modify."""

from __future__ import annotations

from loaders.extraction.dependents import marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_COUNTING = frozenset({"all", "both", "each", "two", "three", "four", "none"})
PREDICATES = ("VERB", "AUX", "ADJ", "NOUN")


def antecedent(token: Token) -> Token | None:
    """Return the noun that the clause around `token` modifies, if it is a relative or participial clause."""
    clause = token
    while clause.dep_ == "conj" and clause.head.pos_ in PREDICATES:
        clause = clause.head
    return clause.head if is_adnominal(clause) else None


def is_adnominal(clause: Token) -> bool:
    """Return whether a clause modifies a noun."""
    return clause.dep_.startswith("acl") or clause.dep_.endswith("relcl")


def purpose_head(verb: Token) -> Token | None:
    """Return the verb whose purpose an infinitive tells that was read as part of a name: "rang Obama and Xi to plead"."""
    node = verb.head
    if verb.dep_ != "acl" or node.pos_ != "PROPN" or "to" not in marks(verb):
        return None
    while node.dep_ in ("conj", "appos", "flat", "nmod") and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    above = node.head
    addressed = node.dep_ in ("obj", "iobj", "obl") and above.lemma_.lower() in word_class("addressing", "contexts")
    return above if addressed else None


def unwrap_relative(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ in _COUNTING and any(child.lower_ in ("which", "whom") for child in token.children):
        return _first_of_list(antecedent(verb)) or token  # "Oman and Chad, both of which it accuses"
    if token.lower_ in RELATIVES and token.tag_ in ("WP", "WDT", "IN", "DT", "WP$"):
        return (_name_before(token) if token.lower_ in ("who", "whom") else None) or antecedent(verb) or token
    return token


def _first_of_list(noun: Token | None) -> Token | None:
    """Return the first of the names with which one is coordinated."""
    while noun is not None and noun.dep_ == "conj" and noun.head.pos_ in ("PROPN", "NOUN"):
        noun = noun.head
    return noun


def _name_before(relative: Token) -> Token | None:
    """Return the name right before "who" where the clause was hung on a thing: "the offer to Mkapa, whom he received"."""
    place = relative.i - (2 if relative.i and relative.nbor(-1).text == "," else 1)
    name = relative.doc[place] if place >= 0 else relative
    clause = relative.head
    while clause.dep_ in ("conj", "xcomp", "aux", "ccomp") and clause.head != clause:
        clause = clause.head
    thing = clause.head
    things = word_class("anaphor") | word_class("occasions", "contexts")
    if name.pos_ != "PROPN" or thing.lemma_.lower() not in things or not is_adnominal(clause) or thing.i >= name.i:
        return None
    while name.dep_ in ("flat", "compound") and name.head.pos_ == "PROPN":
        name = name.head
    return name if any(part == name for part in thing.subtree) and name.dep_ in ("nmod", "appos", "obl") else None
