"""Incidents: events that actors react to (codebook §1).

What a document calls "the attack" here it has described, or will describe, elsewhere: "the bombing of the Kerch bridge".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.records import Actor, slug
from loaders.extraction.events import Event, describe_event
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.discourse import Discourse
    from loaders.extraction.sentences import Sentence

_AHEAD = 3  # sentences in which a bare noun may announce what they describe: a headline's "attack"


def is_incident(token: Token) -> bool:
    """Return whether a noun names a violent or grave event."""
    return token.pos_ in ("NOUN", "PROPN") and (
        token.lower_ in word_class("incident") or token.lemma_.lower() in word_class("incident")
    )


def list_events(sentences: Iterable[Sentence]) -> list[Event]:
    """Return the events that sentences describe by where they were, in the order of the text."""
    events = (
        describe_event(token, sentence) for sentence in sentences for token in sentence.tokens if is_incident(token)
    )
    return [event for event in events if event.place]


def incident_actor(token: Token, sentence: Sentence, discourse: Discourse) -> Actor:
    """Return the Incident of a noun phrase; its id carries the year, as codebook §1 shows (`2025-pahalgam-attack`).

    One that the document nowhere places is told from others by the day of publication.
    """
    said = describe_event(token, sentence)
    meant = _find_meant(said, token, discourse.context.events)
    day = discourse.register.day
    if meant.place:
        return Actor("Incident", slug(f"{meant.year or day[:4]} {meant.place} {meant.noun}"), meant.name)
    return Actor("Incident", slug(f"{meant.year or day} {meant.name}"), meant.name)


def _find_meant(said: Event, token: Token, events: Iterable[Event]) -> Event:
    """Return the event of the document that a phrase takes up which does not tell where it was, else itself."""
    if said.place or any(child.lower_ in ("a", "an", "any", "such") for child in token.children):
        return said
    alike = [
        event for event in events
        if said.details <= event.details and _are_alike(said.noun, event.noun)
        and event.sentence <= said.sentence + _AHEAD
    ]
    before = [event for event in alike if event.start < said.start]
    return max(before, key=lambda event: (event.noun == said.noun, event.start), default=next(iter(alike), said))


def _are_alike(noun: str, other: str) -> bool:
    return noun == other or noun in word_class("incident_general")
