"""Pronouns that the grammar of their sentence binds to one phrase of it, whatever was spoken of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.records import Actor
from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver


def find_bound(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return whom the sentence's own grammar says that a pronoun means, or nothing."""
    return (
        _accused(resolver, pronoun) or _writer(resolver, pronoun) or _thanked(resolver, pronoun)
        or _same_subject(resolver, pronoun) or _text_before(resolver, pronoun)
    )


def _accused(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return who was accused of what it denies in a relative clause: "accuses Rwanda of arming them, which it denies"."""
    denies = pronoun.head
    if pronoun.dep_ != "nsubj" or denies.dep_ != "acl:relcl" or denies.lemma_.lower() not in word_class("denial", "status"):
        return ()
    accused = next(iter(children(denies.head, "obj", "nsubj:pass")), None) if denies.head.pos_ == "VERB" else None
    return resolver.actors(accused).actors if accused is not None else ()


def _writer(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return who sent what a relative clause quotes: "a letter sent by Chad to the Union, in which it claimed"."""
    claims = pronoun.head
    if pronoun.dep_ != "nsubj" or claims.dep_ != "acl:relcl" or claims.head.lemma_.lower() not in word_class("voice"):
        return ()
    within = any(child.lower_ == "which" and marks(child) & {"in"} for child in children(claims, "obl"))
    return resolver.author(claims.head) if within else ()


def _thanked(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return who is praised or blamed for what is theirs: "thanked Erdogan for his readiness"."""
    noun = pronoun.head
    verb = noun.head
    judged = pronoun.dep_ == "nmod:poss" and noun.dep_ == "obl" and verb.lemma_.lower() in word_class("judging", "contexts")
    if not judged or not marks(noun) & {"for", "over"}:
        return ()
    somebody = next((child for child in children(verb, "obj", "iobj") if child.i < pronoun.i), None)
    return resolver.actors(somebody).actors if somebody is not None and somebody.pos_ == "PROPN" else ()


def _same_subject(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return whom the clause before means by the same word: "he called the King, and on Friday he met the Emir"."""
    clause = pronoun.head
    while pronoun.dep_ == "nsubj" and clause.dep_ == "conj":
        clause = clause.head
        first = next((child for child in children(clause, "nsubj") if child.lower_ == pronoun.lower_), None)
        if first is not None:
            return resolver.actors(first).actors
    return ()


def _text_before(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return whose text the clause before has for its subject: "The note urged Chad to wait, and it accused Mali"."""
    clause = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ != "nsubj" or clause.dep_ not in ("conj", "parataxis"):
        return ()
    text = next((child for child in children(clause.head, "nsubj") if child.pos_ == "NOUN" and child.i < pronoun.i), None)
    if text is None or text.lemma_.lower() not in word_class("issued"):
        return ()
    return resolver.author(text) or resolver.discourse.issuers_of(text.lemma_.lower(), resolver.sentence.index)
