"""Which reader an input needs: by its name, by what a server says it is, else by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits

Reader = Callable[[ByteStream, str, Limits], Iterator[Document | DocumentError]]

# A kind is also the name of the module that reads it, and of its function `read_<kind>`.
_BY_SUFFIX = {
    ".txt": "plain", ".text": "plain", ".md": "plain",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "lines", ".ndjson": "lines",
    ".pdf": "pdf",
    ".eml": "message", ".mht": "message", ".mhtml": "message",
}  # fmt: skip
_BY_TYPE = {
    "text/plain": "plain", "text/markdown": "plain",
    "text/html": "html", "application/xhtml+xml": "html",
    "application/jsonl": "lines", "application/x-ndjson": "lines",
    "application/pdf": "pdf",
    "message/rfc822": "message", "multipart/related": "message",
}  # fmt: skip
_PAGE = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b"
_SIGNS = (
    (re.compile(rb"%PDF-"), "pdf"),
    (re.compile(_PAGE, re.IGNORECASE | re.DOTALL), "html"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\""), "lines"),
)
KNOWN = "txt, md, html, mhtml, eml, jsonl, ndjson or pdf, each also with .gz"
HEAD = 1024


def kind_by_name(name: str) -> str | None:
    """Return the kind of a file by its name (`.gz` aside), None if its suffix is not known."""
    path = PurePath(name.lower())
    return _BY_SUFFIX.get((PurePath(path.stem) if path.suffix == ".gz" else path).suffix)


def kind_by_type(content_type: str) -> str | None:
    """Return the kind for a content type, None if it is not known."""
    return _BY_TYPE.get(content_type)


def kind_by_head(head: bytes) -> str:
    """Return the kind that the first `HEAD` bytes show; plain text if nothing else fits."""
    return next((kind for sign, kind in _SIGNS if sign.match(head)), "plain")


def load_reader(kind: str) -> Reader:
    """Return the reader of a kind. Imported here, when one is needed: the HTML libraries take half a second."""
    reader: Reader = getattr(import_module(f"loaders.readers.{kind}"), f"read_{kind}")
    return reader
