"""Reading RDF from strangers: a statement at a time, within limits, errors with file and line."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from kg.errors import DataError, UsageError
from kg.rdf.writers import SUFFIXES, WRITERS

if TYPE_CHECKING:
    from pyoxigraph import Quad

# No statement of an export comes near this: a sentence has some hundred characters. The JSON-LD reader takes in more
# than it needs before it gives its first statement.
LONGEST = 4_000_000
_FORMATS = {"turtle": "TURTLE", "ntriples": "N_TRIPLES", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD",
            "rdfxml": "RDF_XML"}
_NEAR = 50  # lines; no paragraph of an export is longer
_DTD = b"<!DOCTYPE"


class _Guard(io.RawIOBase):
    """A stream that stops when it gives much without any statement coming of it, or holds a document type."""

    def __init__(self, stream: IO[bytes], path: Path, is_xml: bool):
        self._stream, self._path, self._is_xml = stream, path, is_xml
        self._tail = b""
        self._lines, self._since = 0, 0

    def statement_came(self) -> None:
        self._since = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size if 0 < size < 65_536 else 65_536)
        self._since += len(data)
        if self._since > LONGEST:
            raise self._refuse(f"a statement of more than {LONGEST // 1_000_000} MB")
        if self._is_xml and _DTD in (self._tail + data).replace(b"\0", b"").upper():  # in UTF-16 too
            raise self._refuse("a document type declaration, which can pull in other files")
        self._tail = data[-2 * len(_DTD):]
        self._lines += data.count(b"\n")
        return data

    def _refuse(self, what: str) -> DataError:
        return DataError(what, where=self._path, line=self._lines + 1, hint="such a file is not read")


def find_format(path: Path, form: str | None = None) -> str:
    """Return the format named, or the one of the file's suffix; UsageError if neither tells."""
    suffix = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    found = form or SUFFIXES.get(suffix, "")
    if found not in WRITERS:
        raise UsageError(f"the suffix of {path.name} tells no RDF format",
                         hint=f"one of {', '.join(SUFFIXES)}, or give --format")
    return found


def read_statements(path: Path, form: str | None = None) -> Iterator[Quad]:
    """Yield the statements of a file, gzip by suffix; nothing outside the file is ever opened.

    DataError names the line of a syntax error, of a document type declaration in RDF/XML (entities, XXE), or of a
    statement longer than LONGEST bytes.
    """
    from pyoxigraph import RdfFormat, parse

    form = find_format(path, form)
    try:
        with _open(path) as stream:
            guard = _Guard(stream, path, form == "rdfxml")
            for quad in parse(cast("IO[bytes]", guard), getattr(RdfFormat, _FORMATS[form])):
                guard.statement_came()
                yield quad
    except SyntaxError as error:
        raise _explain(error, path) from error
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"cannot be read: {getattr(error, 'strerror', None) or error}", where=path) from error


def find_line(path: Path, subject: str, *texts: str) -> int | None:
    """Return the first line, from that which names the subject on, in which all of the other texts stand.

    The line that names the subject if none of those that follow soon has them; None if nothing names the subject.
    """
    needle, wanted = subject.encode("utf-8", "replace"), [text.encode("utf-8", "replace") for text in texts]
    first = None
    with _open(path) as stream:
        for number, line in enumerate(stream, 1):
            first = first or (number if needle in line else None)
            if first and all(text in line for text in wanted):
                return number
            if first and number > first + _NEAR:
                break
    return first


def _open(path: Path) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _explain(error: SyntaxError, path: Path) -> DataError:
    message = error.msg.splitlines()[0] if error.msg else "not RDF"
    if "remote context" in message:
        return DataError("a context at another address, which is not fetched", where=path,
                         line=find_line(path, "@context"), hint="put the context into the file")
    return DataError(message, where=path, line=error.lineno)
