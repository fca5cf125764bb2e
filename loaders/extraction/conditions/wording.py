"""Conditions on words: the trigger's particle, objects, modifiers, the words beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from loaders.extraction.arguments import PARTICLES, logical_objects
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.frames import as_list
from loaders.extraction.obliques import clause_words
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_PARTICLES = ("compound:prt", "advmod", "obl", "xcomp", "case", "mark", "advmod:emph")
_MODIFIERS = ("amod", "compound", "det", "advmod")


def phrase_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether one of the phrases stands in the clause of the trigger, word for word."""
    if "phrase" not in options:
        return True
    words = " ".join(word.lower_ for word in trigger.doc[max(0, trigger.i - 8) : trigger.i + 16]).replace(" - ", "-")
    return any(f" {phrase} " in f" {words} " for phrase in as_list(options["phrase"]))


def particles_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the particle of a verb, also where it was read as the preposition of the next phrase."""
    if "particle" not in options and "not_particle" not in options:
        return True
    # of "urged him to back the draft" the verb is no particle
    own = (child for child in trigger.children if child.dep_ in _PARTICLES and "to" not in marks(child))
    found = {child.lower_ for child in own}
    following = trigger.nbor(1) if trigger.i + 1 < len(trigger.doc) else None
    stray = following is not None and following.dep_ == "case" and following.head.head == trigger
    if stray and following is not None and following.lower_ in PARTICLES:
        found.add(following.lower_)
    return _agrees(found, options.get("particle"), options.get("not_particle"))


def objects_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the lemmas of the objects, and of what they count or wrap."""
    wanted, unwanted = options.get("obj"), options.get("not_obj")
    if not wanted and not unwanted:
        return True
    found = coordinated_lemmas(part for noun in logical_objects(trigger) for part in _contents(noun))
    return _agrees(found, wanted, unwanted)


def _contents(noun: Token) -> list[Token]:
    """Return a noun and, if it only counts or wraps, what it is of: "a package of sanctions"."""
    if noun.lower_ == "what":  # "threw out what it described as lies"
        clause = next((child for child in noun.children if child.dep_.startswith("acl")), noun.head)
        return [noun, *(child for child in children(clause, "obj", "xcomp", "obl") if child.i > noun.i)]
    if noun.lemma_.lower() not in word_class("containers", "contexts"):
        return [noun]
    return [noun, *(child for child in children(noun, "nmod") if "of" in marks(child))]


def words_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the words around the trigger: anywhere in its clause, right after it, a second object or complement."""
    if "words" in options and not coordinated_lemmas(clause_words(trigger)) & set(as_list(options["words"])):
        return False
    following = trigger.doc[trigger.i + 1 : trigger.i + 2]
    if any(word.lower_ in as_list(options.get("next_not")) for word in following):
        return False
    return options.get("predicate") != "none" or not _has_predicate(trigger)


def modifiers_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the adjectives, determiners and adverbs of the trigger."""
    if "modifier" not in options and "modifier_not" not in options:
        return True
    found = coordinated_lemmas(child for child in trigger.children if child.dep_ in _MODIFIERS)
    return _agrees(found, options.get("modifier"), options.get("modifier_not"))


def _agrees(found: set[str], wanted: object, unwanted: object) -> bool:
    """Return whether one of the wanted words is among those found, if any is wanted, and none of the unwanted."""
    return not (wanted and not found & set(as_list(wanted))) and not (unwanted and found & set(as_list(unwanted)))


def _has_predicate(verb: Token) -> bool:
    """Return whether a verb says what its object is: "called him a friend"."""
    first = logical_objects(verb)[:1]
    return any(child not in first and "to" not in marks(child) for child in children(verb, "obj", "iobj", "xcomp", "ccomp"))


def coordinated_lemmas(tokens: Iterable[Token]) -> set[str]:
    """Return the lemmas of words and of those coordinated with them."""
    return {
        name
        for token in tokens
        for part in (token, *(c for c in token.children if c.dep_ == "conj"))
        for name in lemmas(part)
    }
