"""What is said of something: "called it a disgrace", "the strikes were unlawful", "told X that it must withdraw"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.extraction.arguments import SUBJECTS, logical_objects, subject
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


def predicates_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the auxiliaries of a verb, what it calls its object, and what a predicate is said of."""
    if "aux" in options and not _auxiliaries(trigger) & set(_flat(options["aux"])):
        return False
    if "judged" in options and not _is_judged(trigger, str(options["judged"])):
        return False
    return "topic" not in options or _has_topic(trigger, set(_flat(options["topic"])))


def _flat(value: Any) -> list[str]:
    return [text for item in value for text in _flat(item)] if isinstance(value, list) else [str(value)]


def _auxiliaries(verb: Token) -> set[str]:
    perfect = {"have", "has", "had"} if verb.tag_ == "VBN" else set()  # "could have gone" is no duty
    found = {child.lower_ for child in verb.children if child.dep_ == "aux"} - perfect
    due = verb.lemma_.lower() in ("need", "have") and any("to" in marks(child) for child in children(verb, "xcomp"))
    return found | ({verb.lemma_.lower()} if due else set())


def _is_judged(verb: Token, name: str) -> bool:
    """Return whether what a verb calls its object is one of the words of a class of data/judgments.yaml."""
    objects = logical_objects(verb)
    words = word_class(name, "judgments")
    if verb.pos_ == "NOUN" and (lemmas(verb) & words or verb.lower_ in words):
        return True  # "the raid was a crime": the predicate is the verdict
    first = objects[0].i if objects and objects[0].i > verb.i else verb.i
    return any(lemmas(token) & words or token.lower_ in words for token in _said(verb, verb) if token.i > first)


def _said(token: Token, verb: Token) -> Iterator[Token]:
    """Yield the words of a verdict without the clauses that only hang on it: "called them raids that killed terrorists"."""
    yield token
    for child in token.children:
        clause = child.dep_.startswith(("acl", "advcl")) and child.pos_ == "VERB"
        if not clause or (
            token == verb and not any(part.dep_ in SUBJECTS for part in child.children) and marks(child) & {"as"}
        ):
            yield from _said(child, verb)


def _has_topic(predicate: Token, wanted: set[str]) -> bool:
    topic = subject(predicate)
    return topic is not None and bool(lemmas(topic) & wanted)
