"""Start a supervisor with its server, and wait until the database answers."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from kg.store.local import supervisor
from kg.store.local.folder import DATABASE, Status, read_credentials, read_status
from kg.store.local.server import free_ports, server_command, server_environment

_START_SECONDS = 180.0  # it takes 2 to 4, but a busy machine must not break it
_POLL_SECONDS = 0.1
_COMPLAINT = re.compile(r"error|invalid|exception|SEVER", re.IGNORECASE)


def start(path: Path, idle: float) -> Status | None:
    """Start a server and return it once it answers, or None when it ended or gave no answer in time."""
    bolt_port, http_port = free_ports(2)
    order = {
        "command": server_command(path, bolt_port, http_port), "environment": server_environment(),
        "folder": str(path), "bolt_port": bolt_port, "http_port": http_port, "idle": idle,
    }
    with (path / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-P", supervisor.__file__], stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=path,
            env=server_environment(), start_new_session=True,
        )
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as stream:
        stream.write(json.dumps(order).encode())
    end = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        state = read_status(path)
        if state and answers(state, seconds=_POLL_SECONDS):
            return state
        time.sleep(_POLL_SECONDS)
    return None


def answers(state: Status, seconds: float = _START_SECONDS) -> bool:
    """Say whether the database answers within `seconds`; the port opens before the database exists."""
    reader = read_credentials(Path(state.path), "reader")
    end = time.monotonic() + seconds
    logging.getLogger("neo4j").addHandler(logging.NullHandler())  # refusals are expected while it starts
    while True:
        try:
            auth = (reader.user, reader.password)
            with GraphDatabase.driver(state.url, auth=auth, connection_timeout=2) as driver, driver.session(
                database=DATABASE
            ) as session:
                session.run("RETURN 1").consume()  # not a managed transaction, which would wait longer and longer
                return True
        except (DriverError, Neo4jError, OSError):
            if time.monotonic() > end:
                return False
            time.sleep(_POLL_SECONDS)


def complaint(path: Path) -> str:
    """Return the first line in which the server or its supervisor complains, else the last that they wrote."""
    try:
        text = (path / "server.log").read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    complaints = (line for line in lines if _COMPLAINT.search(line))
    return next(complaints, lines[-1] if lines else "it wrote nothing")
