"""kg db up, down, status and path: the local database."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.group import Group
from kg.cli.output import say
from kg.errors import UsageError

_db_option = click.option("--db", metavar="PATH", envvar="KG_DB", help="Folder of the database.  [env: KG_DB]")


@click.group(cls=Group)
def db() -> None:
    """Start, stop and find the local database. It starts by itself when needed. Example: kg db status"""


@db.command()
@_db_option
@click.option("--idle", type=float, default=900, show_default=True, metavar="SECONDS",
              help="Stop after so long without use; 0 means never.")
def up(db: str | None, idle: float) -> None:
    """Start the local database, or find the one that runs. Example: kg db up --idle 0"""
    from kg.store import local

    click.echo(local.up(_folder(db), idle=idle).url)


@db.command()
@_db_option
def down(db: str | None) -> None:
    """Stop the local database; its data stay. Example: kg db down"""
    from kg.store import local

    say("stopped" if local.down(_folder(db)) else "was not running")


@db.command()
@_db_option
def status(db: str | None) -> None:
    """Say whether the local database runs, and where; exit 1 if not. Example: kg db status"""
    from kg.store import local

    folder = _folder(db)
    found = local.status(folder)
    if found is None:
        click.echo(f"{folder}: not running")
        raise click.exceptions.Exit(1)
    click.echo(f"{folder}: running at {found.url}, process {found.pid}")


@db.command()
@_db_option
def path(db: str | None) -> None:
    """Print the folder of the local database. Example: kg db path"""
    click.echo(str(_folder(db)))


def _folder(db: str | None) -> Path:
    from kg.store import is_url, local

    if db and is_url(db):
        raise UsageError(f"{db} is a server, not a folder", hint="kg db is for the local database")
    return Path(db).expanduser() if db else local.default_path()
