"""The graph as RDF: written in six formats, described, checked against shapes, and read back."""

from kg.rdf.check import Report, check_rdf
from kg.rdf.description import Distribution, describe_export
from kg.rdf.export import PROFILES, Summary, write_rdf
from kg.rdf.identity import Identities, Link
from kg.rdf.reading import find_format, find_line, read_statements
from kg.rdf.restore import Restored, read_rdf
from kg.rdf.writers import SUFFIXES, WRITERS

__all__ = [
    "PROFILES", "SUFFIXES", "WRITERS", "Distribution", "Identities", "Link", "Report", "Restored", "Summary",
    "check_rdf", "describe_export", "find_format", "find_line", "read_rdf", "read_statements", "write_rdf",
]
