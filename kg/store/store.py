"""The store: load documents with their claims, take them out, ask, check."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Self, TypeVar

from filelock import FileLock

from kg.errors import StoreError
from kg.graph import Affiliations, make_entry, symmetric_relations
from kg.records import Affiliation, Claim, Decision, Document, Selection, Snapshot
from kg.schema import load_schema
from kg.store.address import find_address
from kg.store.batch import Batch, gather, prepare
from kg.store.changes import Traits
from kg.store.checks import Problem, find_problems
from kg.store.connection import Connection, Server
from kg.store.curation import apply_decisions
from kg.store.decisions import read_decisions
from kg.store.failures import Refused, ServerGone
from kg.store.memory import Memory
from kg.store.readonly import check_statement
from kg.store.report import Counts, LoadReport
from kg.store.rows import Rows
from kg.store.schema import apply_schema
from kg.store.snapshot import read_snapshot
from kg.store.told import Rejected, TellReader, read_rejected
from kg.store.writing import differs, find_known, is_marked_otherwise, remove_document, tally, write_batch

BATCH_CLAIMS = 10_000  # measured: beyond this the rate grows no more, and a transaction's memory does
_LEAST_ROOM = 2**20  # bytes; the server grows its files by less
T = TypeVar("T")
Pairs = Iterable[tuple[Document, Sequence[Claim]]]


def connect(
    target: str | Path | None = None, *, read_only: bool = False,
    user: str | None = None, password: str | None = None, database: str | None = None,
) -> Store:
    """Open the database that `target` names: an address such as neo4j://host, a folder, or None for the default.

    Raises StoreError if there is no connection, MissingPassword if a server's password is not known.
    """
    address = find_address(target, read_only, user, password, database)
    return Store(Connection(address.url, address.user, address.password, address.database, read_only), address.folder)


class Store:
    """A graph in a database. Close it, or use it as a context manager."""

    def __init__(self, connection: Connection, folder: Path | None = None):
        self._connection, self._folder = connection, folder
        self._schema = load_schema()
        self._traits = Traits(symmetric_relations(self._schema), connection.server.is_neo4j)

    @property
    def server(self) -> Server:
        """Return which server answers."""
        return self._connection.server

    def apply_schema(self) -> None:
        """Create the constraints and indexes that are not there yet."""
        apply_schema(self._connection, self._traits.is_neo4j)

    def tally(self) -> None:
        """Count the graph anew for its tallies, where other hands than kg's have changed it."""
        with self._turn():
            self._connection.write(tally)

    def load(
        self, pairs: Pairs, affiliations: Iterable[Affiliation] = (),
        progress: Callable[[LoadReport], None] | None = None, reload: bool = False, *, extractor: str = "",
    ) -> LoadReport:
        """Write documents with their claims; those that are there unchanged are left alone.

        A transaction holds some whole documents: whatever ends a load, the graph is sound, and the same load again
        completes it. `progress` is called after each transaction with the sums so far; `reload` writes unchanged
        documents too; `extractor` is the fingerprint of the rules that found the claims.
        """
        self.apply_schema()
        dictionary, memory, report, start = Affiliations(affiliations), Memory(), LoadReport(), time.monotonic()
        entries = (make_entry(document, claims, self._schema, extractor) for document, claims in pairs)
        ready = (prepare(each, dictionary, self._traits.symmetric) for each in gather(entries, BATCH_CLAIMS))
        with _rare_collections():
            for batch in _ahead(ready):
                try:
                    report.add(self._write(batch, dictionary, memory, reload), time.monotonic() - start)
                except ServerGone as error:
                    what = f"the server went away after {report.documents} documents"
                    raise ServerGone(what, where=self.server.url, hint="load again to complete it") from error
                except StoreError as error:
                    self._look_for_room(error)
                    raise
                if progress:
                    progress(report)
        return report

    def _write(self, batch: Batch, dictionary: Affiliations, memory: Memory, reload: bool) -> Counts:
        """Look first, so that a load that changes nothing also writes nothing."""
        if not reload and any(memory.may_know(entry.document.file) for entry in batch.entries):
            known = self._connection.read(lambda tx: find_known(tx, batch.entries, Memory()))
            if not any(differs(each, known) or is_marked_otherwise(each, known) for each in batch.entries):
                return Counts(unchanged=len(batch.entries))
        with self._turn():
            counts = self._connection.write(
                lambda tx: write_batch(tx, batch, dictionary, self._traits, memory, reload)
            )
        memory.keep()
        return counts

    def _look_for_room(self, error: StoreError) -> None:
        """Say that the disk is full where that is why the local server, which does not tell, could not write."""
        if self._folder and shutil.disk_usage(self._folder).free < _LEAST_ROOM:
            hint = "make room and load again: what was reported as loaded is safe"
            raise StoreError("the disk is full", where=self._folder, hint=hint) from error

    def _turn(self) -> AbstractContextManager[object]:
        """Wait for other writers: Neo4j lets them queue, the local server would let all but one start over."""
        return FileLock(self._folder / "write.lock") if self._folder else nullcontext()

    def decisions(self) -> list[Decision]:
        """Return what analysts have decided, what they took back too, in the order of time."""
        return self._connection.read(read_decisions)

    def decide(self, decisions: Iterable[Decision], affiliations: Iterable[Affiliation] = ()) -> Counts:
        """Add decisions, or decisions taken back, and bring the graph in line with them, in one transaction.

        What is known already changes nothing.
        """
        self.apply_schema()
        new, dictionary = list(decisions), Affiliations(affiliations)
        with self._turn():
            return self._connection.write(lambda tx: apply_decisions(tx, new, dictionary, self._traits))

    def rejected(self) -> list[Rejected]:
        """Return the claims that decisions strike out, as their documents tell them, by document and place."""
        return self._connection.read(lambda tx: read_rejected(tx, read_decisions(tx)))

    def tell_claim(self, identity: str) -> Claim:
        """Return a claim of the graph as its document tells it; KeyError if there is none."""
        told = self._connection.read(lambda tx: TellReader(tx, read_decisions(tx)).claim(identity))
        if told is None:
            raise KeyError(identity)
        return told

    def remove(self, file: str) -> bool:
        """Take a document out with all that only it said; False if the graph does not have it."""
        with self._turn():
            return self._connection.write(lambda tx: remove_document(tx, file, self._traits))

    def run(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *,
        limit: int | None = None, timeout: float | None = None, checked: bool = True,
    ) -> Rows:
        """Run one statement and return at most `limit` rows; StoreError after `timeout` seconds.

        A store that was opened to read refuses what is not plainly a read before the server sees it, and the server
        refuses it again; `checked=False` leaves it to the server alone.
        """
        parameters, cypher = parameters or {}, cypher.strip().removesuffix(";")
        if self._connection.read_only and checked:
            self._check_kind(check_statement(cypher), parameters)
        return self._connection.run(cypher, parameters, limit, timeout)

    def _check_kind(self, cypher: str, parameters: Mapping[str, Any]) -> None:
        """Ask the server what it takes the statement for; the local one calls every EXPLAIN a write."""
        if self.server.is_neo4j and self._connection.explain(cypher, parameters) != "r":
            raise Refused("the server takes this for a statement that writes", hint="questions may only read")

    def snapshot(self, selection: Selection | None = None) -> Snapshot:
        """Return the graph, or a selection of it, as streams of records for an export."""
        return read_snapshot(self._connection, self._schema, selection)

    def check(self) -> list[Problem]:
        """Return what in the graph breaks the schema or a rule of `invariants/`; an empty list if all is well."""
        return self._connection.read(lambda tx: find_problems(tx, self._schema))

    def close(self) -> None:
        """Close the connection; a local server goes on until it has been idle for a while."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Let Python look for cycles seldom: records hold none, and looking took half of a load's processor time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _ahead(items: Iterator[T]) -> Iterator[T]:
    """Prepare the next item while the caller, who mostly waits for the server, works on this one."""
    with ThreadPoolExecutor(1) as worker:
        coming = worker.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = worker.submit(next, items, None)
            yield item
