"""One person as the document knows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.records import Actor, slug
from loaders.dictionaries import Person
from loaders.extraction.figures.names import FAMILY_FIRST, name_words, rank_name
from loaders.extraction.words import fold

#: Offices by precedence: of two that a person holds, the first is the one they speak for.
TOP_OFFICES = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "organisation-head",
    "national-security-adviser",
    "deputy-head-of-state",
    "deputy-head-of-government",
    "leader",
)


@dataclass(slots=True, eq=False)
class Figure:
    """A person as the document knows them."""

    name: str
    states: tuple[str, ...] = ()
    offices: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    organisation: str = ""
    gender: str = ""
    official: bool = False
    person: Person | None = None
    former: bool = False

    @property
    def actor(self) -> Actor:
        """Return the figure as a claim names it."""
        name = self.name
        if self.person and (len(name_words(name)) == 1 or fold(name) == fold(self.person.name)):
            name = self.person.name
        identity = self.person.id if self.person else slug(name)
        return Actor("Official", identity or "unnamed", name, self.states)

    def is_called(self, roles: Iterable[str]) -> bool:
        """Return whether text or dictionary gives the figure one of these titles."""
        titles = " ".join(term.title.lower() for term in self.person.terms) if self.person else ""
        return not self.roles.isdisjoint(roles) or any(role in titles for role in roles)

    def rank(self, short: tuple[str, ...]) -> int:
        """Return how well a short name fits: 3 family name, 2 another ending of the name, 1 another part, 0 not at all."""
        names = {self.name, *(self.person.names if self.person else ()), self.person.name if self.person else ""}
        family_first = any(code in FAMILY_FIRST for code in self.states)
        return max(rank_name(name_words(name), short, family_first) for name in names)
