"""Conditions on assertion: what is negated, plainly asserted, or told as what should be."""

from __future__ import annotations

from typing import Any

from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token


def negation_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether "not" belongs to the idiom ("does not correspond to the facts"), or a clause is plainly asserted."""
    if options.get("asserted") and (
        is_negated(trigger)
        or any(child.tag_ == "MD" for child in trigger.children)
        or marks(trigger) & {"if", "whether", "unless"}
    ):
        return False
    if options.get("asked") and not _is_asked(trigger):
        return False
    return options.get("negated") is not True or is_negated(trigger)


def _is_asked(clause: Token) -> bool:
    """Return whether a clause tells what should be: "insists that Chad withdraw", "that it must withdraw"."""
    helpers = {child.lower_ for child in clause.children if child.dep_.startswith("aux")}
    due = bool(helpers & {"must", "should", "shall", "ought", "be"})
    to_do = clause.lemma_ in ("have", "need") and bool(children(clause, "xcomp"))
    bare = clause.tag_ == "VB" and not any(child.tag_ == "MD" for child in clause.children)
    return due or to_do or bare or _is_subjunctive(clause)


def _is_subjunctive(clause: Token) -> bool:
    """Return whether a present without -s has one subject of the singular, whatever its tag: "that Chad withdraw".

    After a past verb "that" may be left out: "insisted Chad withdraw".
    """
    subjects = children(clause, "nsubj")
    one = len(subjects) == 1 and subjects[0].tag_ in ("NN", "NNP") and not children(subjects[0], "conj")
    bare = clause.tag_ == "VBP" or (clause.tag_ == "VBZ" and not clause.lower_.endswith("s"))
    return one and bare and ("that" in marks(clause) or clause.head.tag_ == "VBD")


def is_negated(trigger: Token) -> bool:
    """Return whether a verb or its object, or a noun, has a word of negation."""
    places = [trigger, *children(trigger, "obj")]
    return any(child.lower_ in _NOT for place in places for child in place.children)


_NOT = frozenset({"not", "n't", "no", "never", "hardly", "scarcely"})


def infinitive_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether an infinitive follows the trigger within its clause, wherever the parser hung it."""
    if "infinitive" not in options:
        return True
    follows = any(word.tag_ == "TO" and word.head.tag_ == "VB" and word.i > trigger.i for word in trigger.subtree)
    return follows is (options["infinitive"] == "follows")
