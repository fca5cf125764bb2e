"""What lies in the folder of a local database: passwords, users, the state of its server."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

import filelock
from platformdirs import user_data_path

from kg.errors import StoreError
from kg.files import replace_file

DATABASE = "kg"
_ITERATIONS = 65536  # what ArcadeDB itself uses for PBKDF2


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user of the local server; the password stays out of the representation, so that no log shows it."""

    user: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials({self.user!r}, ***)"


@dataclass(frozen=True, slots=True)
class Status:
    """A running server: process ids with their start times (a pid alone may be reused), ports, idle seconds."""

    path: str
    pid: int
    pid_started: float
    supervisor: int
    supervisor_started: float
    bolt_port: int
    http_port: int
    idle: float

    @property
    def url(self) -> str:
        """Return the Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt_port}"


def default_path() -> Path:
    """Return the folder that KG_DB names, else the platform's folder for application data."""
    named = os.environ.get("KG_DB", "")
    return Path(named) if named and "://" not in named else user_data_path("kg", appauthor=False) / "db"


def prepare(folder: Path) -> None:
    """Write into the folder who may do what on the server."""
    try:
        (folder / "config").mkdir(exist_ok=True, mode=0o700)
        _write_users(folder)
    except OSError as error:
        raise StoreError(f"cannot write: {error.strerror}", where=folder, hint="or name another folder") from error


def _write_users(folder: Path) -> None:
    groups = files("kg.store.local").joinpath("server-groups.json").read_text(encoding="utf-8")
    # The server insists on a root; nobody learns its password.
    users = [_user("root", secrets.token_urlsafe(24), "*", "admin")]
    for name in ("writer", "reader"):
        users.append(_user(name, read_credentials(folder, name).password, DATABASE, name))
    with replace_file(folder / "config" / "server-groups.json", private=True) as stream:
        stream.write(groups)
    with replace_file(folder / "config" / "server-users.jsonl", private=True) as stream:
        stream.writelines(json.dumps(user) + "\n" for user in users)


def _user(name: str, password: str, database: str, group: str) -> dict[str, object]:
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ITERATIONS, 32)
    stored = f"PBKDF2WithHmacSHA256${_ITERATIONS}${salt}${base64.b64encode(digest).decode()}"
    return {"name": name, "databases": {database: [group]}, "password": stored}


def read_credentials(folder: Path, user: str) -> Credentials:
    """Return the user's password from its file of mode 0600, which is made on first use."""
    path = folder / f"{user}.password"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Credentials(user, path.read_text(encoding="ascii").strip())
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        password = secrets.token_urlsafe(24)
        stream.write(password)
    return Credentials(user, password)


@contextmanager
def locked(folder: Path, timeout: float) -> Iterator[None]:
    """Hold the folder against other commands; the operating system frees the lock of a killed one."""
    try:
        with filelock.FileLock(folder / "command.lock", timeout=timeout):
            yield
    except filelock.Timeout as error:
        what = "another command is starting or stopping this database"
        raise StoreError(what, where=folder, hint="try again") from error


def read_status(folder: Path) -> Status | None:
    """Return what the server's supervisor wrote, or None where nothing readable is there."""
    try:
        return Status(path=str(folder), **json.loads((folder / "server.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_status(status: Status) -> None:
    """Write the state of a server that has just been started."""
    fields = asdict(status)
    folder = Path(fields.pop("path"))
    with replace_file(folder / "server.json", private=True) as stream:
        json.dump(fields, stream)
