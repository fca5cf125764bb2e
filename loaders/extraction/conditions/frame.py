"""Whether a word is a trigger of a frame, and all conditions of the frame hold at it or at a clause below it."""

from __future__ import annotations

from typing import Any

from loaders.extraction.conditions.phrases import context_holds, prepositions_hold
from loaders.extraction.conditions.place import form_holds, place_holds
from loaders.extraction.conditions.polarity import infinitive_holds, negation_holds
from loaders.extraction.conditions.wording import modifiers_hold, objects_hold, particles_hold, phrase_holds, words_hold
from loaders.extraction.dependents import lemmas
from loaders.extraction.frames import Frame, as_list
from loaders.extraction.judgments import predicates_hold
from loaders.extraction.obliques import complements
from loaders.extraction.tree import Token


def fits(token: Token, frame: Frame, names: set[str]) -> bool:
    """Return whether a token, by one of its names, is of a part of speech for which the frame lists that name."""
    return any(names & listed and _is_kind(token, kind) for kind, listed in frame.lemmas.items())


def _is_kind(token: Token, kind: str) -> bool:
    if kind == "verb":
        return (
            token.pos_ == "VERB"
            or token.tag_ == "VBG"
            or (token.pos_ == "AUX" and token.tag_.startswith("VB") and token.lemma_ not in ("be", "have"))
        )
    if kind == "noun":
        return token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and any(c.dep_ == "cop" for c in token.children))
    return (
        token.pos_ == "ADJ"
        or token.tag_ in ("VBN", "JJ")
        or (token.tag_ == "RB" and any(c.dep_ == "cop" for c in token.children))
    )


def hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Return whether all conditions among `options` hold at the trigger."""
    tests = (
        particles_hold,
        objects_hold,
        words_hold,
        modifiers_hold,
        prepositions_hold,
        form_holds,
        place_holds,
        context_holds,
        _clauses_hold,
        predicates_hold,
        negation_holds,
        phrase_holds,
        infinitive_holds,
    )
    return all(test(trigger, options) for test in tests)


def _clauses_hold(trigger: Token, options: dict[str, Any]) -> bool:
    wanted, unwanted = options.get("clause_verb"), options.get("clause_not")
    if wanted and not any(lemmas(clause) & set(as_list(wanted)) for clause in complements(trigger)):
        return False
    if unwanted and any(_clause_fits(clause, unwanted) for clause in complements(trigger)):
        return False
    return "clause" not in options or matching_clause(trigger, options) is not None


def matching_clause(trigger: Token, options: dict[str, Any]) -> Token | None:
    """Return the first clause below the trigger that meets one of the frame's `clause` conditions."""
    for clause in complements(trigger):
        if "clause" not in options or _clause_fits(clause, options["clause"]):
            return clause
    return None


def _clause_fits(clause: Token, conditions: Any) -> bool:
    for condition in conditions if isinstance(conditions, list) else [conditions]:
        verbs = as_list(condition.get("verb"))
        if (not verbs or lemmas(clause) & set(verbs)) and hold(clause, {k: v for k, v in condition.items() if k != "verb"}):
            return True
    return False
