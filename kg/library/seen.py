"""What a watch has seen: a small database beside the graph, so that a watch goes on where it ended, however it ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from kg.errors import KgError

if TYPE_CHECKING:
    from loaders.feeds import Item

ATTEMPTS = 3  # after so many failures an item is left alone until it changes
_TABLES = """
CREATE TABLE IF NOT EXISTS listing (address TEXT PRIMARY KEY, etag TEXT, modified TEXT, stamp TEXT);
CREATE TABLE IF NOT EXISTS item (
    address TEXT PRIMARY KEY, source TEXT NOT NULL, stamp TEXT NOT NULL, published TEXT, title TEXT,
    done INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0
);
"""
_ADD = """
INSERT INTO item (address, source, stamp, published, title) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (address) DO UPDATE SET stamp = excluded.stamp, done = 0, failures = 0
WHERE excluded.stamp <> '' AND excluded.stamp <> item.stamp
"""
_WAITING = """
SELECT address, stamp, published, title FROM item
WHERE source = ? AND done = 0 AND failures < ? ORDER BY rowid LIMIT ?
"""


class Validators(NamedTuple):
    """What a server gave with a listing, to ask next time whether it has changed."""

    etag: str | None = None
    modified: str | None = None
    stamp: str = ""


class Seen:
    """Which items of which source were listed, loaded, or failed. Every change is on disk when a method returns."""

    def __init__(self, path: Path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = sqlite3.connect(path, isolation_level=None)
            self._connection.executescript(_TABLES)
        except (sqlite3.Error, OSError) as error:
            raise KgError(f"cannot keep what was seen: {error}", where=path, hint="name another file: --state") from error

    def validators(self, address: str) -> Validators:
        """Return what is known of a listing."""
        row = self._one("SELECT etag, modified, stamp FROM listing WHERE address = ?", (address,))
        return Validators(*row) if row else Validators()

    def add(self, source: str, items: Iterable[Item], address: str, validators: Validators) -> None:
        """Note the items of a listing of a source together with its validators: both or, if it is cut off, neither."""
        rows = [(each.address, source, each.stamp, each.published, each.title) for each in items]
        with closing(self._connection.cursor()) as cursor:
            cursor.execute("BEGIN")
            cursor.executemany(_ADD, rows)
            cursor.execute("INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?)", (address, *validators))
            cursor.execute("COMMIT")

    def waiting(self, source: str, limit: int = -1) -> list[Item]:
        """Return the items of a source that are to be loaded, in the order in which they were listed."""
        from loaders.feeds import Item

        return [Item(*row) for row in self._connection.execute(_WAITING, (source, ATTEMPTS, limit))]

    def mark(self, addresses: Sequence[str], done: bool) -> None:
        """Note that items are loaded, or failed once more."""
        change = "done = 1, failures = 0" if done else "failures = failures + 1"
        with closing(self._connection.cursor()) as cursor:
            cursor.execute("BEGIN")
            cursor.executemany(f"UPDATE item SET {change} WHERE address = ?", [(address,) for address in addresses])
            cursor.execute("COMMIT")

    def _one(self, query: str, values: tuple[str, ...]) -> tuple[str, ...] | None:
        row: tuple[str, ...] | None = self._connection.execute(query, values).fetchone()
        return row

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
