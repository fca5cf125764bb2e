"""kg export: the graph as RDF, GraphML, GEXF, CSV or Parquet."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.group import Group
from kg.cli.options import database_options, open_store
from kg.cli.output import say
from kg.cli.values import read_day, read_relation
from kg.errors import KgError
from kg.files import replace_bytes, replace_file
from kg.rdf import PROFILES, WRITERS
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
    store: Store, since: datetime.date | None, relations: tuple[str, ...], actors: tuple[str, ...], sources: tuple[str, ...]
) -> Selection:
    """Return what the options choose, with actors as ids."""
    from kg.cli.actors import find_actor

    ids = tuple(find_actor(name, store, False, "--actor") for name in actors)
    return Selection(since.isoformat() if since else None, relations, ids, sources)


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
    since: datetime.date | None, relations: tuple[str, ...], actors: tuple[str, ...], sources: tuple[str, ...],
    db: str | None, user: str | None,
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
        selection = make_selection(store, since, relations, actors, sources)
        with writing(output), replace_bytes(output) as stream:
            summary = write_rdf(store.snapshot(selection), stream, form, profile=profile, vocabulary=vocabulary,
                                identities=load_identities())
    file = Distribution(output.name, form, profile, _tell(selection), licence)
    beside = output.with_name(f"{output.name}.void.ttl")
    with writing(beside), replace_file(beside) as text:
        text.write(describe_export(file, summary, load_schema(), vocabulary))
    say(f"{output}: {summary.triples} triples about {sum(summary.things.values())} things; described in {beside.name}")
    if check:
        _check(output, form, vocabulary.base)


def _tell(selection: Selection) -> str:
    parts = [f"since {selection.since}"] if selection.since else []
    named = (("relation", selection.relations), ("actor", selection.actors), ("source", selection.sources))
    return "; ".join(parts + [f"{name} {', '.join(values)}" for name, values in named if values])


def _check(path: Path, form: str, base: str) -> None:
    from kg.rdf import check_rdf

    report = check_rdf(path, form, base)
    click.echo(report.text, nl=False)
    if not report.conforms:
        raise click.exceptions.Exit(1)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell which file could not be written."""
    try:
        yield
    except OSError as error:
        raise KgError(f"cannot write: {error.strerror}", where=path) from error
