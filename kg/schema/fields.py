"""Every property of the RDF export, with who has it and what it holds: ontology, shapes and context come of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.schema.model import Property, Schema
from kg.schema.vocabulary import Link, Vocabulary, camel

DATATYPES = {
    "string": "xsd:string", "list": "xsd:string", "integer": "xsd:integer", "float": "xsd:double",
    "boolean": "xsd:boolean", "date": "xsd:date",
}
EDGE_CLASSES = {"REPRESENTS": "Representation", "MEMBER_OF": "Membership"}


@dataclass(frozen=True, slots=True)
class Field:
    """A property as one class has it.

    `name` is prefixed; `owner` is a class, a prefixed one if it belongs to another vocabulary. `datatype` is set for
    values, `to` for links: classes, or the name of a code list. `least` and `greatest` bound numbers.
    """

    name: str
    owner: str
    meaning: str
    required: bool
    many: bool
    datatype: str | None = None
    to: tuple[str, ...] | str = ()
    least: float | None = None
    greatest: float | None = None
    also: tuple[str, ...] = ()
    inverse: str | None = None


def list_fields(schema: Schema, vocabulary: Vocabulary) -> list[Field]:
    """Return all fields, ordered by owner and name; relations between actors are not among them."""
    fields = [*_values(schema, vocabulary), *_links(vocabulary.links, "kg:"), *_links(vocabulary.borrowed, "")]
    return sorted(fields, key=lambda field: (field.owner, field.name))


def _values(schema: Schema, vocabulary: Vocabulary) -> Iterator[Field]:
    owners: dict[str, tuple[Property, ...]] = {
        node.label: node.properties for node in schema.nodes.values()
        if node.parent is None and node.label in vocabulary.classes
    }
    owners["Act"] = next(iter(schema.relations.values())).properties
    for edge, label in EDGE_CLASSES.items():
        owners[label] = schema.edges[edge].properties
    for owner, properties in owners.items():
        for prop in properties:
            if name := vocabulary.name(owner, prop.name):
                yield _value(owner, prop, name, vocabulary)
    yield Field("rdfs:label", "Publisher", "Its name.", True, False, "xsd:string")


def _value(owner: str, prop: Property, name: str, vocabulary: Vocabulary) -> Field:
    least, greatest = vocabulary.ranges.get(f"{owner}.{prop.name}", (None, None))
    selectors = [selector for selector, names in vocabulary.selectors.items() if prop.name in names]
    holder = selectors[0] if owner == "Claim" and selectors else owner
    many = prop.type == "list"
    return Field(name, holder, prop.meaning, prop.required and not many, many, DATATYPES[prop.type],
                 least=least, greatest=greatest)


def _links(links: tuple[Link, ...], prefix: str) -> Iterator[Field]:
    for link in links:
        for owner in link.of:
            yield Field(f"{prefix}{link.name}", owner, link.meaning, link.required, link.many, None, link.to,
                        also=link.also, inverse=f"kg:{link.inverse}" if link.inverse else None)


def direct_name(relation: str) -> str:
    """Return the property that joins two actors directly.

    >>> direct_name("OFFERED_MEDIATION")
    'kg:offeredMediation'
    """
    return f"kg:{camel(relation)}"
