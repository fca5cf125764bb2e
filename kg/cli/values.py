"""What the user gives a question: options made from its parameters."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from kg.cli.candidates import complete_from_graph, complete_relation
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
_COMPLETIONS = {
    "actor": complete_from_graph("actor"), "state": complete_from_graph("state"), "relation": complete_relation,
    "publishers": complete_from_graph("publisher"),
}
_METAVARS = {"list": "TEXT", "publishers": "PUBLISHER", "acts": "ID"}


def make_option(parameter: Parameter) -> click.Option:
    """Make the command-line option of a parameter; a required one is checked later, to name its example."""
    hint = f"  [required; example: {parameter.example}]" if parameter.required else ""
    return click.Option(
        [parameter.option], type=_TYPES.get(parameter.type, str), default=parameter.default, multiple=parameter.many,
        metavar=_METAVARS.get(parameter.type, parameter.type.upper()), help=f"{parameter.help}{hint}",
        shell_complete=_COMPLETIONS.get(parameter.type),
    )


def ask_missing(question: Question, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values with the required ones that are missing asked for; UsageError where there is no terminal."""
    given = dict(values)
    for parameter in question.parameters:
        if parameter.required and given[parameter.name] in (None, (), ""):
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise click.UsageError(f"Missing {parameter.option}: {parameter.help}. Example: {question.example()}")
            given[parameter.name] = _prompt(parameter)
    return given


def _prompt(parameter: Parameter) -> Any:
    example = f" (such as {parameter.example})" if parameter.example else ""
    text = f"{parameter.option}, {parameter.help}{example}"
    value = click.prompt(text, type=_TYPES.get(parameter.type, str), err=True)
    return (value,) if parameter.many else value
