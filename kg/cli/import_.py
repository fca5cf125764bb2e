"""kg import: an export read back into the graph."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.group import Group
from kg.cli.options import database_options, open_store
from kg.cli.output import say
from kg.plurals import count
from kg.rdf import WRITERS


@click.group("import", cls=Group)
def import_() -> None:
    """Read an export back into the graph. Example: kg import rdf graph.ttl"""


@import_.command(short_help="Load an RDF export, as if its documents were loaded again.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(WRITERS)), help="RDF format; else the file's suffix tells.")
@click.option("--base", metavar="URL", envvar="KG_RDF_BASE", help="Address under which the export's things are.")
@click.option("--decisions", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="What analysts had settled in that graph, as `kg decisions export` writes it; it is taken too.")
@database_options
def rdf(
    file: Path, form: str | None, base: str | None, decisions: Path | None, db: str | None, user: str | None
) -> None:
    """Load an RDF export of the full profile, as if its documents were loaded again.

    The whole file is read and checked first: if anything in it is wrong, nothing is changed. A graph in which actors
    were joined comes back with its decisions only: --decisions decisions.jsonl.
    Example: kg import rdf graph.trig --db restored
    """
    from kg.graph import make_entry
    from kg.library.affiliations import list_affiliations
    from kg.rdf import read_rdf
    from kg.records import read_decision_log
    from kg.schema import load_schema

    log = read_decision_log(decisions) if decisions else []
    restored = read_rdf(file, form, base, log)
    for document, claims in restored.documents:
        make_entry(document, claims, load_schema())
    with open_store(db, user, read_only=False) as store:
        if log:
            store.decide(log, list_affiliations())
        report = store.load(restored.documents, restored.affiliations)
    say(f"{file}: {count(report.new, 'document')} new, {report.changed} changed, {report.unchanged} unchanged; "
        f"{count(report.claims, 'claim')}; {count(report.acts_added, 'act')} added")
