"""What the descriptions in an export say, looked up by name; what is missing or wrong fails with file and line."""

from __future__ import annotations

from typing import Any

from kg.rdf.terms import encode_local
from kg.rdf.things import Thing, Things
from kg.records import Actor
from kg.schema import Schema, load_vocabulary


class Said:
    """The values that things have, and the actors that they name."""

    def __init__(self, things: Things, schema: Schema):
        self._things, self._schema = things, schema
        self._actors = {
            (space, local): self._actor(space, local, thing)
            for space in ("actor", "incident") for local, thing in things.found[space].items()
        }

    def _actor(self, space: str, local: str, thing: Thing) -> Actor:
        labels = self._things.classes[space, local] - {"Actor"}
        if len(labels) != 1 or (labels == {"Incident"}) != (space == "incident"):
            self._things.fail("an actor is one of State, Official and Organisation", local)
        identity = self.read_identity(thing, local)
        return Actor(labels.pop(), identity, self.read(thing, "rdfs:label", local))

    def read_code(self, thing: Thing, name: str, local: str) -> str:
        """Return the name of a concept; one that its list does not have is refused."""
        space, code = self.read(thing, f"kg:{name}", local)
        scheme = "precision" if name == "datePrecision" else name
        known = self._schema.relations if scheme == "relation" else load_vocabulary().lists[scheme]
        if space != scheme or code not in known:
            self._things.fail(f"kg:{name}: {space}/{code} is none of {', '.join(known)}", local, code)
        return str(code)

    def read_identity(self, thing: Thing, local: str) -> str:
        """Return the identifier of a thing, which its address must be made of."""
        identity = self.read(thing, "dcterms:identifier", local)
        if encode_local(identity) != local:
            self._things.fail(f"{identity!r} is not what it is named after", local, identity)
        return str(identity)

    def read_actor(self, thing: Thing, name: str, local: str) -> Actor:
        """Return the actor that a property names; the export must describe it."""
        place = self.read(thing, name, local)
        if place not in self._actors:
            self._things.fail(f"{'/'.join(place)} is named but not described as an actor", local, place[1])
        return self._actors[place]

    def read_actor_if_any(self, thing: Thing, name: str, local: str) -> Actor | None:
        """Return the actor that a property names, None where the thing does not have it."""
        return self.read_actor(thing, name, local) if name in thing else None

    def read(self, thing: Thing, name: str, local: str) -> Any:
        """Return the value of a property that the thing must have."""
        if name not in thing:
            self._things.fail(f"{name} is missing", local)
        return thing[name]
