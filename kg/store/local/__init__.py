"""The local database: ArcadeDB on loopback as a process of its own, started on first use, one per folder."""

from pathlib import Path

from kg.store.local.control import IDLE_SECONDS, down, status, up
from kg.store.local.folder import DATABASE, Credentials, Status, default_path, read_credentials

__all__ = [
    "DATABASE", "IDLE_SECONDS", "Credentials", "Status", "default_path", "down", "reader", "status", "up", "writer",
]


def reader(folder: Path | str) -> Credentials:
    """Return the user that may only read."""
    return read_credentials(Path(folder).expanduser().resolve(), "reader")


def writer(folder: Path | str) -> Credentials:
    """Return the user that may write data and schema, but manage neither users nor the server."""
    return read_credentials(Path(folder).expanduser().resolve(), "writer")
