"""Addresses that open Neo4j Browser at a database, with a guide or a query."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

GUIDE_PORT = 7475
HOSTED = "https://browser.neo4j.io/"  # Neo4j's own; it talks to the database from the user's machine
_HTTPS = ("neo4j+s", "neo4j+ssc", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Login:
    """Where the page is to connect and as whom; it asks for the password itself."""

    url: str
    user: str
    database: str | None = None


def find_page(url: str | None, named: str | None, port: int = GUIDE_PORT) -> str:
    """Return the address of the Neo4j Browser to use.

    `named` is what the user says: an address, or the jar that `kg browser` then serves on `port`. Otherwise it is
    the page of the Neo4j server at `url` on its usual port; for the local database (no `url`) Neo4j's hosted page.
    """
    if named and "://" in named:
        return named
    if named:
        return f"http://localhost:{port}/browser/"
    if url is None:
        return HOSTED
    parts = urlsplit(url)
    secure = parts.scheme in _HTTPS
    return f"{'https' if secure else 'http'}://{parts.hostname}:{7473 if secure else 7474}/browser/"


def is_jar(named: str | None) -> bool:
    """Say whether the user named a file rather than an address."""
    return bool(named) and "://" not in str(named) and Path(str(named)).suffix == ".jar"


def link_guide(page: str, login: Login, guide: str) -> str:
    """Return the address that opens a guide beside the editor."""
    return _link(page, login, "guide", guide)


def link_query(page: str, login: Login, cypher: str) -> str:
    """Return the address that puts a query into the editor, ready to run.

    >>> link_query("http://localhost:7474/browser/", Login("bolt://127.0.0.1:7687", "reader", "kg"), "RETURN 1 + 1")
    'http://localhost:7474/browser/?dbms=bolt%3A%2F%2Freader%40127.0.0.1%3A7687&db=kg&cmd=edit&arg=RETURN%201%20%2B%201'
    """
    return _link(page, login, "edit", cypher)


def _link(page: str, login: Login, command: str, argument: str) -> str:
    scheme, place = login.url.split("://", 1)
    query = {"dbms": f"{scheme}://{quote(login.user)}@{place}", "db": login.database, "cmd": command, "arg": argument}
    return f"{page}?{urlencode({key: value for key, value in query.items() if value}, quote_via=quote, safe='')}"
