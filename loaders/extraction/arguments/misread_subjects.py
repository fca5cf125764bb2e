"""The subject that depends on a verb itself, also where the parser took it for part of something else."""

from __future__ import annotations

from loaders.extraction.arguments.clauses import SUBJECTS
from loaders.extraction.dependents import children, marks, preceding
from loaders.extraction.tree import Token


def own_subject(verb: Token) -> Token | None:
    """Return the subject that depends on the verb; in "It was with Chad that Mali signed" that is Mali."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    free = [child for child in found if not preceding(child) and not (len(found) > 1 and child.lower_ == "it")] or found
    if free:  # of two, a name by the verb is right: "before the landing Reagan telephoned"
        return free[-1] if len(free) > 1 and free[-1].pos_ == "PROPN" != free[0].pos_ else free[0]
    if verb.tag_ == "VBG" and "with" in marks(verb):
        return _absolute(verb)
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return _swallowed(verb) or _called_out(verb)
    if verb.tag_ == "VBN":  # "a truce brokered by Egypt held", with the truce as a compound
        return next((child for child in children(verb, "compound") if child.i == verb.i - 1 and child.pos_ == "NOUN"), None)
    return None


def _absolute(verb: Token) -> Token | None:
    """Return the subject in "with Egypt and Qatar mediating"."""
    start = next(child.i for child in verb.children if child.lower_ == "with")
    return next((word for word in verb.doc[start + 1 : verb.i] if word.pos_ in ("PROPN", "NOUN")), None)


def _swallowed(verb: Token) -> Token | None:
    """Return a subject read as part of the place before it: "In Dayton, Milosevic signed", "at Yalta Stalin met"."""
    for child in verb.children:
        if child.i < verb.i and child.dep_ == "obl" and marks(child):
            inside = (child, *children(child, "nmod"))
            names = [part for word in inside for part in children(word, "conj", "appos", "flat") if part.pos_ == "PROPN"]
            if names and (names[0].nbor(-1).text == "," or names[0].i == verb.i - 1 or _is_next_name(child, names[0])):
                return names[0]
    return None


def _is_next_name(noun: Token, name: Token) -> bool:
    """Return whether a name follows a common noun at once: "Under Zambian auspices Chad and Mali agreed"."""
    return noun.pos_ == "NOUN" and name.dep_ == "appos" and name.i == noun.i + 1


def _called_out(verb: Token) -> Token | None:
    """Return a name before the verb that was read as an address or aside: "On the 2nd Paul VI, in office ..., phoned"."""
    if verb.dep_ not in ("ROOT", "ccomp", "parataxis", "conj"):
        return None
    found = [child for child in children(verb, "discourse", "vocative", "dislocated", "dep") if child.i < verb.i]
    named = (child for child in found if _is_name(child) and not marks(child))
    return next(named, None)


def _is_name(token: Token) -> bool:
    """Return whether a token ends a name, numerals of popes and kings included."""
    return "PROPN" in (token.pos_, token.nbor(-1).pos_ if token.i else "")
