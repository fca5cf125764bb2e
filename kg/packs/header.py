"""Reading a query file: the comment lines at its top are its header, in YAML."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.packs.cypher import list_parameters
from kg.packs.question import COLUMN_TYPES, PARAMETER_TYPES, Parameter, Question
from kg.packs.steps import STEPS
from kg.schema import Section, load_schema, parse_section

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_COLUMN = re.compile(r"[a-z][a-z0-9_]*")
_PARAMETER = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_DEFAULTS = {"integer": int, "date": datetime.date, "list": list}


def read_question(path: Path, shared: tuple[Parameter, ...] = ()) -> Question:
    """Read and check one query file; DataError names file and line of what is wrong with its header.

    `shared` are parameters that it must use without declaring them: those of `read_parameters`.
    """
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
    then = _read_step(header)
    used = list_parameters(cypher) | (STEPS[then].parameters if then else set())
    parameters = _read_own_parameters(header.take_section("params"), shared, used)
    columns = _read_columns(header.take_section("columns"))
    see = header.take_texts("see", [])
    header.close()
    return Question(path.stem, path.parent.name, path, title, text, parameters, columns, see, cypher, then)


def read_parameters(path: Path) -> tuple[Parameter, ...]:
    """Read the parameters that every question of a folder takes, from its parameters.yaml."""
    section = parse_section(path.read_text(encoding="utf-8"), path)
    return tuple(_read_parameter(name, entry) for name, entry in section.sections())


def _read_step(header: Section) -> str | None:
    then = header.take("then", str, "") or None
    if then and then not in STEPS:
        raise header.error(f"unknown step {then!r}", "then", hint=f"one of {', '.join(STEPS)}")
    return then


def _read_own_parameters(section: Section, shared: tuple[Parameter, ...], used: set[str]) -> tuple[Parameter, ...]:
    parameters = (*(_read_parameter(name, entry) for name, entry in section.sections()), *shared)
    declared = {parameter.name for parameter in parameters}
    if unused := sorted(declared - used):
        raise section.error(f"parameter {unused[0]!r} is declared but not used", unused[0])
    if undeclared := sorted(used - declared):
        raise section.error(f"${undeclared[0]} is used but not declared")
    return parameters


def _read_parameter(name: str, section: Section) -> Parameter:
    if not _PARAMETER.fullmatch(name):
        raise section.error(f"parameter {name!r}: small letters, digits and underscores only")
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
