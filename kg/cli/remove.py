"""kg remove: documents out of the graph."""

from __future__ import annotations

import click

from kg.cli.candidates import complete_from_graph
from kg.cli.options import database_options, open_graph
from kg.cli.output import say
from kg.errors import KgError
from kg.packs import hint_at

_FILES = "MATCH (d:Document) RETURN d.file AS file"


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…",
                shell_complete=complete_from_graph("document"))
@database_options
def remove(documents: tuple[str, ...], db: str | None, user: str | None) -> None:
    """Take documents out of the graph again, with their claims and the acts that only they report.

    DOCUMENT is a document's file name. Exits with 1 if there is no such document. Example: kg remove wire-1.txt
    """
    absent = []
    with open_graph(db, user, read_only=False) as graph:
        for name in documents:
            if graph.remove(name):
                say(f"removed {name}")
            else:
                absent.append(name)
        known = [row[0] for row in graph.cypher(_FILES).rows] if absent else []
    for name in absent:
        say(f"kg: {KgError(f'no document {name!r} in the graph', hint=hint_at(name, known))}")
    if absent:
        raise click.exceptions.Exit(1)
