"""context.jsonld: the short names of the JSON-LD export, with the type of every property."""

from __future__ import annotations

import json
from typing import Any

from kg.schema.fields import direct_name, list_fields
from kg.schema.model import Schema
from kg.schema.vocabulary import Vocabulary
from kg.schema.vocabulary_file import load_vocabulary

_MATCHES = ("owl:sameAs", "skos:closeMatch", "skos:exactMatch")


def make_context(schema: Schema, vocabulary: Vocabulary | None = None) -> str:
    """Return the context as a JSON-LD document."""
    context = list_context(schema, vocabulary or load_vocabulary())
    return json.dumps({"@context": context}, indent=1, ensure_ascii=False) + "\n"


def list_context(schema: Schema, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return prefixes and properties; a property whose short name is a prefix keeps its own prefix."""
    types = {field.name: field.datatype or "@id" for field in list_fields(schema, vocabulary)}
    types |= dict.fromkeys((*map(direct_name, schema.relations), *_MATCHES), "@id")
    keys = list_keys(schema, vocabulary)
    terms = {keys[name]: _define(name, kind) for name, kind in sorted(types.items())}
    return {"@version": 1.1, **vocabulary.spaces, **terms}


def _define(name: str, kind: str) -> dict[str, str]:
    return {"@id": name} if kind == "xsd:string" else {"@id": name, "@type": kind}


def list_keys(schema: Schema, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the JSON key of every property by its prefixed name."""
    names = {field.name for field in list_fields(schema, vocabulary)}
    names |= {*map(direct_name, schema.relations), *_MATCHES}
    return {name: _key(name, vocabulary) for name in sorted(names)}


def _key(name: str, vocabulary: Vocabulary) -> str:
    local = name.partition(":")[2]
    return name if local in vocabulary.spaces else local
