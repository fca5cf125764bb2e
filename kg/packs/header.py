"""Reading a query file: the comment lines at its top are its header, in YAML."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.packs.cypher import list_parameters
from kg.packs.question import COLUMN_TYPES, PARAMETER_TYPES, Parameter, Question
from kg.schema import Section, load_schema, parse_section

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_COLUMN = re.compile(r"[a-z][a-z0-9_]*")
_DEFAULTS = {"integer": int, "date": datetime.date, "list": list}


def read_question(path: Path) -> Question:
    """Read and check one query file; DataError names file and line of what is wrong with its header."""
    if not _NAME.fullmatch(path.stem):
        raise DataError("a question's file name is small letters, digits and hyphens", where=path)
    lines = path.read_text(encoding="utf-8").splitlines()
    size = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
    comment = "\n".join(line.removeprefix("//").removeprefix(" ") for line in lines[:size])
    header = parse_section(comment, path)
    cypher = "\n".join(lines[size:]).strip().removesuffix(";")
    if not cypher:
        raise DataError("no Cypher below the header", where=path, line=size)
    title, text = header.take("title", str), header.take("question", str)
    parameters = _read_parameters(header.take_section("params"), cypher)
    columns = _read_columns(header.take_section("columns"))
    see = header.take_texts("see", [])
    header.close()
    return Question(path.stem, path.parent.name, path, title, text, parameters, columns, see, cypher)


def _read_parameters(section: Section, cypher: str) -> tuple[Parameter, ...]:
    parameters = tuple(_read_parameter(name, entry) for name, entry in section.sections())
    declared, used = {parameter.name for parameter in parameters}, list_parameters(cypher)
    if unused := sorted(declared - used):
        raise section.error(f"parameter {unused[0]!r} is declared but not used", unused[0])
    if undeclared := sorted(used - declared):
        raise section.error(f"${undeclared[0]} is used but not declared")
    return parameters


def _read_parameter(name: str, section: Section) -> Parameter:
    if not _NAME.fullmatch(name):
        raise section.error(f"parameter {name!r}: small letters and digits only")
    kind = section.take("type", str)
    if kind not in PARAMETER_TYPES:
        raise section.error(f"unknown type {kind!r}", "type", hint=f"one of {', '.join(PARAMETER_TYPES)}")
    required = "default" not in section.data
    default = _read_default(kind, section) if not required else None
    example = section.take("example", str, "") or None
    if required and example is None:
        raise section.error(f"parameter {name!r} has neither default nor example")
    parameter = Parameter(name, kind, section.take("help", str), example, required, default)
    section.close()
    return parameter


def _read_default(kind: str, section: Section) -> Any:
    if section.data["default"] is None:
        return section.take("default", type(None))
    default: Any = section.take("default", _DEFAULTS.get(kind, str))
    if kind == "relation" and default not in load_schema().relations:
        raise section.error(f"unknown relation {default!r}", "default")
    return default


def _read_columns(section: Section) -> dict[str, str]:
    columns: dict[str, str] = {}
    for name in section.data:
        columns[name] = section.take(name, str)
        if not _COLUMN.fullmatch(name) or columns[name] not in COLUMN_TYPES:
            hint = f"one of {', '.join(COLUMN_TYPES)}"
            raise section.error(f"column {name!r} needs a type", name, hint=hint)
    if not columns:
        raise section.error("no columns")
    return columns
