"""Which database is meant: an address of a server, or a folder of the local one."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import UsageError
from kg.store import local
from kg.store.failures import MissingPassword

_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Address:
    """Where to connect and as whom; the password stays out of the representation."""

    url: str
    user: str
    password: str = field(repr=False)
    database: str | None
    folder: Path | None = None


def is_url(target: str | Path | None) -> bool:
    """Say whether a target names a server rather than a folder."""
    return isinstance(target, str) and "://" in target


def find_address(target: str | Path | None, read_only: bool, user: str | None, password: str | None,
                 database: str | None) -> Address:
    """Return where to connect for a target; None stands for KG_DB, or the default folder.

    The local database is started if need be. A server's user, password and database default to NEO4J_USERNAME (else
    neo4j), NEO4J_PASSWORD and NEO4J_DATABASE.
    """
    named = os.environ.get("KG_DB") or None
    target = target or named
    if isinstance(target, str) and is_url(target):
        return _server_address(target, user, password, database)
    folder = Path(target) if target else local.default_path()
    state = local.up(folder)
    who = local.reader(folder) if read_only else local.writer(folder)
    return Address(state.url, who.user, who.password, local.DATABASE, folder)


def _server_address(url: str, user: str | None, password: str | None, database: str | None) -> Address:
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES:
        raise UsageError(f"no database at {parts.scheme}:// addresses", hint=f"use one of {', '.join(_SCHEMES)}")
    if parts.password is not None or parts.username is not None:
        raise UsageError("a database address holds no user or password", hint="set NEO4J_USERNAME and NEO4J_PASSWORD")
    password = password if password is not None else os.environ.get("NEO4J_PASSWORD")
    if password is None:
        raise MissingPassword("no password", where=url, hint="set NEO4J_PASSWORD")
    user = user or os.environ.get("NEO4J_USERNAME") or "neo4j"
    return Address(url, user, password, database or os.environ.get("NEO4J_DATABASE") or None)
