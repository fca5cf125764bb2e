"""The schema as data: schema/graph.yaml read, checked, and turned into what is derived from it."""

from kg.schema.constraints import make_constraints, read_statements
from kg.schema.context import list_context, list_keys
from kg.schema.fields import Field, direct_name, list_fields
from kg.schema.generate import GENERATORS, list_stale, write_generated
from kg.schema.load import load_schema, read_schema
from kg.schema.model import Edge, Node, Property, Relation, Schema
from kg.schema.ontology import make_ontology
from kg.schema.section import Section, parse_section, read_section
from kg.schema.shapes import make_shapes
from kg.schema.vocabulary import Vocabulary, camel
from kg.schema.vocabulary_file import load_vocabulary

__all__ = [
    "GENERATORS", "Edge", "Field", "Node", "Property", "Relation", "Schema", "Section", "Vocabulary", "camel",
    "direct_name", "list_context", "list_fields", "list_keys", "list_stale", "load_schema", "load_vocabulary",
    "make_constraints", "make_ontology", "make_shapes", "parse_section", "read_schema", "read_section",
    "read_statements", "write_generated",
]
