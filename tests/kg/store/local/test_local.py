"""The local server: found, started once, surviving what befalls it, stopped without a trace."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from kg.errors import StoreError
from kg.store import connect, local


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A running database for tests that leave it running."""
    yield from _folder(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield from _folder(tmp_path / "db")


def _folder(path: Path) -> Iterator[Path]:
    try:
        yield path
    finally:
        local.down(path)


def gone(pid: int) -> bool:
    """Wait for a process to end."""
    try:
        psutil.Process(pid).wait(60)
    except psutil.NoSuchProcess:
        return True
    return True


def test_a_server_is_started_once_and_found_again(shared: Path) -> None:
    first = local.up(shared)

    assert local.up(shared) == first == local.status(shared)


def test_it_listens_on_loopback_only_for_bolt_and_http(shared: Path) -> None:
    server = local.up(shared)

    found = psutil.Process(server.pid).net_connections("inet")
    listening = {(each.laddr.ip.removeprefix("::ffff:"), each.laddr.port) for each in found if each.status == "LISTEN"}
    assert listening == {("127.0.0.1", server.bolt_port), ("127.0.0.1", server.http_port)}


def test_passwords_are_in_private_files_and_nowhere_else(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = local.up(shared)
    secrets = [local.reader(shared).password, local.writer(shared).password]

    assert len(set(secrets)) == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in shared.glob("*.password")} == {0o600}
    shown = [repr(local.reader(shared)), *(line for pid in (server.pid, server.supervisor)
                                           for line in psutil.Process(pid).cmdline())]
    shown += [path.read_text(encoding="utf-8", errors="replace")
              for path in shared.rglob("*") if path.is_file() and path.suffix in (".log", ".json", ".jsonl", ".0")]
    assert not [text for text in shown for secret in secrets if secret in text]


def test_the_server_does_not_get_the_callers_secrets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "a-team's-secret")

    server = local.up(folder)

    for pid in (server.pid, server.supervisor):
        assert "NEO4J_PASSWORD" not in psutil.Process(pid).environ()


def test_the_reader_may_not_write(shared: Path) -> None:
    with connect(shared, read_only=True) as store, pytest.raises(StoreError, match="no right"):
        store.run("CREATE (:Actor {id: 'x'})", checked=False)


def test_the_writer_may_not_manage_users(shared: Path) -> None:
    with connect(shared) as store, pytest.raises(StoreError, match="no right"):
        store.run("CREATE USER eve SET PASSWORD 'secret-enough'")


def test_data_outlive_the_server(folder: Path) -> None:
    with connect(folder) as store:
        store.run("CREATE (:Note {text: 'kept'})")
    assert local.down(folder)

    with connect(folder) as store:
        assert store.run("MATCH (n:Note) RETURN n.text").rows == [("kept",)]


def test_a_killed_server_is_started_again_with_what_was_written(folder: Path) -> None:
    with connect(folder) as store:
        store.run("CREATE (:Note {text: 'kept'})")
    killed = local.up(folder)
    psutil.Process(killed.pid).kill()
    gone(killed.supervisor)

    with connect(folder) as store:
        assert store.run("MATCH (n:Note) RETURN n.text").rows == [("kept",)]
    assert local.up(folder).pid != killed.pid


@pytest.mark.skipif(sys.platform != "linux", reason="other systems leave the server to the next command")
def test_a_killed_supervisor_takes_its_server_along(folder: Path) -> None:
    server = local.up(folder)

    psutil.Process(server.supervisor).kill()

    assert gone(server.pid)
    assert local.status(folder) is None
    assert local.up(folder).pid != server.pid


def test_the_state_of_a_server_that_is_no_more_is_ignored(folder: Path) -> None:
    folder.mkdir()
    mine = psutil.Process()
    stale = {"pid": mine.pid, "pid_started": 1.0, "supervisor": mine.pid, "supervisor_started": 1.0,
             "bolt_port": 1, "http_port": 2, "idle": 900.0}  # the process id is in use again, by these tests
    (folder / "server.json").write_text(json.dumps(stale), encoding="utf-8")

    assert local.status(folder) is None
    assert local.up(folder).bolt_port != 1
    assert mine.is_running()


def test_half_a_state_file_is_ignored(folder: Path) -> None:
    folder.mkdir()
    (folder / "server.json").write_text('{"pid": 1', encoding="utf-8")

    assert local.status(folder) is None
    assert not local.down(folder)


def test_two_commands_at_once_share_one_server(folder: Path) -> None:
    code = f"from kg.store import local; print(local.up({str(folder)!r}).pid)"
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]

    said = [process.communicate(timeout=120)[0] for process in both]

    assert said[0] == said[1] == f"{local.up(folder).pid}\n"


def test_a_server_that_another_program_started_can_be_stopped(folder: Path) -> None:
    local.up(folder)  # by this program, which goes on and leaves its ended children as zombies

    code = "import sys; from kg.store import local; sys.exit(not local.down(sys.argv[1]))"
    assert subprocess.run([sys.executable, "-c", code, str(folder)], timeout=25, check=False).returncode == 0
    assert local.status(folder) is None


def test_down_leaves_no_process(folder: Path) -> None:
    server = local.up(folder)

    assert local.down(folder)
    assert not psutil.pid_exists(server.pid)
    assert local.status(folder) is None
    assert not local.down(folder)


def test_an_idle_server_ends_with_its_supervisor(folder: Path) -> None:
    server = local.up(folder, idle=0.5)

    assert gone(server.pid)
    assert gone(server.supervisor)
    assert local.status(folder) is None


def test_a_place_that_cannot_be_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="no place for a database") as error:
        local.up(tmp_path / "file" / "db")
    assert str(tmp_path) in str(error.value)


def test_a_server_that_cannot_start_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DB_MEMORY", "plenty")

    with pytest.raises(StoreError, match="Invalid maximum heap size") as error:
        local.up(folder)
    assert "server.log" in str(error.value)


@pytest.mark.parametrize(("named", "expected"), [("/data/kg", "/data/kg"), ("neo4j://host", None), ("", None)])
def test_the_default_folder_is_what_kg_db_names(
    monkeypatch: pytest.MonkeyPatch, named: str, expected: str | None
) -> None:
    monkeypatch.setenv("KG_DB", named)

    assert (str(local.default_path()) == expected) is bool(expected)
