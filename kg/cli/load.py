"""kg load: documents or claim files → the graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import database_options, open_graph
from kg.cli.output import say
from kg.cli.progress import show_progress
from kg.cli.reading import reading_options
from kg.library.claimfiles import spool_claims


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@reading_options
@click.option("--reload", is_flag=True, help="Read and write everything anew, also what has not changed.")
@database_options
def load(
    files: tuple[str, ...], manifest: Path | None, published: str | None, workers: int, reload: bool,
    db: str | None, user: str | None,
) -> None:
    """Load documents, or claims that `kg extract` printed, into the graph.

    FILE is a file, a folder, a pattern, a web address, or - for standard input.
    What is loaded already and has not changed is left alone; what has changed replaces what was there. Exits with
    1 if a document could not be read. Example: kg load examples/documents
    """
    with spool_claims(files) as given, open_graph(db, user, read_only=False) as graph, show_progress(given) as progress:
        done = graph.load(
            *given, manifest=manifest, published=published, workers=workers, reload=reload, progress=progress,
            tell=lambda error: say(f"kg: {error}"),
        )
    say(str(done))
    if done.errors:
        raise click.exceptions.Exit(1)
