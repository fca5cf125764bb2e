"""kg export: the graph as RDF, GraphML, GEXF, CSV or Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import say, say_nothing
from kg.cli.selection import selection_options
from kg.files import writing
from kg.plurals import count
from kg.rdf import PROFILES, WRITERS


@click.group(cls=Group)
def export() -> None:
    """Write the graph for others to use. Example: kg export rdf -o graph.ttl"""


@export.command()
@selection_options
@click.option("--format", "form", type=click.Choice(list(WRITERS)), help="RDF format; else the file's suffix tells.")
@click.option("--profile", type=click.Choice(PROFILES), default="full", show_default=True,
              help="Everything, no claims and documents, or only actors and whom they stand for.")
@click.option("--base", metavar="URL", envvar="KG_RDF_BASE", help="Address under which things get theirs.")
@click.option("--licence", metavar="URL", help="Licence that the description states.")
@click.option("--check", is_flag=True, help="Validate what was written and print the report; exit with 1 if it fails.")
@database_options
def rdf(
    output: Path, form: str | None, profile: str, base: str | None, licence: str | None, check: bool,
    db: str | None, user: str | None, **chosen: Any,
) -> None:
    """Write the graph as RDF, with a description of the file beside it (VoID and DCAT).

    The format follows the suffix: .ttl .nt .nq .trig .jsonld .rdf, each also with .gz. In .nq and .trig the claims of
    each document are a graph of their own. Example: kg export rdf -o graph.trig --since 2025-05-01
    """
    from kg.library.exports import RdfChoice, export_rdf, name_description
    from kg.rdf import find_format
    from kg.schema import load_vocabulary

    choice = RdfChoice(find_format(output, form), profile, base, licence)
    with open_graph(db, user) as graph:
        say_nothing(graph)
        summary = export_rdf(graph.reader, output, graph.select(**chosen), choice)
    things, beside = sum(summary.things.values()), name_description(output).name
    say(f"{output}: {count(summary.triples, 'triple')} about {count(things, 'thing')}; described in {beside}")
    address = load_vocabulary(base).base
    if not base:
        say(f"addresses begin with {address}, which is nobody's; before you give the file away: --base URL")
    if check:
        _check(output, str(choice.form), address)


def _export(form: str, output: Path, db: str | None, user: str | None, raw: bool = False, **chosen: Any) -> None:
    with open_graph(db, user) as graph:
        say_nothing(graph)
        told = graph.export(output, form, graph.select(**chosen), raw=raw)
    say(f"{output}: {told}")


@export.command()
@selection_options
@database_options
def graphml(output: Path, **options: Any) -> None:
    """Write actors and acts as GraphML. Example: kg export graphml -o graph.graphml"""
    _export("graphml", output, **options)


@export.command()
@selection_options
@database_options
def gexf(output: Path, **options: Any) -> None:
    """Write actors and acts as GEXF, which Gephi opens. Example: kg export gexf -o graph.gexf"""
    _export("gexf", output, **options)


@export.command()
@selection_options
@click.option("--raw", is_flag=True, help="Leave what a spreadsheet takes for a formula (= + - @) as it is.")
@database_options
def csv(output: Path, raw: bool, **options: Any) -> None:
    """Write a table a kind of thing into a folder. Example: kg export csv -o tables"""
    _export("csv", output, raw=raw, **options)


@export.command()
@selection_options
@database_options
def parquet(output: Path, **options: Any) -> None:
    """Write the tables of `kg export csv` as Parquet into a folder. Example: kg export parquet -o tables"""
    _export("parquet", output, **options)


def _check(path: Path, form: str, base: str) -> None:
    from kg.rdf import check_rdf

    report = check_rdf(path, form, base)
    click.echo(report.text, nl=False)
    if not report.conforms:
        raise click.exceptions.Exit(1)


@export.command("neo4j-import")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--claims", "files", multiple=True, metavar="FILE",
              help="Claim file of `kg extract` to write instead of the database's graph; may be repeated.")
@database_options
def neo4j_import(folder: Path, files: tuple[str, ...], db: str | None, user: str | None) -> None:
    """Write the files of Neo4j's bulk importer into a folder, and print the command that imports them.

    The command replaces a database while its server is stopped; then `kg schema apply` completes it. Example: kg export
    neo4j-import import --claims claims.jsonl.gz
    """
    from kg.graph import make_snapshot, write_import
    from kg.library.affiliations import list_affiliations
    from kg.library.claimfiles import read_claim_file
    from kg.schema import load_schema

    with writing(folder):
        if files:
            pairs = (pair for name in files for pair in read_claim_file(Path(name)))
            click.echo(write_import(make_snapshot(pairs, list_affiliations(), load_schema()), folder, load_schema()))
            return
        with open_graph(db, user) as graph:
            click.echo(write_import(graph.reader.snapshot(), folder, load_schema()))
