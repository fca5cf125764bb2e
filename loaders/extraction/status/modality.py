"""Whether a clause only asks, plans or supposes its act: by auxiliary, inversion, conjunction or phrase."""

from __future__ import annotations

import re

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dependents import children, marks
from loaders.extraction.status.governors import is_polite
from loaders.extraction.status.tables import HYPOTHETICAL, PLANNED, phrases, table, words
from loaders.extraction.tree import Token

_INVERTED = frozenset({"had", "were", "should"})
_FORWARD = frozenset({"later", "eventually", "subsequently", "soon", "afterwards", "finally", "ultimately"})


def conditional(verb: Token) -> str:
    """Return `hypothetical` for a clause with "if", "unless" and their like."""
    return HYPOTHETICAL if any(table("marks").get(mark) == HYPOTHETICAL for mark in marks(verb)) else ""


def modal(verb: Token) -> str:
    """Return what an auxiliary makes of the act: "will meet" is planned, "could meet" hypothetical."""
    polite = any(is_polite(child, verb) for child in children(verb, "xcomp"))
    if polite or verb.lemma_.lower() in words("willing"):  # "would be happy to mediate" is said now
        return ""
    for child in verb.children:
        if child.dep_ == "aux":
            if child.lower_ == "would" and _looks_ahead(verb):
                continue
            if child.lower_ == "would" and _is_announced(verb):
                return PLANNED
            if child.lower_ in words("planned_modal"):
                return PLANNED
            if child.lower_ in words("hypothetical_modal"):
                return HYPOTHETICAL
    return ""


def _is_announced(verb: Token) -> bool:
    """Return whether "would" is the "will" of somebody who said so of themselves: "Kenya said it would expel him"."""
    said = verb.head
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    own = any(child.lower_ in _SELF for child in subjects)
    clauses = any(child.dep_ == "advcl" and marks(child) & {"if", "unless", "should"} for child in verb.children)
    spoken = said.lemma_.lower() in words("announcing") and said.tag_ in ("VBD", "VBN")
    return verb.dep_ == "ccomp" and spoken and own and not clauses


_SELF = frozenset({"it", "he", "she", "they"})


def _looks_ahead(verb: Token) -> bool:
    """Return whether "would" tells of a later past: "Nyerere would later accuse him", "would go on to meet him"."""
    return any(child.dep_ == "advmod" and child.lower_ in _FORWARD for child in verb.children) or (
        verb.lemma_.lower() == "go" and any(child.lower_ == "on" for child in verb.children)
    )


def inverted(verb: Token) -> str:
    """Return `hypothetical` for a clause whose auxiliary comes first: "Were Oman to mediate", "Did Chad condemn it?"."""
    if _opens_predicate(verb) or _opens_as_verb(verb):
        return HYPOTHETICAL
    if verb.doc[len(verb.doc) - 1].text == "?":
        asked = not any(word.tag_ in ("WP", "WRB", "WDT", "WP$") for word in verb.doc[: verb.i])
        return HYPOTHETICAL if asked and _is_inverted(verb) else ""
    return HYPOTHETICAL if _is_inverted(verb, _INVERTED) else ""


def _opens_predicate(verb: Token) -> bool:
    """Return whether a name is the predicate of the condition: "Were Oman to mediate"."""
    above = verb.head
    copulas = (child for child in above.children if child.dep_ == "cop")
    return verb.dep_ == "acl" and any(child.i == 0 < above.i and child.lower_ in _INVERTED for child in copulas)


def _opens_as_verb(verb: Token) -> bool:
    """Return whether the parser took the auxiliary for the verb: "Had Galtieri telephoned"."""
    opened = verb.head.i == 0 and verb.head.lower_ == "had"
    return opened and verb.dep_ in ("xcomp", "ccomp") and verb.tag_ in ("VBD", "VBN")


def _is_inverted(verb: Token, auxiliaries: frozenset[str] | None = None) -> bool:
    """Return whether the verb's first auxiliary, of these if any are given, stands before its subject."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    if auxiliaries is not None:
        helpers = [child for child in helpers if child.lower_ in auxiliaries]
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return bool(helpers and subjects) and helpers[0].i < subjects[0].i


def phrased(verb: Token) -> str:
    """Return what a phrase before the verb makes of the act: "has yet to condemn", "is set to meet"."""
    before = " ".join(token.lower_ for token in verb.doc[max(0, verb.i - 6) : verb.i])
    before = re.sub(r"(?: (?:'s|\w+ly))$", "", before)
    for kind, pattern in phrases():
        if pattern.search(before):
            return kind
    return ""


def marked(verb: Token) -> str:
    """Return what a conjunction or preposition makes of the act: "without condemning", "before meeting"."""
    for mark in marks(verb):
        kind = table("marks").get(mark, "")
        if kind and not (mark in ("before", "until") and verb.tag_ != "VBG"):
            return kind
    return ""
