"""Read a batch: every input becomes documents or a report of what is wrong with it, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from kg.errors import DocumentError, UsageError
from kg.records import Document
from loaders.boilerplate import find_boilerplate
from loaders.limits import DEFAULT, Limits
from loaders.published import find_dateline, find_day_in_address, parse_day
from loaders.readers.kinds import HEAD, KNOWN, reader_by_head, reader_by_name, reader_by_type
from loaders.readers.sidecars import Sidecars
from loaders.readers.sources import Source, find_sources
from loaders.readers.web import fetch


def read_documents(
    sources: Iterable[str | Path],
    manifest: str | Path | None = None,
    published: str | None = None,
    limits: Limits = DEFAULT,
) -> Iterator[Document | DocumentError]:
    """Yield the documents of files, folders, globs, web addresses and standard input (`-`).

    What cannot be read comes as a DocumentError in its place. The publication day is `published`, an ISO day, if
    given, else what the manifest, the page's metadata, the address or the dateline says, in that order.
    Raises UsageError if `published` is no day, DataError if the `manifest` named cannot be read.
    """
    if published and not parse_day(published):
        raise UsageError(f"not a day: {published!r}", hint="write it as 2025-05-08")
    sidecars = Sidecars(Path(manifest) if manifest else None)
    yield from sidecars.take_errors()
    names: set[str] = set()
    for source in find_sources(sources):
        if isinstance(source, DocumentError):
            yield source
            continue
        for item in _read(source, limits):
            if isinstance(item, Document) and item.file in names:
                item = DocumentError(f"a second document is called {item.file!r}", where=source.where)
            if isinstance(item, Document):
                names.add(item.file)
                item = _complete(item, source, sidecars, published)
            yield from sidecars.take_errors()
            yield item


def _read(source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    try:
        yield from _open(source, limits)
    except DocumentError as error:
        yield DocumentError(error.what, where=source.where, line=error.line, hint=error.hint)
    except (OSError, EOFError, zlib.error) as error:
        yield DocumentError(f"cannot read: {getattr(error, 'strerror', None) or error}", where=source.where)


def _open(source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    if source.address:
        stream, content_type = fetch(source.address, limits)
        reader = reader_by_type(content_type)
        if reader is None and content_type and not content_type.startswith("application/octet-stream"):
            raise DocumentError(f"unknown kind of content {content_type!r}", hint=f"known are {KNOWN}")
        for item in (reader or reader_by_head(stream.read(HEAD)))(_rewound(stream), source.name, limits):
            yield replace(item, url=item.url or source.address) if isinstance(item, Document) else item
    elif source.path is None:
        yield from _read_stream(sys.stdin.buffer, source, limits)
    else:
        with source.path.open("rb") as file:
            yield from _read_stream(file, source, limits)


def _rewound(stream: IO[bytes]) -> IO[bytes]:
    stream.seek(0)
    return stream


def _read_stream(file: IO[bytes], source: Source, limits: Limits) -> Iterator[Document | DocumentError]:
    packed = source.path is not None and source.path.suffix.lower() == ".gz"
    stream: IO[bytes] = gzip.GzipFile(fileobj=file) if packed else file
    reader = reader_by_name(source.name)
    if reader is None and source.folder:
        raise DocumentError("unknown kind of file", hint=f"known are {KNOWN}; name it alone to try it as text")
    if reader is None:
        buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[arg-type]
        stream, reader = buffered, reader_by_head(buffered.peek(HEAD))
    yield from reader(stream, source.name, limits)


def _complete(document: Document, source: Source, sidecars: Sidecars, published: str | None) -> Document:
    entry = sidecars.find(source, document.file)
    if entry:
        document = replace(document, publisher=entry.publisher or document.publisher,
                           url=entry.url or document.url, title=entry.title or document.title)
    day, origin = _date(document, published, entry.published if entry else None)
    return replace(document, published=day, published_from=origin, boilerplate=find_boilerplate(document.text))


def _date(document: Document, argument: str | None, listed: str | None) -> tuple[str | None, str | None]:
    if argument:
        return parse_day(argument), "argument"
    if listed:
        return listed, "manifest"
    if document.published:
        return document.published, document.published_from
    if day := find_day_in_address(document.url or ""):
        return day, "url"
    day = find_dateline(document.text)
    return day, "dateline" if day else None
