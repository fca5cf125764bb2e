"""The Cypher that prepares a database: one key per label, indexes where the schema asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.schema.model import Property, Schema

_HEAD = "// Derived from schema/graph.yaml by `kg schema build`; do not edit.\n"


def make_constraints(schema: Schema) -> str:
    """Return the statements, one a line, each of which changes nothing when it has run before.

    Only what Neo4j Community and the local server both take: unique keys and plain indexes. That required
    properties are there is checked before anything is written, since Community cannot enforce it.
    """
    return _HEAD + "".join(f"{statement};\n" for statement in sorted(_statements(schema)))


def read_statements(text: str) -> tuple[str, ...]:
    """Split a file of statements, one a line, into statements without comments and semicolons."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line.removesuffix(";") for line in lines if line and not line.startswith("//"))


def _statements(schema: Schema) -> Iterator[str]:
    for node in schema.nodes.values():
        if node.parent is None:
            label, key = node.label, node.key
            name = f"{label.lower()}_{key}"
            yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
            yield from _indexes(label, f"(n:{label})", node.properties)
    for relation in schema.relations.values():
        yield from _indexes(relation.name, f"()-[n:{relation.name}]-()", relation.properties)


def _indexes(name: str, pattern: str, properties: Iterable[Property]) -> Iterator[str]:
    for prop in properties:
        if prop.index:
            yield f"CREATE INDEX {name.lower()}_{prop.name} IF NOT EXISTS FOR {pattern} ON (n.{prop.name})"
