"""Which reader an input needs: by its name, by what a server says it is, else by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits
from loaders.readers.html import read_html
from loaders.readers.lines import read_lines
from loaders.readers.pdf import read_pdf
from loaders.readers.plain import read_plain

Reader = Callable[[ByteStream, str, Limits], Iterator[Document | DocumentError]]

_BY_SUFFIX: dict[str, Reader] = {
    ".txt": read_plain, ".text": read_plain, ".md": read_plain,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".jsonl": read_lines, ".ndjson": read_lines,
    ".pdf": read_pdf,
}
_BY_TYPE: dict[str, Reader] = {
    "text/plain": read_plain, "text/markdown": read_plain,
    "text/html": read_html, "application/xhtml+xml": read_html,
    "application/jsonl": read_lines, "application/x-ndjson": read_lines,
    "application/pdf": read_pdf,
}
_PAGE = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b"
_SIGNS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"%PDF-"), read_pdf),
    (re.compile(_PAGE, re.IGNORECASE | re.DOTALL), read_html),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\""), read_lines),
)
KNOWN = "txt, md, html, jsonl, ndjson or pdf, each also with .gz"
HEAD = 1024


def reader_by_name(name: str) -> Reader | None:
    """Return the reader for a file name (`.gz` aside), None if its suffix is not known."""
    path = PurePath(name.lower())
    return _BY_SUFFIX.get((PurePath(path.stem) if path.suffix == ".gz" else path).suffix)


def reader_by_type(content_type: str) -> Reader | None:
    """Return the reader for a content type, None if it is not known."""
    return _BY_TYPE.get(content_type)


def reader_by_head(head: bytes) -> Reader:
    """Return the reader that the first `HEAD` bytes ask for; plain text if nothing else fits."""
    return next((reader for sign, reader in _SIGNS if sign.match(head)), read_plain)
