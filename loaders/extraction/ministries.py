"""Ministries by pattern: "the Indian Ministry of Defence", "Turkish foreign ministry" (codebook §1, metonyms)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.records import Actor, slug
from loaders.dictionaries import find_organisation, load_states
from loaders.extraction.wordlists import read_data


@dataclass(frozen=True, slots=True)
class MinistryKind:
    """A kind of ministry; `own` maps states whose ministry has a name of its own to an organisation id."""

    name: str
    own: tuple[tuple[str, str], ...] = ()

    def of(self, code: str) -> Actor:
        """Return the ministry of a state as an actor."""
        identity = dict(self.own).get(code)
        body = find_organisation(identity) if identity else None
        if body is not None:
            return Actor("Organisation", body.id, body.name, tuple(body.represents))
        state = next((state.name for state in load_states() if state.code == code), code)
        name = f"{self.name} of {state}"
        return Actor("Organisation", slug(name), name, (code,))


def ministry_phrases() -> Iterator[tuple[str, MinistryKind]]:
    """Yield every English variant of a ministry's name with its kind."""
    for kind in read_data("ministries")["kinds"]:
        value = MinistryKind(kind["name"], tuple(sorted(kind.get("own", {}).items())))
        for phrase in kind["phrases"]:
            yield phrase, value
