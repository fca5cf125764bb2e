"""Which part of the graph an export takes, and where it goes."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.values import read_day, read_relation
from kg.errors import KgError
from kg.records import Selection

if TYPE_CHECKING:
    from kg.store import Store

_F = TypeVar("_F", bound=Callable[..., Any])


def selection_options(function: _F) -> _F:
    """Add -o and what chooses a part of the graph."""
    for option in (
        click.option("--source", "sources", multiple=True, metavar="TEXT",
                     help="Only what this publisher or document reports; may be repeated."),
        click.option("--actor", "actors", multiple=True, metavar="ACTOR",
                     help="Only acts by or to this actor or those who stand for it; may be repeated."),
        click.option("--relation", "relations", multiple=True, type=read_relation, metavar="RELATION",
                     help="Only acts of this kind; may be repeated."),
        click.option("--since", type=read_day, metavar="DATE", help="Only acts of this day and later."),
        click.option("-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path),
                     help="Where to write."),
    ):
        function = option(function)
    return function


def make_selection(
    store: Store, since: datetime.date | None, relations: tuple[str, ...], actors: tuple[str, ...],
    sources: tuple[str, ...],
) -> Selection:
    """Return what the options choose, with actors as ids."""
    from kg.cli.actors import find_actor

    ids = tuple(find_actor(name, store, False, "--actor") for name in actors)
    return Selection(since.isoformat() if since else None, relations, ids, sources)


def tell_selection(selection: Selection) -> str:
    """Return the selection in words, for the description of an export."""
    parts = [f"since {selection.since}"] if selection.since else []
    named = (("relation", selection.relations), ("actor", selection.actors), ("source", selection.sources))
    return "; ".join(parts + [f"{name} {', '.join(values)}" for name, values in named if values])


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell which file could not be written."""
    try:
        yield
    except OSError as error:
        raise KgError(f"cannot write: {error.strerror}", where=path) from error
