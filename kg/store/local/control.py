"""Start, find and stop the local server of a folder."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import psutil

from kg.errors import StoreError
from kg.store.local.folder import Status, locked, prepare, read_status
from kg.store.local.start import answers, complaint, start

IDLE_SECONDS = 900.0
_LOCK_SECONDS = 120.0
_STOP_SECONDS = 30.0
_POLL_SECONDS = 0.05
_ATTEMPTS = 3  # another program may take a free port before the server does


def up(folder: Path | str, idle: float = IDLE_SECONDS) -> Status:
    """Return the folder's running server, starting it if need be; StoreError if it does not come up.

    `idle` is the time in seconds without a connection after which it stops by itself; 0 means never. It counts
    for a server that this call starts.
    """
    path = _resolve(folder)
    _make(path)
    with locked(path, _LOCK_SECONDS):
        (path / "used").touch(mode=0o600)  # the supervisor looks at this under the same lock before it stops
        found = status(path)
        if found and answers(found):
            return found
        _clear(path)
        prepare(path)
        for _ in range(_ATTEMPTS):
            started = start(path, idle)
            if started:
                return started
            _clear(path)
    raise StoreError(f"the local database does not start: {complaint(path)}", where=path, hint="see server.log there")


def down(folder: Path | str) -> bool:
    """Stop the folder's server; False if none was running."""
    path = _resolve(folder)
    if not path.is_dir():
        return False
    with locked(path, _LOCK_SECONDS):
        running = status(path) is not None
        _clear(path)
        return running


def status(folder: Path | str) -> Status | None:
    """Return the folder's server if its process lives, else None; starts nothing."""
    state = read_status(_resolve(folder))
    return state if state and _process(state.pid, state.pid_started) else None


def _resolve(folder: Path | str) -> Path:
    return Path(folder).expanduser().resolve()


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        (path / "used").touch(mode=0o600)
    except OSError as error:
        what, hint = f"no place for a database: {error.strerror}", "name another folder with --db"
        raise StoreError(what, where=path, hint=hint) from error


def _clear(path: Path) -> None:
    """Stop what the folder's state names, the supervisor first: it stops its server in good order."""
    state = read_status(path)
    if state is None:
        return
    for pid, started in ((state.supervisor, state.supervisor_started), (state.pid, state.pid_started)):
        process = _process(pid, started)
        if process:
            _end(process)
    (path / "server.json").unlink(missing_ok=True)


def _process(pid: int, started: float) -> psutil.Process | None:
    """Return the process of that id only if it is the one that was started then: ids are used again."""
    try:
        process = psutil.Process(pid)
        alive = abs(process.create_time() - started) < 1 and process.status() != psutil.STATUS_ZOMBIE
        return process if alive else None
    except psutil.Error:
        return None


def _end(process: psutil.Process) -> None:
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        if not _is_gone(process, _STOP_SECONDS):
            process.kill()
            _is_gone(process, _STOP_SECONDS)


def _is_gone(process: psutil.Process, seconds: float) -> bool:
    """Wait until a process has ended. One that its parent has not asked after, such as a notebook, stays as a zombie."""
    end = time.monotonic() + seconds
    while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
        if time.monotonic() > end:
            return False
        time.sleep(_POLL_SECONDS)
    return True
