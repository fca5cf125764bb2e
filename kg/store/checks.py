"""What must hold in a graph, looked for in the database: one query a rule, in invariants/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from neo4j import ManagedTransaction

from kg.schema import Property, Schema
from kg.store.recount import find_miscounts

_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that the graph breaks: how often, and some of the places."""

    rule: str
    count: int
    examples: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {self.count} times not ({', '.join(self.examples)})"


def find_problems(tx: ManagedTransaction, schema: Schema) -> list[Problem]:
    """Return the rules that the graph breaks; Neo4j Community enforces none of them but unique keys."""
    rules = [
        (rule, sorted(str(record["found"]) for record in tx.run(cypher, parameters)))
        for rule, cypher, parameters in _queries(schema)
    ]
    rules.append(("tallies are what the graph holds", list(find_miscounts(tx))))
    return [Problem(rule, len(found), tuple(found[:_EXAMPLES])) for rule, found in rules if found]


def _queries(schema: Schema) -> Iterator[tuple[str, str, dict[str, Any]]]:
    acts = next(iter(schema.relations.values()))  # all relations have the properties of an act
    for path in sorted(files("kg.store").joinpath("invariants").iterdir(), key=lambda each: each.name):
        head, _, cypher = path.read_text(encoding="utf-8").partition("\n")
        rule = head.removeprefix("//").strip()
        cypher = cypher.replace("<RELATIONS>", "|".join(schema.relations))
        if "<LABEL>" not in cypher:
            yield rule, cypher, {"required": _required(acts.properties)}
            continue
        for node in schema.nodes.values():
            if node.parent is None:
                parameters = {"required": _required(node.properties), "key": node.key}
                yield rule, cypher.replace("<LABEL>", node.label), parameters


def _required(properties: tuple[Property, ...]) -> list[str]:
    return [each.name for each in properties if each.required]
