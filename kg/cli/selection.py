"""Which part of the graph an export takes, and where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.candidates import complete_from_graph, complete_relation
from kg.cli.values import read_day, read_relation

_F = TypeVar("_F", bound=Callable[..., Any])


def selection_options(function: _F) -> _F:
    """Add -o and what chooses a part of the graph."""
    for option in (
        click.option("--source", "sources", multiple=True, metavar="TEXT", shell_complete=complete_from_graph("publisher"),
                     help="Only what this publisher or document reports; may be repeated."),
        click.option("--actor", "actors", multiple=True, metavar="ACTOR", shell_complete=complete_from_graph("actor"),
                     help="Only acts by or to this actor or those who stand for it; may be repeated."),
        click.option("--relation", "relations", multiple=True, type=read_relation, metavar="RELATION",
                     shell_complete=complete_relation, help="Only acts of this kind; may be repeated."),
        click.option("--since", type=read_day, metavar="DATE", help="Only acts of this day and later."),
        click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path),
                     help="Where to write."),
    ):
        function = option(function)
    return function
