"""Conditions on phrases with a preposition, and on the circumstances of a talk."""

from __future__ import annotations

from typing import Any

from loaders.extraction.conditions.wording import coordinated_lemmas
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.frames import as_list
from loaders.extraction.obliques import clause_words, obliques
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_WHERE = frozenset({"in", "at", "on", "during", "over", "by", "via", "through", "aboard", "inside", "using", "across"})


def prepositions_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test which nouns the phrases with given prepositions have, or that there are none."""
    for prepositions, wanted in (options.get("prep") or {}).items():
        heads = coordinated_lemmas((*obliques(trigger, _split(prepositions)), *_gerunds(trigger, set(_split(prepositions)))))
        if isinstance(wanted, dict):
            heads -= set(as_list(wanted["except"]))
        elif wanted != "any":
            heads &= set(as_list(wanted))
        if not heads:
            return False
    unwanted = options.get("prep_not")
    if isinstance(unwanted, dict):
        return not any(
            coordinated_lemmas(obliques(trigger, _split(names))) & set(as_list(heads)) for names, heads in unwanted.items()
        )
    return not (unwanted and any(_is_near(phrase, trigger) for phrase in obliques(trigger, as_list(unwanted))))


def _is_near(phrase: Token, trigger: Token) -> bool:
    """Return whether a phrase belongs to the trigger or its object, not to a time or place: "nine days into his job as"."""
    return phrase.head.dep_ not in ("obl", "obl:unmarked") or phrase.head == trigger


def _gerunds(trigger: Token, prepositions: set[str]) -> list[Token]:
    """Return the gerunds after a preposition: "charged X with herding migrants"."""
    return [
        clause
        for place in (trigger, *children(trigger, "obj", "iobj"))
        for clause in children(place, "advcl", "acl", "xcomp", "obl")
        if clause.tag_ == "VBG" and marks(clause) & prepositions
    ]


def _split(prepositions: str) -> list[str]:
    return str(prepositions).replace("_", " ").split("|")


def context_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test that the clause speaks of a talk of one kind and of no other kind."""
    wanted, unwanted = options.get("context"), options.get("context_not")
    if wanted and not in_context(trigger, wanted):
        return False
    return not any(in_context(trigger, name) for name in as_list(unwanted))


def in_context(trigger: Token, name: str) -> bool:
    """Return whether the clause of a trigger speaks of a talk that is `remote` or in `person` (data/contexts.yaml)."""
    words = word_class(name, "contexts")
    nouns = words | word_class("remote_noun", "contexts") if name == "remote" else words
    return any(
        lemmas(word) & (nouns if word.pos_ == "NOUN" else words) and (word == trigger or _is_circumstance(word, name))
        for word in clause_words(trigger)
    )


def _is_circumstance(word: Token, name: str) -> bool:
    """A means or place tells how they talked; "about a call" and "after the meeting" do not."""
    found = marks(word)
    return bool(found & _WHERE) or (not found and (name == "remote" or word.pos_ != "NOUN"))
