"""Runs one local server and stops it when nobody has used it for a while; a program of its own.

Started by its path, with what it needs as JSON on standard input, so that it loads neither the driver nor the rest
of the package and stays small. It outlives the command that started it and the terminal; the server dies with it.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import filelock
import psutil

_POLL_SECONDS = 2.0
_STOP_SECONDS = 20.0


def main() -> int:
    """Start the server, publish its state, watch it, stop it; the exit code is the server's."""
    order = json.load(sys.stdin)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    server = subprocess.Popen(
        order["command"], cwd=order["folder"], env=order["environment"], stdin=subprocess.DEVNULL,
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,
    )
    state = Path(order["folder"]) / "server.json"
    try:
        _publish(state, server.pid, order)
        _watch(server, order, stop)
    finally:
        code = _stop(server)
        state.unlink(missing_ok=True)
    return code


def _die_with_parent() -> None:
    """Ask Linux to end the server should this process be killed outright."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


def _publish(state: Path, server: int, order: dict[str, Any]) -> None:
    me = psutil.Process()
    content = {
        "pid": server, "pid_started": psutil.Process(server).create_time(),
        "supervisor": me.pid, "supervisor_started": me.create_time(),
        "bolt_port": order["bolt_port"], "http_port": order["http_port"], "idle": order["idle"],
    }
    draft = state.with_suffix(".new")
    draft.write_text(json.dumps(content), encoding="utf-8")
    draft.replace(state)


def _watch(server: subprocess.Popen[bytes], order: dict[str, Any], stop: threading.Event) -> None:
    folder, idle = Path(order["folder"]), float(order["idle"])
    last = time.time()
    while server.poll() is None and not stop.wait(min(_POLL_SECONDS, idle / 4) if idle else _POLL_SECONDS):
        if _connected(server.pid, order["bolt_port"]):
            last = time.time()
        if idle and time.time() - max(last, _last_used(folder)) > idle and _retire(folder, idle, server):
            return


def _retire(folder: Path, idle: float, server: subprocess.Popen[bytes]) -> bool:
    """Stop under the lock that commands hold while they look for the server, unless one has just done so."""
    try:
        with filelock.FileLock(folder / "command.lock", timeout=0):
            if time.time() - _last_used(folder) <= idle:
                return False
            (folder / "server.json").unlink(missing_ok=True)
            _stop(server)
            return True
    except filelock.Timeout:
        return False


def _last_used(folder: Path) -> float:
    try:
        return (folder / "used").stat().st_mtime
    except OSError:
        return 0.0


def _connected(pid: int, port: int) -> bool:
    try:
        connections = psutil.Process(pid).net_connections("tcp")
    except (psutil.Error, OSError):
        return True  # not allowed to look: rather too long alive than stopped under a user
    return any(each.status == psutil.CONN_ESTABLISHED and each.laddr.port == port for each in connections)


def _stop(server: subprocess.Popen[bytes]) -> int:
    if server.poll() is None:
        server.terminate()
    try:
        return server.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        return server.wait()


if __name__ == "__main__":
    os.umask(0o077)
    sys.exit(main())
