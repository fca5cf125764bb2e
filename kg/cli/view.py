"""kg view: the network as one page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.drawing import choose_acts, drawing_options, tell_choice
from kg.cli.options import database_options, open_graph
from kg.cli.output import open_output, say, say_nothing
from kg.errors import UsageError
from kg.plurals import count

_SUFFIXES = (".html", ".htm", "")


@click.command()
@drawing_options
@click.option("--states", is_flag=True, help="Draw states instead of the officials and ministries that act for them.")
@click.option("--title", default="Who dealt with whom", metavar="TEXT", show_default=True, help="Heading of the page.")
@click.option("--most", type=click.IntRange(2), default=2000, show_default=True, metavar="N",
              help="Draw so many actors, those of most acts.")
@database_options
def view(output: Path, states: bool, title: str, most: int, db: str | None, user: str | None, **chosen: Any) -> None:
    """Write the network of actors as one HTML page that works offline, with filters and the sentences behind each line.

    Example: kg view -o crisis.html --actor Qatar --since 2017-06-01
    """
    from kg.pictures import make_network, make_page
    from kg.schema import load_schema

    if output.suffix.lower() not in _SUFFIXES:
        raise UsageError("the network is written as HTML only", where=output, hint="end the name in .html")
    with open_graph(db, user) as graph:
        acts = choose_acts(graph, load_schema(), states, **chosen)
        if not acts:
            say_nothing(graph)
    network = make_network(acts, load_schema(), most)
    notes = tell_choice(**chosen) + (f"; {network.left_out} actors of fewer acts left out" if network.left_out else "")
    with open_output(output) as stream:
        stream.write(make_page(network, title, notes.removeprefix("; ")))
    left = f"; {network.left_out} actors of fewer acts are left out (--most)" if network.left_out else ""
    shown = f"{count(network.acts, 'act')} between {count(network.actors, 'actor')}{left}"
    say(f"{output}: {shown}" if acts else f"{output}: no acts to show")
