"""Disks that are full, or may not be written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.records import Claim, Document
from kg.store import Store, connect, local
from tests.kg.store.crises import INDIA, JAISHANKAR, RUBIO, claim, document, story
from tests.servers import neo4j

# Small logs that are not laid out beforehand, so that a small disk takes a server but soon no more transactions.
_SMALL_LOGS = "db.tx_log.preallocate=false\ndb.tx_log.rotation.size=1m\n"

Mount = Callable[[str], Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Mount a file system of its own in memory, or change its options."""
    folder = tmp_path / "disk"

    def run(options: str) -> Path:
        again = "remount," if folder.exists() else ""
        folder.mkdir(exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", again + options, "tmpfs", folder], capture_output=True)
        if done.returncode:
            pytest.skip("only root can mount a small disk")
        return folder

    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    yield run
    subprocess.run(["umount", "-l", folder], capture_output=True)


def long_stories(count: int) -> Iterator[tuple[Document, list[Claim]]]:
    """Documents of two long claims each, 40 kB together."""
    for number in range(count):
        told = [claim("CALLED", RUBIO, JAISHANKAR), claim("URGED", RUBIO, INDIA)]
        yield story(document(f"{number}.txt"), *(replace(each, text="x" * 20_000) for each in told))


def assert_completes(store: Store) -> None:
    """See that documents are whole and that the same load adds the others."""
    rows = store.run("MATCH (d:Document) OPTIONAL MATCH (d)<-[:REPORTED_IN]-(c) RETURN d.file, count(c)").rows
    assert {count for _, count in rows} == {2}
    assert store.check() == []
    assert store.load(long_stories(500)).unchanged == len(rows) > 0
    assert store.check() == []


def test_a_full_disk_is_said_and_leaves_whole_documents(mount: Mount, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 60)
    folder = mount("size=24m") / "db"
    try:
        with pytest.raises(StoreError, match=r"the disk is full .*make room"), connect(folder) as store:
            store.load(long_stories(500))
        mount("size=200m")
        with connect(folder) as store:
            assert_completes(store)
    finally:
        local.down(folder)


@pytest.mark.skipif(bool(neo4j.missing()), reason=neo4j.missing() or "none")
def test_a_full_disk_of_neo4j_is_said_and_leaves_whole_documents(mount: Mount, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 60)
    home = mount("size=12m")
    with neo4j.running(home=home, memory="512m", settings=_SMALL_LOGS) as server:
        with (
            pytest.raises(StoreError, match=r"could not write the transaction.*disk"),
            connect(server.url, user=server.user, password=server.password) as store,
        ):
            store.load(long_stories(500))
        with pytest.raises(StoreError, match="must be restarted"):
            connect(server.url, user=server.user, password=server.password)
        server.process.kill()  # it would take half a minute to find that it cannot write its last words
    mount("size=200m")
    with (
        neo4j.running(home=home, memory="512m", settings=_SMALL_LOGS) as server,
        connect(server.url, user=server.user, password=server.password) as store,
    ):
        assert_completes(store)


def test_a_folder_that_may_not_be_written_is_named(mount: Mount) -> None:
    folder = mount("size=1m")
    mount("ro")

    with pytest.raises(StoreError, match="disk") as error:
        connect(folder / "db")
    assert "\n" not in str(error.value)
