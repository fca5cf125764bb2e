"""Phrases that name what somebody did: "India's strikes", "what he called Riyadh's dictates", "the bombing"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.extraction.dependents import children, marks
from loaders.extraction.incidents import incident_actor, is_incident
from loaders.extraction.resolution.authors import HOLDING
from loaders.extraction.resolution.found import Found, Wanted
from loaders.extraction.tree import Token

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver

_NAMING = frozenset({"call", "describe", "term", "see", "label", "regard", "say", "deem", "dub"})


def named_as(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find what a free relative clause names: "what he called Riyadh's dictates"."""
    below = (clause for clause in token.children if clause.dep_.startswith("acl"))
    for clause in (*below, token.head) if token.lower_ == "what" else ():
        for part in _names_in(clause) if clause.lemma_.lower() in _NAMING else ():
            found = resolver.one(part, Wanted(wanted.acts, wanted.incident))
            if found.actors:
                return found
    return None


def _names_in(clause: Token) -> Iterator[Token]:
    """Yield the words that may say what something is called."""
    direct = children(clause, "xcomp", "obj", "obl", "ccomp")
    below = [part for phrase in children(clause, "obj", "xcomp") for part in children(phrase, "nmod")]
    yield from (part for part in (*direct, *below) if part.lower_ != "what")


def done_by(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find the author of the act that a word names."""
    author = resolver.author(token) if wanted.acts else ()
    return Found(author, "author") if author else None


def incident(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find the incident that a word names."""
    event = token if is_incident(token) else _event_of(token)
    if not wanted.incident or event is None:
        return None
    return Found((incident_actor(event, resolver.sentence, resolver.discourse),), "incident")


def _event_of(token: Token) -> Token | None:
    """Return the event that "acts of violence" or "a wave of attacks" counts."""
    if token.lemma_.lower() not in HOLDING:
        return None
    return next((child for child in children(token, "nmod") if "of" in marks(child) and is_incident(child)), None)
