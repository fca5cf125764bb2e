"""kg export: the graph as RDF, GraphML, GEXF, CSV or Parquet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import click

from kg.cli.group import Group
from kg.cli.options import database_options, open_store
from kg.cli.output import say
from kg.cli.selection import make_selection, selection_options, tell_selection, writing
from kg.files import replace_bytes, replace_file
from kg.rdf import PROFILES, WRITERS
from kg.records import Snapshot


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
    from kg.cli.identities import load_identities
    from kg.rdf import Distribution, describe_export, find_format, write_rdf
    from kg.schema import load_schema, load_vocabulary

    form = find_format(output, form)
    vocabulary = load_vocabulary(base)
    with open_store(db, user, read_only=True) as store:
        selection = make_selection(store, **chosen)
        with writing(output), replace_bytes(output) as stream:
            summary = write_rdf(store.snapshot(selection), stream, form, profile=profile, vocabulary=vocabulary,
                                identities=load_identities())
    file = Distribution(output.name, form, profile, tell_selection(selection), licence)
    beside = output.with_name(f"{output.name}.void.ttl")
    with writing(beside), replace_file(beside) as text:
        text.write(describe_export(file, summary, load_schema(), vocabulary))
    say(f"{output}: {summary.triples} triples about {sum(summary.things.values())} things; described in {beside.name}")
    if not base:
        say(f"addresses begin with {vocabulary.base}, which is nobody's; before you give the file away: --base URL")
    if check:
        _check(output, form, vocabulary.base)


def _export(write: Callable[[Snapshot], str], output: Path, db: str | None, user: str | None, **chosen: Any) -> None:
    with open_store(db, user, read_only=True) as store:
        selection = make_selection(store, **chosen)
        with writing(output):
            told = write(store.snapshot(selection))
    say(f"{output}: {told}")


@export.command()
@selection_options
@database_options
def graphml(output: Path, **options: Any) -> None:
    """Write actors and acts as GraphML. Example: kg export graphml -o graph.graphml"""
    from kg.exchange import write_graphml

    _export(lambda snapshot: _write_acts(write_graphml, snapshot, output), output, **options)


@export.command()
@selection_options
@database_options
def gexf(output: Path, **options: Any) -> None:
    """Write actors and acts as GEXF, which Gephi opens. Example: kg export gexf -o graph.gexf"""
    from kg.exchange import write_gexf

    _export(lambda snapshot: _write_acts(write_gexf, snapshot, output), output, **options)


@export.command()
@selection_options
@database_options
def csv(output: Path, **options: Any) -> None:
    """Write a table a kind of thing into a folder. Example: kg export csv -o tables"""
    from kg.exchange import write_csv

    _export(lambda snapshot: _count(write_csv(snapshot, output)), output, **options)


@export.command()
@selection_options
@database_options
def parquet(output: Path, **options: Any) -> None:
    """Write the tables of `kg export csv` as Parquet into a folder. Example: kg export parquet -o tables"""
    from kg.exchange import write_parquet

    _export(lambda snapshot: _count(write_parquet(snapshot, output)), output, **options)


def _write_acts(write: Callable[[Snapshot, IO[bytes]], int], snapshot: Snapshot, output: Path) -> str:
    with replace_bytes(output) as stream:
        return f"{write(snapshot, stream)} acts"


def _count(rows: dict[str, int]) -> str:
    return ", ".join(f"{number} {table}" for table, number in rows.items())


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
    from kg.cli.affiliations import list_affiliations
    from kg.cli.claimfiles import read_claim_file
    from kg.graph import make_snapshot, write_import
    from kg.schema import load_schema

    with writing(folder):
        if files:
            pairs = (pair for name in files for pair in read_claim_file(Path(name)))
            click.echo(write_import(make_snapshot(pairs, list_affiliations(), load_schema()), folder, load_schema()))
            return
        with open_store(db, user, read_only=True) as store:
            click.echo(write_import(store.snapshot(), folder, load_schema()))
