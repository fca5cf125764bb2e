"""schema/rdf.yaml read, checked against the schema, and joined with it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import DataError, UsageError
from kg.files import data_path
from kg.schema.load import load_schema
from kg.schema.model import Schema
from kg.schema.section import Section, read_section
from kg.schema.vocabulary import Class, Link, Vocabulary

_BASE = re.compile(r"(https?://[^\s<>\"{}|\\^`]+[/#]|urn:[^\s<>\"{}|\\^`]+:)")


@cache
def load_vocabulary(base: str | None = None) -> Vocabulary:
    """Return the vocabulary that ships with the project, under its own base address or another.

    UsageError if `base` is no address that names can be added to.
    """
    return read_vocabulary(data_path("schema") / "rdf.yaml", load_schema(), base)


def read_vocabulary(path: Path, schema: Schema, base: str | None = None) -> Vocabulary:
    """Read rdf.yaml; DataError names the line of what is unknown or missing."""
    top = read_section(path)
    own = top.take("base", str)
    base = _check_base(base or own)
    vocabulary = Vocabulary(
        base=base,
        spaces={prefix: address.replace("{base}", base) for prefix, address in _texts(top, "spaces").items()},
        classes={name: _read_class(name, entry, schema) for name, entry in top.take_section("classes").sections()},
        names=_texts(top, "names"),
        links=tuple(_read_link(name, entry) for name, entry in top.take_section("links").sections()),
        borrowed=tuple(_read_borrowed(entry, path) for entry in top.take("borrowed", list)),
        selectors={name: tuple(props) for name, props in top.take("selectors", dict).items()},
        lists={name: _texts_of(entry) for name, entry in top.take_section("lists").sections()},
        cameo=_texts(top, "cameo"), plover=_texts(top, "plover"),
        ranges={name: (bounds[0], bounds[1]) for name, bounds in top.take("ranges", dict).items()},
    )
    top.close()
    _check_codes(vocabulary, schema, path)
    return vocabulary


def _check_base(base: str) -> str:
    if not _BASE.fullmatch(base):
        raise UsageError(f"{base!r} is no base address", hint="such as https://data.example.org/kg/, ending in / or #")
    return base


def _texts(section: Section, key: str) -> dict[str, str]:
    return _texts_of(section.take_section(key))


def _texts_of(section: Section) -> dict[str, str]:
    return {str(key): section.take(key, str) for key in list(section.data)}


def _read_class(name: str, section: Section, schema: Schema) -> Class:
    declared = schema.act_meaning if name == "Act" else schema.nodes[name].meaning if name in schema.nodes else None
    meaning = section.take("meaning", str, declared)
    found = Class(name, meaning, section.take("is", str, "") or None, section.take_texts("also", []))
    section.close()
    return found


def _read_link(name: str, section: Section) -> Link:
    to: tuple[str, ...] | str = tuple(target) if isinstance(target := section.data.get("to"), list) else str(target)
    section.take("to", list if isinstance(target, list) else str)
    link = Link(
        name, section.take("meaning", str, ""), section.take_texts("of"), to, section.take("required", bool, False),
        section.take("many", bool, False), section.take_texts("also", []), section.take("inverse", str, "") or None,
    )
    section.close()
    return link


def _read_borrowed(entry: dict[str, Any], path: Path) -> Link:
    data = dict(entry)
    name = data.pop("name")
    return _read_link(name, Section(data, {}, path, 1))


def _check_codes(vocabulary: Vocabulary, schema: Schema, path: Path) -> None:
    for relation in schema.relations.values():
        for scheme, codes in (("cameo", relation.cameo), ("plover", (relation.plover,))):
            absent = set(codes) - set(getattr(vocabulary, scheme))
            if absent:
                what = f"{relation.name} has the {scheme} code {min(absent)!r}, which has no label"
                raise DataError(what, where=path)
