"""What the commands that draw share: which acts, and how the choice is told."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.selection import selection_options
from kg.cli.values import read_day

if TYPE_CHECKING:
    from kg import Graph
    from kg.pictures import DrawnAct
    from kg.schema import Schema

_F = TypeVar("_F", bound=Callable[..., Any])


def drawing_options(function: _F) -> _F:
    """Add -o and what chooses acts."""
    for option in (
        click.option("--min-sources", type=click.IntRange(1), default=1, metavar="N",
                     help="Only acts that so many publishers report."),
        click.option("--as-of", "as_of", type=read_day, metavar="DATE",
                     help="Only what documents of this day and earlier say."),
        click.option("--until", type=read_day, metavar="DATE", help="Only acts of this day and earlier."),
    ):
        function = option(function)
    return selection_options(function)


def choose_acts(
    graph: Graph, schema: Schema, states: bool, until: datetime.date | None, as_of: datetime.date | None,
    min_sources: int, **chosen: Any,
) -> list[DrawnAct]:
    """Return the acts that the options choose; with `states` as those of states."""
    from kg.library.values import check_days
    from kg.pictures import Slice, gather_acts
    from kg.pictures.acts import roll_up

    check_days(chosen["since"], until)
    part = Slice(until.isoformat() if until else None, as_of.isoformat() if as_of else None, min_sources)
    snapshot = graph.reader.snapshot(graph.select(**chosen))
    acts = gather_acts(snapshot, schema, part)
    return roll_up(acts, list(snapshot.affiliations())) if states else acts


def tell_choice(**chosen: Any) -> str:
    """Return in words what the options choose.

    >>> tell_choice(since="2025-05-01", relations=("MET", "CALLED"), min_sources=1)
    'since 2025-05-01; relations MET, CALLED'
    """
    parts = []
    for name, value in chosen.items():
        if value and not (name == "min_sources" and value == 1):
            text = ", ".join(value) if isinstance(value, tuple) else str(value)
            parts.append(f"{name.replace('_', ' ')} {text}")
    return "; ".join(parts)
