"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
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
def open_store(db: str | None, user: str | None, read_only: bool) -> Iterator[Store]:
    """Connect, and ask for the password on a terminal if the server wants one that is not in the environment."""
    from kg.store import MissingPassword, connect

    try:
        store = connect(db, read_only=read_only, user=user)
    except MissingPassword:
        if not sys.stdin.isatty():
            raise
        name = user or os.environ.get("NEO4J_USERNAME", "neo4j")
        password = click.prompt(f"Password of {name}", hide_input=True, err=True)
        store = connect(db, read_only=read_only, user=user, password=password)
    with store:
        yield store
