"""Read a batch: every input becomes documents or a report of what is wrong with it, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import DocumentError, UsageError
from kg.records import Document
from loaders.boilerplate import find_boilerplate
from loaders.limits import DEFAULT, Limits
from loaders.manifest import Entry
from loaders.published import find_dateline, find_day_in_address, parse_day
from loaders.readers.sidecars import Sidecars
from loaders.readers.sources import Source, find_sources
from loaders.readers.streams import read_source


def read_documents(
    sources: Iterable[str | Path | Source],
    manifest: str | Path | None = None,
    published: str | None = None,
    limits: Limits = DEFAULT,
) -> Iterator[Document | DocumentError]:
    """Yield the documents of files, folders, globs, web addresses and standard input (`-`).

    What cannot be read comes as a DocumentError in its place. The publication day is `published`, an ISO day, if
    given, else what the manifest, the page's metadata, the address or the dateline says, in that order; for a PDF last
    the day on which the file was made.
    Raises UsageError if `published` is no day, DataError if the `manifest` named cannot be read.
    """
    day = parse_day(published) if published else None
    if published and not day:
        raise UsageError(f"not a day: {published!r}", hint="write it as 2025-05-08")
    return _read(sources, Sidecars(Path(manifest) if manifest else None), day, limits)


def _read(
    named: Iterable[str | Path | Source], sidecars: Sidecars, day: str | None, limits: Limits
) -> Iterator[Document | DocumentError]:
    names: set[str] = set()
    for source in find_sources(named):
        if isinstance(source, DocumentError):
            yield source
            continue
        for item in read_source(source, limits):
            if isinstance(item, Document):
                item = _check_name(_complete(item, source, sidecars, day), source, names)
            yield from sidecars.take_errors()
            yield item
    yield from sidecars.take_errors()


def _check_name(document: Document, source: Source, names: set[str]) -> Document | DocumentError:
    """Refuse a name that the batch has had: loading the second document would replace the first."""
    if document.file in names:
        return DocumentError(f"second document called {document.file!r}", where=source.where, hint="rename one")
    names.add(document.file)
    return document


def _complete(document: Document, source: Source, sidecars: Sidecars, argument: str | None) -> Document:
    """Add what argument and manifest say, which goes before what the document says of itself."""
    entry = sidecars.find(source, document.file) or Entry(document.file)
    url = entry.url or document.url
    document = replace(
        document,
        publisher=entry.publisher or document.publisher or _find_host(url or ""),
        url=url,
        title=entry.title or document.title,
    )
    day, origin = _find_day(document, argument, entry.published)
    return replace(document, published=day, published_from=origin, boilerplate=find_boilerplate(document.text))


def _find_host(url: str) -> str | None:
    """Return the host of an address, which stands for a publisher that nothing names: `reuters.com`."""
    try:
        host = urlsplit(url).hostname
    except ValueError:  # an address in brackets that is none
        return None
    return host.removeprefix("www.") if host else None


def _find_day(document: Document, argument: str | None, listed: str | None) -> tuple[str | None, str | None]:
    if argument:
        return argument, "argument"
    if listed:
        return listed, "manifest"
    told = document.published, document.published_from
    if document.published and document.published_from != "created":
        return told
    if day := find_day_in_address(document.url or ""):
        return day, "url"
    day = find_dateline(document.text)
    return (day, "dateline") if day else told
