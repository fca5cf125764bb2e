"""Wikidata items of actors, from the dictionaries."""

from __future__ import annotations

from kg.rdf import Identities, Link
from kg.records import Actor


def load_identities() -> Identities:
    """Return the dictionaries' knowledge of who an actor is elsewhere."""
    return Identities(_find_link)


def _find_link(actor: Actor) -> Link | None:
    """A link is certain if the dictionaries know that id by that name, and nobody else by it."""
    from loaders.dictionaries import find_organisation, load_offices

    if actor.label == "Organisation":
        body = find_organisation(actor.id)
        return Link(body.wikidata, actor.name in body.names) if body and body.wikidata else None
    offices = load_offices()
    person = offices.find(actor.id)
    if not person or not person.wikidata:
        return None
    return Link(person.wikidata, [each.id for each in offices.named(actor.name)] == [person.id])
