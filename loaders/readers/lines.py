"""JSON lines: one document a line, with file or id, text, publisher, published, url, title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits
from loaders.objects import iterate_objects
from loaders.published import parse_day
from loaders.readers.decoding import check_text


def read_lines(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document | DocumentError]:
    """Yield a document, or what is wrong with it, for each line. Memory holds one line at a time."""
    for number, record in iterate_objects(stream, name, limits):
        try:
            if isinstance(record, DocumentError):
                raise record
            yield _make_document(record, name, number)
        except DocumentError as error:
            yield DocumentError(error.what, where=name, line=number, hint=error.hint)


def _make_document(record: Mapping[str, Any], name: str, number: int) -> Document:
    text = _value(record, "text")
    if text is None:
        raise DocumentError("no 'text'", hint="a document is a line with file, text, publisher, published, url, title")
    published = _value(record, "published")
    if published and not parse_day(published):
        raise DocumentError(f"'published' is not a day: {published!r}", hint="write it as 2025-05-08")
    return Document(
        _name(record) or f"{name}:{number}", check_text(text, name),
        publisher=_value(record, "publisher"), published=parse_day(published or ""),
        published_from="metadata" if published else None,
        url=_value(record, "url"), title=_value(record, "title"),
    )


def _name(record: Mapping[str, Any]) -> str | None:
    value = record.get("file") or record.get("id")
    name = str(value) if isinstance(value, (str, int)) else None
    if name and (len(name) > 1000 or not name.isprintable()):
        raise DocumentError("'file' is too long or holds control characters")
    return name


def _value(record: Mapping[str, Any], key: str) -> str | None:
    """Return a string field; half a surrogate pair, which no database stores, becomes U+FFFD in its place."""
    value = record.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise DocumentError(f"{key!r} is not a string")
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
