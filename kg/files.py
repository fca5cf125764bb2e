"""Files: where the project's own are, in a checkout and in a wheel alike, and how others are written."""

from __future__ import annotations

import gzip
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from kg.errors import DataError, KgError

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
def writing(path: Path) -> Iterator[None]:
    """Raise a KgError that names the file or folder if what is done inside cannot write it."""
    try:
        yield
    except OSError as error:
        raise KgError(f"cannot write: {error.strerror}", where=path) from error


@contextmanager
def replace_file(path: Path, *, private: bool = False) -> Iterator[IO[str]]:
    """Open a temporary file beside `path` and move it there on success, so that readers never see half a file.

    The file may be read by whom the user's umask allows, as other programs' files; if `private`, by its owner only.
    """
    with _replacing(path, private) as handle, os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
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
def _replacing(path: Path, private: bool = False) -> Iterator[int]:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        if not private:
            Path(temporary).chmod(0o666 & ~_umask())
        yield handle
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o077)  # it can only be read by setting it
    os.umask(mask)
    return mask
