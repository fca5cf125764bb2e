"""Where the project's data files are, in a checkout and in an installed wheel alike."""

from __future__ import annotations

import gzip
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from kg.errors import DataError

_PACKAGE = Path(__file__).resolve().parent


def data_path(name: str) -> Path:
    """Return the folder `schema` or `queries`: beside the package in a checkout, inside it in a wheel.

    Raises DataError if neither is there, which means a broken installation.
    """
    for folder in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise DataError(f"data folder {name!r} is missing", where=_PACKAGE, hint="install kg again")


@contextmanager
def replace_file(path: Path, mode: str = "w") -> Iterator[IO[str]]:
    """Open a temporary file beside `path` and move it there on success, so that readers never see half a file."""
    with _replacing(path) as handle, os.fdopen(handle, mode, encoding="utf-8", newline="\n") as stream:
        yield stream


@contextmanager
def replace_bytes(path: Path) -> Iterator[IO[bytes]]:
    """Do the same for bytes; a name that ends in .gz is compressed, without a time stamp: same content, same file."""
    with _replacing(path) as handle, os.fdopen(handle, "wb") as stream:
        if path.suffix != ".gz":
            yield stream
            return
        with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=stream, mtime=0) as packed:
            yield cast("IO[bytes]", packed)


@contextmanager
def _replacing(path: Path) -> Iterator[int]:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        yield handle
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
