"""kg schema show, build and apply."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.group import Group
from kg.cli.options import database_options, open_store
from kg.cli.output import output_options, say, write_answer
from kg.errors import KgError
from kg.files import data_path
from kg.schema import GENERATORS, list_stale, load_schema, write_generated
from kg.tables import Table

_COLUMNS = ("name", "from", "to", "cameo", "plover", "goldstein", "symmetric", "core", "meaning")


@click.group(cls=Group)
def schema() -> None:
    """Show, rebuild or apply the schema. Example: kg schema show"""


@schema.command()
@output_options
def show(form: str | None, raw: bool, output: Path | None) -> None:
    """Print the relations and other edges with their codes and meanings. Example: kg schema show --format md"""
    declared = load_schema()
    rows: list[tuple[object, ...]] = [
        (r.name, r.source, r.target, r.cameo, r.plover, r.goldstein, r.symmetric, r.core, r.meaning)
        for r in declared.relations.values()
    ]
    rows += [(e.name, e.source, e.target, *[None] * 5, e.meaning) for e in declared.edges.values()]
    write_answer(Table(_COLUMNS, rows), form, output, raw)


@schema.command()
@click.option("--check", is_flag=True, help="Change nothing; fail if a file is not up to date.")
def build(check: bool) -> None:
    """Derive schema/generated/ and what Neo4j Browser shows anew. Example: kg schema build --check"""
    from kg.browser import GENERATORS as FOR_BROWSER

    for name, generators in (("generated", GENERATORS), ("browser", FOR_BROWSER)):
        folder = data_path("schema") / name
        if not check:
            written = write_generated(load_schema(), folder, generators)
            say(f"{folder}: {', '.join(written) or 'nothing to change'}")
        elif stale := list_stale(load_schema(), folder, generators):
            raise KgError(f"not up to date: {', '.join(stale)}", where=folder, hint="run `kg schema build`")


@schema.command()
@database_options
def apply(db: str | None, user: str | None) -> None:
    """Create the constraints and indexes in the database, as loading does, and count its tallies anew.

    Example: kg schema apply
    """
    with open_store(db, user, read_only=False) as store:
        store.apply_schema()
        store.tally()
        say(f"{store.server.name} {store.server.version}: constraints and indexes are in place, tallies are counted")
