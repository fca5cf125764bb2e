"""The six formats: each turns nodes into text; a document's claims come as a batch, in a graph where one can be."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from kg.errors import UsageError
from kg.rdf.nodes import Node
from kg.rdf.terms import Terms
from kg.schema import Schema, Vocabulary, list_context, list_keys


class Writer:
    """Writes N-Triples. `head` and `tail` frame the file; `write` gives the text of nodes, in a graph if named."""

    prefixed = False
    head = tail = ""

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        self.vocabulary, self.schema = vocabulary, schema

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the lines that say what the nodes say."""
        return "".join([f"{subject} " + f" .\n{subject} ".join(said) + " .\n" for subject, said in nodes])


class NQuadsWriter(Writer):
    """Writes N-Quads: one line a statement, with its graph."""

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the lines that say what the nodes say."""
        end = f" {graph} .\n" if graph else " .\n"
        return "".join([f"{subject} " + f"{end}{subject} ".join(said) + end for subject, said in nodes])


class TurtleWriter(Writer):
    """Writes Turtle: one paragraph a node."""

    prefixed = True

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        super().__init__(vocabulary, schema)
        self.head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in vocabulary.spaces.items()) + "\n"

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the paragraphs that say what the nodes say."""
        text = "".join([f"{subject}\n    " + " ;\n    ".join(said) + " .\n\n" for subject, said in nodes])
        return text.replace(" ;\n    a ", ", ")  # no literal holds a line break that is not escaped


class TrigWriter(TurtleWriter):
    """Writes TriG: Turtle with graphs."""

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the paragraphs, in braces after the graph's name if there is one."""
        text = super().write(nodes)
        return f"{graph} {{\n{text}}}\n\n" if graph else text


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


class RdfXmlWriter(Writer):
    """Writes RDF/XML: one description a node."""

    tail = "</rdf:RDF>\n"

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        super().__init__(vocabulary, schema)
        spaces = "".join(f"\n  xmlns:{name}={quoteattr(address)}" for name, address in vocabulary.spaces.items())
        self.head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
        self._names: dict[str, str] = {}

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return one element a node."""
        return "".join([self._element(node) for node in nodes])

    def _element(self, node: Node) -> str:
        properties = "".join([self._property(*each.split(" ", 1)) for each in node.said])
        return f"<rdf:Description rdf:about={quoteattr(node.subject[1:-1])}>\n{properties}</rdf:Description>\n"

    def _property(self, predicate: str, value: str) -> str:
        name = self._names.get(predicate) or self._shorten(predicate)
        if value[0] == "<":
            return f"  <{name} rdf:resource={quoteattr(value[1:-1])}/>\n"
        text, _, datatype = value.rpartition('"')
        kind = f" rdf:datatype={quoteattr(datatype[3:-1])}" if datatype else ""
        return f"  <{name}{kind}>{escape(_xml_text(json.loads(text + chr(34))), _RETURN)}</{name}>\n"

    def _shorten(self, predicate: str) -> str:
        for prefix, address in self.vocabulary.spaces.items():
            local = predicate[1:-1].removeprefix(address)
            if local != predicate[1:-1] and local.isidentifier():
                return self._names.setdefault(predicate, f"{prefix}:{local}")
        raise UsageError(f"{predicate} cannot be written as an XML name", hint="choose another format")


_RETURN = {"\r": "&#13;"}  # a bare carriage return would be read back as a line feed
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), "�")


def _xml_text(text: str) -> str:
    """Replace the characters that XML 1.0 cannot hold by the replacement character."""
    return text.translate(_NO_XML)


def _json_address(term: str) -> str:
    return json.dumps(term[1:-1] if term[0] == "<" else term)


def _json_list(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def _json_value(term: str) -> str:
    """Return a term as JSON; the type of a literal is left to the context."""
    if term[0] == '"':
        return term[:term.rindex('"') + 1]
    return term if term in ("true", "false") or term[0].isdigit() else _json_address(term)


WRITERS: Mapping[str, Callable[[Vocabulary, Schema], Writer]] = {
    "turtle": TurtleWriter, "ntriples": Writer, "nquads": NQuadsWriter, "trig": TrigWriter,
    "jsonld": JsonLdWriter, "rdfxml": RdfXmlWriter,
}
SUFFIXES = {
    ".ttl": "turtle", ".nt": "ntriples", ".nq": "nquads", ".trig": "trig", ".jsonld": "jsonld", ".rdf": "rdfxml",
}


def make_terms(writer: Writer) -> Terms:
    """Return the terms in the style that a writer wants."""
    return Terms(writer.vocabulary, writer.prefixed)
