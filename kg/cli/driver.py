"""The database driver, imported without what it looks for and never gets here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER_GIVEN = ("numpy", "pandas", "pyarrow")


def import_driver() -> None:
    """Import the driver in a third of the time: it would load numpy, pandas and pyarrow to know their types as parameters.

    For the command line only, whose parameters are plain values; a program that uses `kg.Graph` may pass what it likes.
    """
    with _hidden(_NEVER_GIVEN):
        import neo4j  # noqa: F401


@contextmanager
def _hidden(names: tuple[str, ...]) -> Iterator[None]:
    """Let imports of what is not imported yet fail meanwhile; None in sys.modules is Python's way to say so."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
