"""What the user gives a question: options made from its parameters."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import click

from kg.errors import UsageError
from kg.packs import Parameter, Question

_T = TypeVar("_T")


def read_day(text: str) -> datetime.date:
    """Return the day that an ISO 8601 text names."""
    from kg.library.values import read_day as read

    return _checked(read, text)


def read_relation(text: str) -> str:
    """Return the relation that a text names, in capitals or not."""
    from kg.library.values import read_relation as read

    return _checked(read, text)


def _checked(read: Callable[[str], _T], text: str) -> _T:
    try:
        return read(text)
    except UsageError as error:
        raise click.BadParameter(f"{error.what}; {error.hint}.") from None


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
