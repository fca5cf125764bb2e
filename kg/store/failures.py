"""What the driver and the server report, said in one line with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from kg.errors import StoreError

_STOPPED = (
    "the database stopped after an error and must be restarted", "its debug.log says why; a full disk is one reason",
)
TIME_LIMIT = ("the time limit is over", "narrow the question or raise the limit")
_BY_CODE = {
    "Neo.ClientError.Database.DatabaseNotFound": ("no such database", "NEO4J_DATABASE names it"),
    "Neo.ClientError.Statement.AccessMode": ("this connection may only read", ""),
    "Neo.ClientError.Security.Forbidden": ("this user has no right to do that", "connect as one who has"),
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": (
        "this database is open for reading only", "its administrator can open it for writing",
    ),
    "Neo.ClientError.Security.AuthenticationRateLimit": ("too many wrong passwords", "wait some seconds"),
    "Neo.ClientError.Security.CredentialsExpired": ("the password must be changed first", "ALTER CURRENT USER"),
    "Neo.ClientError.Transaction.TransactionTimedOut": TIME_LIMIT,
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": TIME_LIMIT,
    "Neo.DatabaseError.Transaction.TransactionLogError": (
        "the server could not write the transaction", "if its disk is full: make room, restart it and load again",
    ),
    "Neo.DatabaseError.Transaction.TransactionStartFailed": _STOPPED,
}


class StatementError(StoreError):
    """The server cannot run the statement as it is written."""


class MissingPassword(StoreError):
    """The server wants a password and none was given."""


class Refused(StoreError):
    """A statement that could write, or reach outside the graph, on a connection that only reads."""


class Busy(StoreError):
    """The server gave way to another transaction; the same again may succeed."""


class ServerGone(StoreError):
    """The server does not answer, or stopped answering."""


@contextmanager
def explained(url: str) -> Iterator[None]:
    """Turn the driver's exceptions into a StoreError that names the server and says what to do."""
    try:
        yield
    except (Neo4jError, DriverError, OSError) as error:
        raise explain(error, url) from error


def explain(error: Exception, url: str) -> StoreError:
    """Return the StoreError for an exception of the driver."""
    if isinstance(error, AuthError) and "Unauthorized" in (error.code or ""):
        return StoreError("wrong user or password", where=url, hint="NEO4J_USERNAME and NEO4J_PASSWORD give them")
    if isinstance(error, Neo4jError) and error.code in _BY_CODE:
        what, hint = _BY_CODE[error.code]
        return StoreError(f"{what}: {_first_line(error)}", where=url, hint=hint)
    if isinstance(error, (ServiceUnavailable, SessionExpired, OSError)):
        return ServerGone("the server does not answer", where=url, hint="is it running, and is this its Bolt port?")
    # Two that create the same index IF NOT EXISTS at once: the slower one is told that it is there.
    if isinstance(error, TransientError) or _code(error).endswith("AlreadyExists"):
        return Busy(f"the server is too busy: {_first_line(error)}", where=url, hint="run the command again")
    if isinstance(error, ClientError):
        return StatementError(_first_line(error), where=url)
    return StoreError(_first_line(error), where=url)


def _code(error: Exception) -> str:
    return error.code or "" if isinstance(error, Neo4jError) else ""


def _first_line(error: Exception) -> str:
    message = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return message.strip().splitlines()[0] if message.strip() else type(error).__name__
