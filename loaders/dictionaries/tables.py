"""Tables: tab-separated text with a header line; several values in one field are joined by semicolons."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kg.errors import DataError

DATA = Path(__file__).resolve().parent / "data"
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ə": "a", "þ": "th", "ð": "d",
    "’": "'", "ʻ": "'", "‘": "'",
})
_GAPS = re.compile(r"[-‐–.\s]+")


def read_table(name: str, header: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of `data/<name>` as tuples in the order of `header`.

    Blank lines and lines that start with # are skipped. DataError names file and line where the header or the
    number of fields is not as expected.
    """
    path = DATA / name
    with _open(path) as stream:
        if tuple(next(stream, "").rstrip("\n").split("\t")) != header:
            raise DataError("unexpected header", where=path, line=1, hint=f"expected {' | '.join(header)}")
        width = len(header)
        for number, line in enumerate(stream, 2):
            if line == "\n" or line.startswith("#"):
                continue
            row = tuple(line.rstrip("\n").split("\t"))
            if len(row) != width:
                raise DataError(f"{len(row)} fields", where=path, line=number, hint=f"expected {width}")
            yield row


def _open(path: Path) -> IO[str]:
    if not path.is_file():
        raise DataError("dictionary table is missing", where=path, hint="install kg again")
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")


def split_values(field: str) -> tuple[str, ...]:
    """Return the values of a field: `a;b` → ("a", "b"), nothing for an empty field."""
    return tuple(field.split(";")) if field else ()


def fold(name: str) -> str:
    """Return a name as it is compared: no accents or full stops, hyphens as blanks, lower case.

    >>> fold("Badr al-Busaïdi")
    'badr al busaidi'
    """
    text = name.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return _GAPS.sub(" ", text).strip()
