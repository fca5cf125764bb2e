"""RDF/XML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from kg.errors import UsageError
from kg.rdf.nodes import Node
from kg.rdf.writers.statements import Writer
from kg.schema import Schema, Vocabulary

_RETURN = {"\r": "&#13;"}  # a bare carriage return would be read back as a line feed
_NO_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), "�")


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


def _xml_text(text: str) -> str:
    """Replace the characters that XML 1.0 cannot hold by the replacement character."""
    return text.translate(_NO_XML)
