"""Deriving schema/generated/ from schema/graph.yaml: the same schema gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kg.files import replace_file
from kg.schema.constraints import make_constraints
from kg.schema.context import make_context
from kg.schema.model import Schema
from kg.schema.ontology import make_ontology
from kg.schema.page import make_page
from kg.schema.shapes import make_shapes

Generators = Mapping[str, Callable[[Schema], str]]

GENERATORS: Generators = {
    "constraints.cypher": make_constraints, "SCHEMA.md": make_page, "ontology.ttl": make_ontology,
    "shapes.ttl": make_shapes, "context.jsonld": make_context,
}


def write_generated(schema: Schema, folder: Path, generators: Generators = GENERATORS) -> list[str]:
    """Write every file whose text differs from what stands in `folder`; return the names of those written."""
    folder.mkdir(parents=True, exist_ok=True)
    stale = list_stale(schema, folder, generators)
    for name in stale:
        with replace_file(folder / name) as stream:
            stream.write(generators[name](schema))
    return stale


def list_stale(schema: Schema, folder: Path, generators: Generators = GENERATORS) -> list[str]:
    """Return the names of the files in `folder` that are missing or not what the schema gives now."""
    return [name for name, make in sorted(generators.items()) if _read(folder / name) != make(schema)]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
