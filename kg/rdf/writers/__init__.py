"""The six formats: each turns nodes into text; a document's claims come as a batch, in a graph where one can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.rdf.terms import Terms
from kg.rdf.writers.jsonld import JsonLdWriter
from kg.rdf.writers.rdfxml import RdfXmlWriter
from kg.rdf.writers.statements import NQuadsWriter, TrigWriter, TurtleWriter, Writer
from kg.schema import Schema, Vocabulary

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
