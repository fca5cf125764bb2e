"""What the user gives a question: options made from its parameters, and their values."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from kg.packs import Parameter, Question, find_nearest
from kg.schema import load_schema

if TYPE_CHECKING:
    from kg.store import Store


def read_day(text: str) -> datetime.date:
    """Return the day that an ISO 8601 text names."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no day; write it as 2025-05-01.") from None


def read_relation(text: str) -> str:
    """Return the relation that a text names, in capitals or not."""
    name, known = text.upper().replace("-", "_"), load_schema().relations
    if name in known:
        return name
    near = find_nearest(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(known)}."
    raise click.BadParameter(f"{text!r} is no relation; {hint}")


_TYPES: dict[str, Any] = {"date": read_day, "relation": read_relation, "integer": int}


def make_option(parameter: Parameter) -> click.Option:
    """Make the command-line option of a parameter; a required one is checked later, to name its example."""
    hint = f"  [required; example: {parameter.example}]" if parameter.required else ""
    return click.Option(
        [f"--{parameter.name}"], type=_TYPES.get(parameter.type, str), default=parameter.default,
        multiple=parameter.type == "list", metavar=parameter.type.upper(), help=f"{parameter.help}{hint}",
    )


def missing(question: Question, values: dict[str, Any]) -> str:
    """Return what to tell the user about the first required parameter that has no value, or nothing."""
    for parameter in question.parameters:
        if parameter.required and values[parameter.name] in (None, (), ""):
            return f"Missing --{parameter.name}: {parameter.help}. Example: {question.example()}"
    return ""


def find_values(question: Question, values: dict[str, Any], store: Store) -> dict[str, Any]:
    """Return the values as the query takes them: actors as ids, lists as lists."""
    from kg.cli.actors import find_actor

    found = dict(values)
    for parameter in question.parameters:
        value = values[parameter.name]
        if parameter.type in ("state", "actor") and value is not None:
            found[parameter.name] = find_actor(value, store, parameter.type == "state", f"--{parameter.name}")
        elif parameter.type == "list":
            found[parameter.name] = list(value)
    return found
