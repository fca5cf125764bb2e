"""Colours that people of every colour vision tell apart, the same as in Neo4j Browser: schema/browser/palette.yaml."""

from __future__ import annotations

from functools import cache

import yaml

from kg.files import data_path
from kg.schema import Schema

COOPERATION, CONFLICT, MIXED = "cooperation", "conflict", "mixed"


@cache
def load_colours() -> dict[str, str]:
    """Return the colour of each node label, and of cooperation, conflict and what is both (mixed)."""
    palette = yaml.safe_load((data_path("schema") / "browser" / "palette.yaml").read_text(encoding="utf-8"))
    colours = {label: look["colour"] for label, look in palette["nodes"].items()}
    kinds = {kind: palette["edges"][kind]["colour"] for kind in (COOPERATION, CONFLICT)}
    return {**colours, **kinds, MIXED: palette["edges"]["other"]["colour"]}


def find_kind(relation: str, schema: Schema) -> str:
    """Say whether a relation is one of cooperation or of conflict, by its Goldstein weight."""
    return CONFLICT if schema.relations[relation].goldstein < 0 else COOPERATION
