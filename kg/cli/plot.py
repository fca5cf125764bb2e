"""kg plot: when, between whom, and how the temperature changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.drawing import choose_acts, drawing_options, tell_choice
from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import say, say_nothing
from kg.errors import UsageError
from kg.files import replace_bytes, writing
from kg.plurals import count


@click.group(cls=Group)
def plot() -> None:
    """Draw acts as SVG, PNG or HTML, by the file's suffix. Example: kg plot timeline -o acts.svg"""


def _make(kind: str, states: bool, meaning: str) -> click.Command:
    def callback(**options: Any) -> None:
        _plot(kind, **options)

    command = click.Command(kind, callback=callback, help=f"{meaning} Example: kg plot {kind} -o {kind}.svg")
    click.option("--states/--actors", default=states, show_default=True,
                 help="Count officials and ministries as the states for which they act, or by themselves.")(command)
    click.option("--title", metavar="TEXT", help="Heading of the plot.")(command)
    return database_options(drawing_options(command))


def _plot(
    kind: str, output: Path, states: bool, title: str | None, db: str | None, user: str | None, **chosen: Any
) -> None:
    from kg.pictures import FORMATS, make_plot
    from kg.schema import load_schema

    form = output.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise UsageError(f"no plot in the format {form!r}", where=output, hint=f"end the name in .{', .'.join(FORMATS)}")
    with open_graph(db, user) as graph:
        acts = choose_acts(graph, load_schema(), states, **chosen)
        if not acts:
            say_nothing(graph)
    drawn = make_plot(kind, acts, load_schema(), form, title, tell_choice(**chosen))
    with writing(output), replace_bytes(output) as stream:
        stream.write(drawn)
    say(f"{output}: {count(len(acts), 'act')}" if acts else f"{output}: no acts to show")


for _kind, _states, _meaning in (
    ("timeline", False, "Show when acts of each relation took place, by day or, over a long time, by week, month or year."),
    ("matrix", True, "Show how many acts each actor did to each other, among the 25 of most acts."),
    ("escalation", False, "Show Goldstein weights added up by day, cooperation above, conflict below, and the balance."),
):
    plot.add_command(_make(_kind, _states, _meaning))
