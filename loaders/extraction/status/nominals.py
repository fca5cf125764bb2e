"""What the words beside a noun say of the act that it names: "no visit", "a planned call", "put off the talks"."""

from __future__ import annotations

from loaders.extraction.dependents import children, marks
from loaders.extraction.status.negation import is_put_off
from loaders.extraction.status.tables import ACTUAL, HYPOTHETICAL, NEGATED, PLANNED, table
from loaders.extraction.tree import Token

_PRESUPPOSED = frozenset({"under", "after", "despite", "since", "following", "during", "in", "at", "through"})
#: Verbs with a status of their own for clauses, which says nothing of a noun below them: "agreed a visit".
_CLAUSES_ONLY = frozenset(
    {"offer", "extend", "send", "use", "go", "be", "agree", "order", "press", "pledge", "promise", "vow", "undertake"}
)
_STAYING = frozenset({"stay", "keep", "remain", "get", "come", "be"})


def denied_noun(noun: Token) -> str:
    """Return the status that a determiner or adjective gives the act, or nothing."""
    for child in noun.children:
        denied = child.lower_ in ("no", "neither") or (child.lower_ == "not" and child.dep_ in ("advmod", "det"))
        if child.i < noun.i and denied:
            return NEGATED
        kind = table("modifiers").get(child.lower_, "")
        if kind and child.dep_ in ("amod", "det", "compound", "advmod"):
            return kind
    return ""


def settled_by_verb(noun: Token, verb: Token) -> str | None:
    """Return the status that the verb and preposition above a noun settle, or None where the verb's own counts."""
    by = _by_preposition(noun, verb) if noun.dep_ == "obl" else None
    if by is not None:
        return by
    direct = noun.dep_ in ("obj", "nsubj:pass")
    if not direct and not marks(noun) & {"for", "on", "against", "to"}:
        return None
    kind = NEGATED if is_put_off(verb) else table("verbs").get(verb.lemma_.lower(), "")
    if kind == NEGATED and direct:
        return NEGATED
    governed = noun.dep_ != "obl" or "for" in marks(noun)
    if kind in (HYPOTHETICAL, PLANNED) and governed and verb.lemma_.lower() not in _CLAUSES_ONLY:
        return kind
    return None


def _by_preposition(noun: Token, verb: Token) -> str | None:
    prepositions = marks(noun)
    if prepositions & {"ahead", "before", "pending", "ahead of"}:
        return PLANNED
    if "under" in prepositions and any(child.tag_ == "VBN" for child in children(noun, "acl")):
        return ACTUAL  # "wants to drill under a deal signed with Libya"
    if "under" in prepositions and noun.i < verb.i and any(child.lower_ == "will" for child in verb.children):
        return ACTUAL  # "under a deal with Libya, Malta will store oil"
    said = any(word.lower_ in ("said", "says") for word in noun.doc[verb.i : noun.i])
    if said and prepositions & {"after", "following"}:
        return ACTUAL  # "will raise it, he said after a call with X"
    return NEGATED if "without" in prepositions else None


def presupposes(noun: Token, verb: Token) -> bool:
    """Return whether a denied verb leaves the act of its circumstance done: "in a call with Paris, Rome gave no date"."""
    return noun.dep_ == "obl" and bool(marks(noun) & _PRESUPPOSED) and verb.lemma_.lower() not in _STAYING
