"""Object-graph mapping: one py2neo class for every node label, with the properties and edges of the schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from py2neo.ogm import Label, Model, Property, Related, RelatedFrom, RelatedTo

from kg.schema import Edge, Node, Relation, Schema, load_schema


def make_classes(schema: Schema | None = None) -> Mapping[str, type[Model]]:
    """Return the classes by label: `State`, `Official`, `Organisation`, `Incident`, `Document`, `Claim`, …

    A property has its name in the graph. An edge is an attribute of both its ends, in small letters: `urged` holds
    those whom an actor urged, `urged_by` those who urged it, `met` those with whom it met. Iterating gives objects of
    the class that the schema names first for the other end, and `.get(other, "date")` a property of the edge.
    """
    schema = schema or load_schema()
    classes: dict[str, type[Model]] = {}
    for node in schema.nodes.values():
        base = classes[node.parent] if node.parent else Model
        classes[node.label] = type(node.label, (base,), dict(_members(node, schema)))
    for edge in (*schema.relations.values(), *schema.edges.values()):
        _tie(edge, classes)
    return classes


def _members(node: Node, schema: Schema) -> Iterator[tuple[str, Any]]:
    yield "__module__", __name__
    yield "__doc__", node.meaning
    yield "__primarylabel__", node.label
    yield "__primarykey__", node.key
    if node.parent:
        yield node.parent.lower(), Label(node.parent)
    for prop in node.properties:
        yield prop.name, Property(prop.name)


def _tie(edge: Edge, classes: Mapping[str, type[Model]]) -> None:
    """Give the classes at both ends of an edge an attribute for it; one that runs both ways is one attribute."""
    name, source, target = edge.name.lower(), classes[edge.source[0]], classes[edge.target[0]]
    if isinstance(edge, Relation) and edge.symmetric:
        setattr(source, name, Related(target, edge.name))
        return
    for label in edge.source:
        setattr(classes[label], name, RelatedTo(target, edge.name))
    for label in edge.target:
        setattr(classes[label], f"{name}_by", RelatedFrom(source, edge.name))
