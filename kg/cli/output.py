"""Where answers go: standard output or a file, in the format asked for; everything else goes to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from kg.errors import UsageError
from kg.files import replace_bytes, replace_file, writing
from kg.tables import FILES, FORMATS, Table, find_form, write_file, write_table

if TYPE_CHECKING:
    from kg import Graph

_F = TypeVar("_F", bound=Callable[..., Any])


def output_options(function: _F) -> _F:
    """Add --format, -o and --raw; `form` is None where the file's suffix, or nothing, is to tell the format."""
    for option in (
        click.option("--raw", is_flag=True, help="Leave what a spreadsheet takes for a formula (= + - @) as it is."),
        output_option,
        click.option("--format", "form", type=click.Choice(FORMATS),
                     help="How to write the answer; else the file's suffix tells, else table."),
    ):
        function = option(function)
    return function


def output_option(function: _F) -> _F:
    """Add -o."""
    return click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
                        help="Write to a file instead of standard output.")(function)


@contextmanager
def open_output(path: Path | None) -> Iterator[IO[str]]:
    """Open standard output or a file, which is replaced only when all of it has been written."""
    if path is None:
        yield sys.stdout
        return
    with writing(path), replace_file(path) as stream:
        yield stream


def write_answer(table: Table, form: str | None, path: Path | None, raw: bool = False) -> None:
    """Write a table to where the user wants it, in the format asked for or else the one that the file's name means."""
    form = form or find_form(path)
    if form not in FILES:
        with open_output(path) as stream:
            write_table(table, stream, form, raw)
        return
    if path is None and sys.stdout.isatty():
        raise UsageError(f"{form} is not for a terminal", hint="name a file: -o FILE")
    content = BytesIO()
    write_file(table, content, form, raw)
    if path is None:
        sys.stdout.buffer.write(content.getvalue())
        return
    with writing(path), replace_bytes(path) as stream:
        stream.write(content.getvalue())


def say_nothing(graph: Graph, message: str = "") -> None:
    """Say why there is nothing to show: that nothing was loaded yet, or else the message, if there is one."""
    if graph.is_empty:
        say("The graph is empty; load documents first: kg load FILE…")
    elif message:
        say(message)


def say(message: str) -> None:
    """Tell the user something that is no data."""
    click.echo(message, err=True)
