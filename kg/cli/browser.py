"""kg browser: explore the graph in Neo4j Browser, with a guide beside the editor."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import database_options, open_store
from kg.cli.output import say
from kg.packs import Question, fill_in

if TYPE_CHECKING:
    from kg.browser import Login

page_option = click.option(
    "--page", envvar="KG_BROWSER", metavar="URL|JAR",
    help="Neo4j Browser to use: its address, or its jar, which is then served from here.  [env: KG_BROWSER]",
)


@click.command()
@database_options
@page_option
@click.option("--port", type=int, default=7475, show_default=True, help="Port on loopback that serves the guide.")
@click.option("--show-password", is_flag=True, help="Print the password of the local database's reading user.")
@click.option("--no-open", is_flag=True, help="Print the address only; open no window.")
def browser(db: str | None, user: str | None, page: str | None, port: int, show_password: bool, no_open: bool) -> None:
    """Open the graph in Neo4j Browser with a guide of eight steps, and serve the guide until Ctrl-C.

    Without a Neo4j server too: the page logs in to the local database, as a user who can only read.

    Example: kg browser
    """
    from kg.browser import find_page, is_jar, link_guide, serve

    jar = Path(page).expanduser() if page and is_jar(page) else None
    with find_login(db, user, keep=True) as login, serve(port, jar) as server, suppress(KeyboardInterrupt):
        address = find_page(None if is_local(db) else login.url, page, server.server_port)
        link = link_guide(address, login, f"http://localhost:{server.server_port}/guide.html")
        _tell(login, db, show_password)
        click.echo(link)
        sys.stdout.flush()
        if not no_open:
            click.launch(link)
        server.serve_forever()


def open_query(question: Question, values: Mapping[str, Any], options: Mapping[str, Any]) -> None:
    """Print the address that puts a question into the editor of Neo4j Browser; on a terminal, open it too."""
    from kg.browser import find_page, link_query

    with find_login(options["db"], options["user"]) as login:
        page = find_page(None if is_local(options["db"]) else login.url, options["page"])
        cypher = f"// {question.title}\n{fill_in(question.cypher, values)}"
        link = link_query(page, login, cypher)
    click.echo(link)
    if sys.stdout.isatty():
        click.launch(link)


@contextmanager
def find_login(db: str | None, user: str | None, keep: bool = False) -> Iterator[Login]:
    """Find out where Neo4j Browser is to connect and as whom; the local database is started.

    With `keep` it is held open meanwhile, since it stops by itself when nobody uses it.
    """
    from kg.browser import Login
    from kg.store import local

    if not is_local(db):
        name = user or os.environ.get("NEO4J_USERNAME") or "neo4j"
        yield Login(str(db), name, os.environ.get("NEO4J_DATABASE") or None)
        return
    folder = local_folder(db)
    login = Login(local.up(folder).url, local.reader(folder).user, local.DATABASE)
    if not keep:
        yield login
        return
    with open_store(str(folder), None, read_only=True):
        yield login


def is_local(db: str | None) -> bool:
    """Say whether the local database is meant."""
    from kg.store import is_url

    return not is_url(db)


def local_folder(db: str | None) -> Path:
    """Return the folder of the local database."""
    from kg.store import local

    return Path(db).expanduser() if db else local.default_path()


def _tell(login: Login, db: str | None, show_password: bool) -> None:
    say(f"Connect URL: {login.url}   Database: {login.database or '(default)'}   User: {login.user}")
    if is_local(db):
        from kg.store import local

        folder = local_folder(db)
        hidden = f"the content of {folder / login.user}.password (--show-password prints it)"
        say(f"Password: {local.reader(folder).password if show_password else hidden}")
    else:
        say("Password: the one of your Neo4j user")
    say("The guide is served until Ctrl-C; the page is at:")
