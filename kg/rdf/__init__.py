"""The graph as RDF: written in six formats, described, checked against shapes, and read back."""

from kg.rdf.export import PROFILES, Summary, write_rdf
from kg.rdf.identity import Identities, Link
from kg.rdf.writers import SUFFIXES, WRITERS

__all__ = ["PROFILES", "SUFFIXES", "WRITERS", "Identities", "Link", "Summary", "write_rdf"]
