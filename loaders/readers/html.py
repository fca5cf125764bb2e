"""HTML pages: the article's text by trafilatura, the rest of the page left out."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import trafilatura

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits, read_bounded
from loaders.readers.article import extract_article
from loaders.readers.decoding import decode
from loaders.readers.isolated import parse_isolated

for _library in ("trafilatura", "htmldate"):  # what they warn of ends in a report of ours
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_LARGE = 500_000  # bytes; a page of this size can be made to take eight seconds, one of 20 MB hours
_LONG_TAG = re.compile(rb"<[^<>]{20000}")  # 60,000 attributes in one tag, half a megabyte, take a minute to parse
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})", re.I
)


def read_html(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a page."""
    yield parse_bounded(read_bounded(stream, name, limits), name, limits)


def parse_bounded(data: bytes, name: str, limits: Limits) -> Document:
    """Return the document of a page; a very large one is parsed in a process of its own."""
    demanding = len(data) > _LARGE or _LONG_TAG.search(data)
    return parse_isolated("html", data, name, limits) if demanding else parse_page(data, name, limits)


def parse_page(data: bytes, name: str, limits: Limits) -> Document:
    """Return the document of a page, with the title, publisher, address and day that its metadata give."""
    declared = _CHARSET.search(data[:4096])
    source = decode(data, name, (declared[1] or declared[2]).decode("ascii") if declared else None)
    try:
        return _make_document(source, name)
    except DocumentError:
        raise
    except Exception as error:  # a broken page can make the libraries raise anything
        raise DocumentError(f"cannot read the page: {type(error).__name__}", where=name) from error


def _make_document(source: str, name: str) -> Document:
    tree = trafilatura.load_html(source)
    if tree is None:
        raise DocumentError("holds no HTML", where=name)
    metadata = trafilatura.extract_metadata(tree, extensive=False)  # an extensive search takes days out of the story
    day = metadata.date
    text = extract_article(tree, metadata.title)
    if not text.strip():
        raise DocumentError("a page without an article", where=name)
    return Document(name, text, publisher=metadata.sitename, published=day,
                    published_from="metadata" if day else None, url=metadata.url, title=metadata.title)
