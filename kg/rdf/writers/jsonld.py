"""JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.rdf.nodes import Node
from kg.rdf.writers.statements import Writer
from kg.schema import Schema, Vocabulary, list_context, list_keys


class JsonLdWriter(Writer):
    """Writes JSON-LD 1.1: one node a line, after a context that gives every property its type."""

    prefixed = True
    tail = "\n]}\n"

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        super().__init__(vocabulary, schema)
        self.head = f'{{"@context": {json.dumps(list_context(schema, vocabulary))},\n"@graph": [\n'
        self._keys = list_keys(schema, vocabulary)
        self._comma = ""

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return one line a node; those of a graph stand within it."""
        lines = [self._line(node) for node in nodes]
        if graph:
            lines = [f'{{"@id": {_json_address(graph)}, "@graph": [\n' + ",\n".join(lines) + "\n]}"]
        if not lines:
            return ""
        text = self._comma + ",\n".join(lines)
        self._comma = ",\n"
        return text

    def _line(self, node: Node) -> str:
        values: dict[str, list[str]] = {}
        for predicate, _, value in (each.partition(" ") for each in node.said):
            key = "@type" if predicate == "a" else self._keys[predicate]
            values.setdefault(key, []).append(_json_value(value))
        parts = [f'"{key}": {_json_list(found)}' for key, found in values.items()]
        return f'{{"@id": {_json_address(node.subject)}, {", ".join(parts)}}}'


def _json_address(term: str) -> str:
    return json.dumps(term[1:-1] if term[0] == "<" else term)


def _json_list(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def _json_value(term: str) -> str:
    """Return a term as JSON; the type of a literal is left to the context."""
    if term[0] == '"':
        return term[:term.rindex('"') + 1]
    return term if term in ("true", "false") or term[0].isdigit() else _json_address(term)
