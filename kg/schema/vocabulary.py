"""How the graph is named in RDF: what schema/rdf.yaml declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Class:
    """A class of things; `parent` is the class above it, `also` classes of other vocabularies."""

    name: str
    meaning: str
    parent: str | None
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A property that leads from things (`of`, classes) to things (`to`, classes, or the name of a code list)."""

    name: str
    meaning: str
    of: tuple[str, ...]
    to: tuple[str, ...] | str
    required: bool
    many: bool
    also: tuple[str, ...]
    inverse: str | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that rdf.yaml declares, under one base address."""

    base: str
    spaces: Mapping[str, str]
    classes: Mapping[str, Class]
    names: Mapping[str, str]
    links: tuple[Link, ...]
    borrowed: tuple[Link, ...]
    selectors: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, Mapping[str, str]]
    cameo: Mapping[str, str]
    plover: Mapping[str, str]
    ranges: Mapping[str, tuple[float | None, float | None]]

    def expand(self, name: str) -> str:
        """Return the address of a prefixed name.

        >>> from kg.schema import load_vocabulary
        >>> load_vocabulary("https://kg.test/").expand("actor:IND")
        'https://kg.test/actor/IND'
        """
        prefix, _, local = name.partition(":")
        return self.spaces[prefix] + local

    def name(self, owner: str, prop: str) -> str | None:
        """Return the prefixed name of a property of graph.yaml; None if it is not exported, or as a link."""
        return self.names.get(f"{owner}.{prop}", f"kg:{camel(prop)}") or None

    def types(self, label: str) -> tuple[str, ...]:
        """Return all classes of a thing of that label: its own, those above, those of other vocabularies."""
        found = self.classes[label]
        above = self.types(found.parent) if found.parent else ()
        return tuple(dict.fromkeys((f"kg:{label}", *above, *found.also)))


def camel(name: str) -> str:
    """Turn a name of graph.yaml into one of RDF.

    >>> camel("OFFERED_MEDIATION"), camel("first_published"), camel("from")
    ('offeredMediation', 'firstPublished', 'from')
    """
    first, *rest = name.lower().split("_")
    return first + "".join(word.capitalize() for word in rest)
