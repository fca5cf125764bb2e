"""One connection to one database: the official driver, managed transactions, rows."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Timer
from typing import Any, Self, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query, Session

from kg.errors import StoreError
from kg.store.failures import TIME_LIMIT, Busy, ServerGone, explained
from kg.store.rows import Rows, take_rows

T = TypeVar("T")
_OLDEST = (5, 26)
_RETRY_SECONDS = 15.0
_CONNECT_SECONDS = 10.0
_AGENT = re.compile(r"(?P<name>\w+)/(?P<version>[\d.]+)(?:.*\((?P<real>\w+) (?P<real_version>[\d.]+)\))?")


@dataclass(frozen=True, slots=True)
class Server:
    """Which server answers: the name and version that it gives itself."""

    name: str
    version: str
    url: str

    @property
    def is_neo4j(self) -> bool:
        """Say whether it is Neo4j itself rather than the local server, which speaks the same protocol."""
        return self.name == "Neo4j"


def read_agent(agent: str, url: str) -> Server:
    """Return the server that calls itself `agent`; StoreError if it is older than what the statements need."""
    found = _AGENT.match(agent)
    if not found or tuple(map(int, found["version"].split(".")[:2])) < _OLDEST:
        raise StoreError(f"{agent} is too old", where=url, hint="Neo4j 5.26 or later is needed")
    name, version = (found["real"], found["real_version"]) if found["real"] else (found["name"], found["version"])
    return Server(name, version, url)


class Connection:
    """A database opened to read, or to read and write.

    StoreError when the server does not answer, rejects the user, lacks the database or is too old.
    """

    def __init__(self, url: str, user: str, password: str, database: str | None, read_only: bool):
        self.url, self.read_only, self._database = url, read_only, database
        self._most = READ_ACCESS if read_only else WRITE_ACCESS
        logging.getLogger("neo4j").addHandler(logging.NullHandler())  # its warnings are not for the user's terminal
        self._open: Callable[[], Driver] = lambda: GraphDatabase.driver(
            url, auth=(user, password), connection_timeout=_CONNECT_SECONDS,
            max_transaction_retry_time=_RETRY_SECONDS, notifications_min_severity="OFF", user_agent="kg",
        )
        with explained(url):
            self._driver = self._open()
        try:
            self.server = self._meet()
        except BaseException:
            self.close()
            raise

    def _meet(self) -> Server:
        with explained(self.url), self._session(READ_ACCESS) as session:
            agent = session.run("RETURN 1").consume().server.agent
        return read_agent(agent, self.url)

    def read(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Run `work` in a reading transaction, again if the server asks for it."""
        with explained(self.url), self._session(READ_ACCESS) as session:
            return session.execute_read(work)

    def write(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Run `work` in a writing transaction, again if the server asks for it or the connection broke."""
        with explained(self.url), self._session(self._most) as session:
            # A managed write would claim the right to write even where this connection shall only read.
            return session.execute_read(work) if self.read_only else session.execute_write(work)

    def run(self, cypher: str, parameters: Mapping[str, Any], limit: int | None, timeout: float | None) -> Rows:
        """Run one statement as it stands and return at most `limit` rows; StoreError after `timeout` seconds."""
        with self._given(timeout), explained(self.url), self._session(self._most) as session:
            if self.read_only:
                return take_rows(session.run(Query(cypher, timeout=timeout), dict(parameters)), limit)
            # Not in auto-commit: there the local server flushes its log after each record that changes.
            with session.begin_transaction(timeout=timeout) as transaction:
                rows = take_rows(transaction.run(cypher, dict(parameters)), limit)
                transaction.commit()
                return rows

    @contextmanager
    def _given(self, timeout: float | None) -> Iterator[None]:
        """Keep the time limit where the server does not: hang up, and start afresh for the next question."""
        if timeout is None or self.server.is_neo4j:
            yield
            return
        over = Event()
        timer = Timer(timeout, self._hang_up, (over,))
        timer.start()
        try:
            yield
        except ServerGone as error:
            if over.is_set():
                raise StoreError(TIME_LIMIT[0], where=self.url, hint=TIME_LIMIT[1]) from error
            raise
        finally:
            timer.cancel()

    def _hang_up(self, over: Event) -> None:
        over.set()
        driver, self._driver = self._driver, self._open()
        driver.close()

    def stream(self, cypher: str, parameters: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the rows of a reading statement as they come, a thousand or so at a time in memory."""
        with explained(self.url), self._session(READ_ACCESS) as session:
            for record in session.run(cypher, dict(parameters)):
                yield record.data()

    def execute(self, cypher: str) -> None:
        """Run a statement that must stand alone, such as a change of the schema; again if another is in its way."""
        for wait in (0.5, 1, 2, 4, 0):
            try:
                with explained(self.url), self._session(self._most) as session:
                    session.run(cypher).consume()
                return
            except Busy:
                if not wait:
                    raise
                time.sleep(wait)

    def explain(self, cypher: str, parameters: Mapping[str, Any]) -> str | None:
        """Return the kind of statement that the server sees: r, rw, w or s (schema)."""
        with explained(self.url), self._session(READ_ACCESS) as session:
            return session.run("EXPLAIN " + cypher, dict(parameters)).consume().query_type

    def _session(self, access: str) -> Session:
        return self._driver.session(database=self._database, default_access_mode=access)

    def close(self) -> None:
        """Close the connection to the server."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
