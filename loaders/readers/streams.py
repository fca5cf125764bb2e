"""Open an input and hand its bytes to the reader that it needs."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits
from loaders.readers.kinds import HEAD, KNOWN, kind_by_head, kind_by_name, kind_by_type, load_reader
from loaders.readers.sources import Source


def read_source(source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    """Yield what an input holds; what cannot be read comes as a DocumentError that names the input."""
    try:
        for item in _open(source, limits):
            yield _at(item, source) if isinstance(item, DocumentError) else item
    except DocumentError as error:
        yield _at(error, source)
    except (OSError, EOFError, zlib.error) as error:
        yield DocumentError(f"cannot read: {getattr(error, 'strerror', None) or error}", where=source.where)


def _at(error: DocumentError, source: Source) -> DocumentError:
    return DocumentError(error.what, where=source.where, line=error.line, hint=error.hint)


def _open(source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    if source.address:
        return _read_page(source, source.address, limits)
    return _read_file(source, source.path, limits) if source.path else _read_input(source, limits)


def _read_page(source: Source, address: str, limits: Limits) -> Iterator[Document | DocumentError]:
    body, content_type = source.content or _fetch(address, limits)
    kind = kind_by_type(content_type)
    if kind is None and content_type not in ("", "application/octet-stream", "binary/octet-stream"):
        raise DocumentError(f"unknown kind of content {content_type!r}", hint=f"known are {KNOWN}")
    read = load_reader(kind or kind_by_head(body[:HEAD]))
    for item in read(io.BytesIO(body), source.name, limits):
        yield replace(item, url=item.url or address) if isinstance(item, Document) else item


def _fetch(address: str, limits: Limits) -> tuple[bytes, str]:
    from loaders.readers.web import fetch  # the HTTP client takes a while to import, and few batches need it

    return fetch(address, limits)


def _read_file(source: Source, path: Path, limits: Limits) -> Iterator[Document | DocumentError]:
    kind = kind_by_name(path.name)
    if kind is None and source.folder:
        raise DocumentError("unknown kind of file", hint=f"known are {KNOWN}; name the file itself to try it as text")
    with path.open("rb") as file:
        stream = gzip.GzipFile(fileobj=file) if path.suffix.lower() == ".gz" else file
        yield from load_reader(kind or kind_by_head(stream.peek(HEAD)))(stream, source.name, limits)


def _read_input(source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    stream = io.BufferedReader(sys.stdin.buffer)  # type: ignore[type-var]  # only its reading half is used
    try:
        yield from load_reader(kind_by_head(stream.peek(HEAD)))(stream, source.name, limits)
    finally:
        stream.detach()
