"""SCHEMA.md: the schema as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.schema.model import Edge, Node, Property, Relation, Schema

_HEAD = """<!-- Derived from schema/graph.yaml by `kg schema build`; do not edit. -->

# What the graph holds
"""


def make_page(schema: Schema) -> str:
    """Return the page: nodes, relations between actors, other edges, each with its properties."""
    return "\n".join([_HEAD, *_nodes(schema), *_relations(schema), *_edges(schema)]) + "\n"


def _nodes(schema: Schema) -> Iterator[str]:
    yield "## Nodes\n"
    for node in schema.nodes.values():
        yield f"### {node.label}\n\n{node.meaning}{_lineage(node)}\n"
        yield from _properties(_own(node, schema))


def _lineage(node: Node) -> str:
    return f" Carries the label {node.parent} and its properties too." if node.parent else ""


def _own(node: Node, schema: Schema) -> Sequence[Property]:
    inherited = schema.nodes[node.parent].properties if node.parent else ()
    return node.properties[len(inherited):]


def _relations(schema: Schema) -> Iterator[str]:
    yield f"## Relations between actors\n\n{schema.act_meaning}\n"
    head = ("relation", "meaning", "to", "CAMEO", "PLOVER", "Goldstein", "symmetric", "core")
    yield from _table(head, (_relation_row(relation) for relation in schema.relations.values()))
    yield "### Properties of every relation\n"
    yield from _properties(next(iter(schema.relations.values())).properties)


def _relation_row(relation: Relation) -> tuple[str, ...]:
    flags = ("yes" if relation.symmetric else "", "yes" if relation.core else "")
    codes = ", ".join(relation.cameo)
    return (relation.name, relation.meaning, _or(relation.target), codes, relation.plover,
            f"{relation.goldstein:+.1f}", *flags)


def _edges(schema: Schema) -> Iterator[str]:
    yield "## Other edges\n"
    for edge in schema.edges.values():
        yield f"### {edge.name}\n\n{edge.meaning} {_ends(edge)}\n"
        yield from _properties(edge.properties)


def _ends(edge: Edge) -> str:
    return f"From {_or(edge.source)} to {_or(edge.target)}."


def _or(labels: Iterable[str]) -> str:
    return " or ".join(labels)


def _properties(properties: Sequence[Property]) -> Iterator[str]:
    if properties:
        rows = ((prop.name, prop.type, "yes" if prop.required else "", prop.meaning) for prop in properties)
        yield from _table(("property", "type", "required", "meaning"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"
    yield ""
