"""The wire between a load and its server is cut in the middle of a transaction."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from kg.store import ServerGone, Store, connect, local
from tests.kg.store.test_crash import DOCUMENTS, assert_completes, assert_whole_documents_only, long_load
from tests.servers.databases import Database
from tests.servers.proxy import Proxy

HALFWAY = 60_000  # bytes: some fifteen of the thirty transactions


def through(database: Database, port: int) -> Store:
    url = f"bolt://127.0.0.1:{port}"
    if database.kind == "local":
        writer = local.writer(database.target)
        return connect(url, user=writer.user, password=writer.password, database=local.DATABASE)
    return connect(url, user=database.user, password=database.password)


def port_of(database: Database) -> int:
    url = local.up(database.target).url if database.kind == "local" else database.target
    return urlsplit(url).port or 7687


def test_a_cut_ends_the_load_with_whole_documents(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.connection._RETRY_SECONDS", 1.0)
    proxy = Proxy(port_of(database), HALFWAY)
    with (
        proxy.listening() as port, through(database, port) as store,
        pytest.raises(ServerGone, match=r"went away after \d+ documents .*load again") as error,
    ):
        long_load(store)
    assert "\n" not in str(error.value)
    assert proxy.cuts == 1

    with database.connect() as store:
        assert_completes(store)


def test_a_wire_that_works_again_lets_the_load_go_on(database: Database) -> None:
    proxy = Proxy(port_of(database), HALFWAY, heals=True)
    with proxy.listening() as port, through(database, port) as store:
        assert long_load(store).documents == DOCUMENTS
    assert proxy.cuts == 1

    with database.connect() as store:
        assert assert_whole_documents_only(store) == DOCUMENTS
