"""Conditions on where the trigger stands: its voice and form, its preposition, the noun or light verb above."""

from __future__ import annotations

from typing import Any

from loaders.extraction.arguments import SUBJECTS, antecedent, is_passive
from loaders.extraction.conditions.wording import coordinated_lemmas
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.frames import as_list
from loaders.extraction.tree import Token


def form_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the trigger's own voice, form and preposition."""
    if "voice" in options and (options["voice"] == "passive") != is_passive(trigger):
        return False
    if "form" in options and _form(trigger) != options["form"]:
        return False
    if marks(trigger) & set(as_list(options.get("case_not"))):
        return False
    return "case" not in options or bool(marks(trigger) & set(as_list(options["case"])))


def place_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the noun above the trigger, and the light verb that carries it."""
    below = trigger.dep_ in ("nmod", "acl", "obl", "xcomp", "obj")
    if below and "under_not" in options and lemmas(trigger.head) & set(as_list(options["under_not"])):
        return False
    if "light_not" in options and _carriers(trigger) & set(as_list(options["light_not"])):
        return False
    return "light" not in options or _light_holds(trigger, set(as_list(options["light"])))


def _light_holds(noun: Token, wanted: set[str]) -> bool:
    verb = light_verb(noun)
    return verb is not None and ("any" in wanted or bool(lemmas(verb) & wanted))


def _form(verb: Token) -> str:
    if "to" in marks(verb):
        return "infinitive"
    finite = "that" in marks(verb) or any(child.dep_ in SUBJECTS for child in verb.children)
    return "finite" if finite else ""


def _carriers(noun: Token) -> set[str]:
    """Return the lemmas of the verbs whose object a noun is, in the clause above or below it."""
    above = [noun.head] if noun.dep_ in ("obj", "nsubj:pass", "nmod") else []
    above += [noun.head.head] if noun.dep_ == "nmod" else []
    return coordinated_lemmas([*above, *children(noun, "acl")])


def light_verb(noun: Token) -> Token | None:
    """Return the verb that carries a noun: "made a call", "the call that was made"."""
    node = noun
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if node.dep_ in ("obj", "nsubj:pass", "obl", "iobj") and node.head.pos_ in ("VERB", "AUX"):
        return node.head
    above = antecedent(node)
    return above if above is not None and above.pos_ == "VERB" else None
