"""shapes.ttl: what an export must look like, in SHACL."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kg.schema.fields import Field, list_fields
from kg.schema.model import Schema
from kg.schema.turtle import HEAD, write_block, write_list, write_prefixes
from kg.schema.vocabulary import Vocabulary
from kg.schema.vocabulary_file import load_vocabulary

_MORE = (("sh", "http://www.w3.org/ns/shacl#"),)


def make_shapes(schema: Schema, vocabulary: Vocabulary | None = None) -> str:
    """Return the shapes in Turtle: one a class, with one property shape a field; each has a name, so that a report
    can tell which one failed."""
    vocabulary = vocabulary or load_vocabulary()
    blocks = []
    for owner, group in groupby(list_fields(schema, vocabulary), key=lambda field: field.owner):
        fields = list(group)
        blocks.append(write_block(
            f"kg:{_local(owner)}Shape", "a sh:NodeShape", f"sh:targetClass {owner if ':' in owner else f'kg:{owner}'}",
            write_list("sh:property", map(_name, fields)),
        ))
        blocks += [write_block(_name(field), *_property(field, schema, vocabulary)) for field in fields]
    return HEAD + write_prefixes(vocabulary, _MORE) + "".join(blocks)


def _property(field: Field, schema: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    yield "a sh:PropertyShape"
    yield f"sh:path {field.name}"
    yield f"sh:datatype {field.datatype}" if field.datatype else _target(field.to, schema, vocabulary)
    yield "sh:minCount 1" if field.required else ""
    yield "" if field.many else "sh:maxCount 1"
    yield f"sh:minInclusive {_number(field.least, field)}" if field.least is not None else ""
    yield f"sh:maxInclusive {_number(field.greatest, field)}" if field.greatest is not None else ""


def _target(to: tuple[str, ...] | str, schema: Schema, vocabulary: Vocabulary) -> str:
    if isinstance(to, str):
        values = schema.relations if to == "relation" else vocabulary.lists[to]
        return f"sh:in ( {' '.join(f'{to}:{value}' for value in values)} )"
    classes = [each if ":" in each else f"kg:{each}" for each in to]
    if len(classes) == 1:
        return f"sh:nodeKind sh:IRI ;\n    sh:class {classes[0]}"
    options = " ".join(f"[ sh:class {each} ]" for each in classes)
    return "sh:nodeKind sh:IRI" + (f" ;\n    sh:or ( {options} )" if classes else "")


def _number(value: float, field: Field) -> str:
    return f'"{value}"^^{field.datatype}'


def _name(field: Field) -> str:
    return f"kg:{_local(field.owner)}Shape-{field.name.replace(':', '-')}"


def _local(name: str) -> str:
    return name.rpartition(":")[2]
