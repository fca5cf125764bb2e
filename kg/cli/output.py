"""Where answers go: standard output or a file, in the format asked for; everything else goes to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from kg.errors import KgError
from kg.files import replace_file
from kg.tables import FORMATS, Table, write_table

_F = TypeVar("_F", bound=Callable[..., Any])


def output_options(function: _F) -> _F:
    """Add --format and -o."""
    for option in (output_option, click.option(
        "--format", "form", type=click.Choice(list(FORMATS)), default="table", show_default=True,
        help="How to write the answer.",
    )):
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
    try:
        with replace_file(path) as stream:
            yield stream
    except OSError as error:
        raise KgError(f"cannot write: {error.strerror}", where=path) from error


def write_answer(table: Table, form: str, path: Path | None) -> None:
    """Write a table to where the user wants it."""
    with open_output(path) as stream:
        write_table(table, stream, form)


def say(message: str) -> None:
    """Tell the user something that is no data."""
    click.echo(message, err=True)
