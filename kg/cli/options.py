"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg import Graph
    from kg.store import Store

_F = TypeVar("_F", bound=Callable[..., Any])


def database_options(function: _F) -> _F:
    """Add --db and --user: which database, and as whom."""
    for option in (
        click.option("--user", metavar="NAME", help="User of a Neo4j server.  [env: NEO4J_USERNAME]"),
        click.option("--db", metavar="PATH|URL", envvar="KG_DB",
                     help="Folder of a local database, or address of a Neo4j server.  [env: KG_DB]"),
    ):
        function = option(function)
    return function


@contextmanager
def open_graph(db: str | None, user: str | None, read_only: bool = True) -> Iterator[Graph]:
    """Open the graph, and ask for the password on a terminal if the server wants one that is not in the environment."""
    from kg.cli.choices import find_choice
    from kg.cli.driver import import_driver

    import_driver()
    from kg import Graph
    from kg.store import MissingPassword

    try:
        graph = Graph.open(db, read_only=read_only, user=user, choose=find_choice())
    except MissingPassword:
        if not sys.stdin.isatty():
            raise
        name = user or os.environ.get("NEO4J_USERNAME", "neo4j")
        password = click.prompt(f"Password of {name}", hide_input=True, err=True)
        graph = Graph.open(db, read_only=read_only, user=user, password=password, choose=find_choice())
    with graph:
        yield graph


@contextmanager
def open_store(db: str | None, user: str | None, read_only: bool) -> Iterator[Store]:
    """Open the store behind a graph, for commands that need more than the graph's own calls."""
    with open_graph(db, user, read_only) as graph:
        yield graph.reader if read_only else graph.writer
