"""Whatever ends a load, the graph is sound and the same load completes it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from kg.records import Claim, Document
from kg.store import LoadReport, ServerGone, Store, connect, local
from tests.kg.store.crises import INDIA, JAISHANKAR, PAKISTAN, RUBIO, SHARIF, claim, document, story
from tests.servers import neo4j
from tests.servers.databases import Database

DOCUMENTS = 60
CLAIMS = 5
LOADER = """
import sys
from tests.kg.store.test_crash import long_load
from kg.store import connect
with connect(sys.argv[1], user=sys.argv[2] or None, password=sys.stdin.readline().strip() or None) as store:
    long_load(store, lambda report: print(report.new, flush=True))
"""


def stories() -> Iterator[tuple[Document, list[Claim]]]:
    """Documents that all report the same call, and other things."""
    for number in range(DOCUMENTS):
        day = f"2025-05-{number % 28 + 1:02}"
        yield story(
            document(f"{number}.txt"), claim("CALLED", RUBIO, JAISHANKAR), claim("CALLED", RUBIO, SHARIF, day=day),
            claim("URGED", RUBIO, INDIA, day=day), claim("URGED", RUBIO, PAKISTAN), claim("WARNED", INDIA, None),
        )


def long_load(store: Store, progress: Callable[[LoadReport], None] | None = None) -> LoadReport:
    """Load in many small transactions."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kg.store.store.BATCH_CLAIMS", 2 * CLAIMS)
        return store.load(stories(), progress=progress)


def assert_whole_documents_only(store: Store) -> int:
    """Return how many documents there are, after seeing that each has all its claims and all acts add up."""
    rows = store.run("MATCH (d:Document) OPTIONAL MATCH (d)<-[:REPORTED_IN]-(c) RETURN d.file, count(c)").rows
    assert {count for _, count in rows} <= {CLAIMS}
    assert store.check() == []
    return len(rows)


def assert_completes(store: Store) -> None:
    already = assert_whole_documents_only(store)
    assert 0 < already < DOCUMENTS
    assert long_load(store).unchanged == already
    assert assert_whole_documents_only(store) == DOCUMENTS


def test_a_loader_killed_in_mid_load_leaves_whole_documents(database: Database) -> None:
    loader = subprocess.Popen(
        [sys.executable, "-c", LOADER, database.target, database.user or ""],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3],
    )
    assert loader.stdin and loader.stdout
    loader.stdin.write((database.password or "") + "\n")
    loader.stdin.flush()
    loader.stdout.readline()
    loader.kill()
    loader.communicate()

    with database.connect() as store:
        assert_completes(store)


def kill_after(process: int, transactions: int) -> Callable[[LoadReport], None]:
    def progress(report: LoadReport) -> None:
        if report.transactions == transactions:
            psutil.Process(process).kill()

    return progress


def test_a_local_server_killed_in_mid_load_keeps_whole_documents(tmp_path: Path) -> None:
    server = local.up(tmp_path)
    try:
        with connect(tmp_path) as store, pytest.raises(ServerGone, match=r"went away after \d+ documents .*load again"):
            long_load(store, kill_after(server.pid, 3))
        with connect(tmp_path) as store:
            assert_completes(store)
    finally:
        local.down(tmp_path)


@pytest.mark.skipif(bool(neo4j.missing()), reason=neo4j.missing() or "none")
def test_a_neo4j_killed_in_mid_load_keeps_whole_documents(tmp_path: Path) -> None:
    with (
        neo4j.running(home=tmp_path) as server,
        connect(server.url, user=server.user, password=server.password) as store,
        pytest.raises(ServerGone, match=r"went away after \d+ documents .*load again"),
    ):
        long_load(store, kill_after(server.process.pid, 3))
    with (
        neo4j.running(home=tmp_path) as server,
        connect(server.url, user=server.user, password=server.password) as store,
    ):
        assert_completes(store)
