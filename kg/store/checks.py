"""What must hold in a graph, looked for in the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from neo4j import ManagedTransaction

from kg.schema import Schema

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that the graph breaks: how often, and some of the places."""

    rule: str
    count: int
    examples: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.count} ({', '.join(self.examples)})"


def find_problems(tx: ManagedTransaction, schema: Schema) -> list[Problem]:
    """Return the rules that are broken: required properties of schema/graph.yaml, and the queries in invariants/.

    Neo4j Community cannot enforce required properties itself.
    """
    problems = []
    for rule, cypher in [*_required(schema), *_invariants(schema)]:
        found = [str(record["found"]) for record in tx.run(cypher)]
        if found:
            problems.append(Problem(rule, len(found), tuple(sorted(found)[:_EXAMPLES])))
    return problems


def _required(schema: Schema) -> Iterator[tuple[str, str]]:
    for node in schema.nodes.values():
        for prop in node.properties:
            if prop.required and not node.parent:
                yield (
                    f"{node.label} without {prop.name}",
                    f"MATCH (n:{node.label}) WHERE n.{prop.name} IS NULL RETURN coalesce(n.{node.key}, elementId(n)) AS found",
                )
    for edge in (*schema.relations.values(), *schema.edges.values()):
        for prop in edge.properties:
            if prop.required:
                yield (
                    f"{edge.name} without {prop.name}",
                    f"MATCH ()-[e:{edge.name}]->() WHERE e.{prop.name} IS NULL RETURN elementId(e) AS found",
                )


def _invariants(schema: Schema) -> Iterator[tuple[str, str]]:
    for path in sorted(files("kg.store").joinpath("invariants").iterdir(), key=lambda each: each.name):
        head, _, cypher = path.read_text(encoding="utf-8").partition("\n")
        rule = head.removeprefix("//").strip()
        if "<RELATION>" not in cypher:
            yield rule, cypher
            continue
        for name in schema.relations:
            yield f"{name}: {rule}", cypher.replace("<RELATION>", name)
