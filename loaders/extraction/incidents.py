"""Incidents: events that actors react to (codebook §1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.records import Actor, slug
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.discourse import Discourse
    from loaders.extraction.sentences import Sentence

_WEAK = frozenset(
    [
        "recent",
        "deadly",
        "latest",
        "brutal",
        "horrific",
        "heinous",
        "cowardly",
        "barbaric",
        "terrible",
        "tragic",
        "fresh",
        "new",
        "alleged",
        "apparent",
        "ongoing",
        "strong",
        "last",
        "this",
        "that",
        "the",
        "a",
        "an",
        "these",
        "those",
        "such",
        "any",
    ]
)


def is_incident(token: Token) -> bool:
    """Return whether a noun names a violent or grave event."""
    return token.pos_ in ("NOUN", "PROPN") and (
        token.lower_ in word_class("incident") or token.lemma_.lower() in word_class("incident")
    )


def incident_actor(token: Token, sentence: Sentence, discourse: Discourse) -> Actor:
    """Return the Incident of a noun phrase; its id carries the year, as codebook §1 shows (`2025-pahalgam-attack`)."""
    first, last = token.i, token.i
    for child in token.children:
        if (
            child.dep_ in ("amod", "compound", "nmod:unmarked", "nmod:poss")
            and child.i < token.i
            and child.lower_ not in _WEAK
        ):
            first = min(first, child.i)
        if (
            child.dep_ == "nmod"
            and child.i > token.i
            and {c.lower_ for c in child.children if c.dep_ == "case"} & {"in", "on", "of", "at", "against"}
        ):
            last = max(last, *(part.i for part in child.subtree if part.i - child.i <= 3))
    start, end = sentence.spans[first][0], sentence.spans[last][1]
    name = re.sub(r"\s+", " ", sentence.text[start - sentence.start : end - sentence.start]).strip(" ,.'\"“”‘’")
    place = next((part.text for part in list(token.doc)[first : last + 1] if part.pos_ == "PROPN"), "")
    year = discourse.register.day[:4]
    noun = token.lemma_.lower() if place else name
    return Actor("Incident", slug(f"{year} {place} {noun}"), name)
