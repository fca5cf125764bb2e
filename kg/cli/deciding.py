"""What the commands that take decisions share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.options import database_options, open_graph
from kg.cli.output import say
from kg.records import Decision
from kg.tables import Table

if TYPE_CHECKING:
    from kg.library.curation import Curation

_F = TypeVar("_F", bound=Callable[..., Any])
COLUMNS = ("id", "decision", "why", "by", "at", "undone")


def deciding_options(function: _F) -> _F:
    """Add --by, --db and --user."""
    by = click.option("--by", metavar="NAME", envvar="KG_BY", help="Who decides; else your login name.  [env: KG_BY]")
    return database_options(by(function))


def why_option(required: bool = False) -> Callable[[_F], _F]:
    """Add --why."""
    return click.option("--why", metavar="TEXT", required=required, help="The reason, kept with the decision.")


@contextmanager
def open_curation(db: str | None, user: str | None, by: str | None) -> Iterator[Curation]:
    """Open a graph to decide about it."""
    with open_graph(db, user, read_only=False) as graph:
        yield graph.curate(by)


def tell(decisions: Iterable[Decision]) -> None:
    """Say what was decided, or taken back, and how to take it back."""
    from kg.library.curation import tell_decision

    for each in decisions:
        if each.undone:
            say(f"no longer: {tell_decision(each)}")
        else:
            say(f"{each.id}  {tell_decision(each)}  (to take it back: kg decisions undo {each.id})")


def make_table(decisions: Iterable[Decision]) -> Table:
    """Return decisions as a table."""
    from kg.library.curation import tell_decision

    return Table(COLUMNS, [
        (each.id, tell_decision(each), each.why, each.by, each.at[:16].replace("T", " "),
         f"{each.undone.at[:16].replace('T', ' ')} by {each.undone.by}" if each.undone else None)
        for each in decisions
    ])
