"""Errors that a user reads: one line that says what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path


class KgError(Exception):
    """Something failed. The message is one line for the user; the command line exits with 1."""

    exit_code = 1

    def __init__(self, what: str, *, where: str | Path | None = None, line: int | None = None, hint: str = ""):
        self.what, self.where, self.line, self.hint = what, where, line, hint
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}: " if self.line else f"{self.where}: " if self.where else ""
        return f"{place}{self.what}" + (f" ({self.hint})" if self.hint else "")


class UsageError(KgError):
    """The caller asked for something that does not exist or cannot be; the command line exits with 2."""

    exit_code = 2


class DataError(KgError):
    """A file or record is not what it should be."""


class DocumentError(KgError):
    """One document cannot be read; the rest of the batch goes on."""


class StoreError(KgError):
    """The database server refused, failed or is not there."""
