"""E-mail messages, and pages that a browser saved as one file (MHTML), which are messages too."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from itertools import islice

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits, read_bounded
from loaders.readers.decoding import decode
from loaders.readers.isolated import parse_isolated

_SAVED = "snapshot-content-location"  # how Chromium marks a page that it saved
# What stands above the text of the message or of a part, whose boundary begins with two hyphens.
_PART = re.compile(rb"(?:\A|[\r\n]--[^\r\n]*(?:\r\n|\n|\r))((?:[^\r\n]+(?:\r\n|\n|\r)?)*)")
_LONGEST_HEAD = 16_384  # bytes; Python takes 13 s for a subject of 16,000 encoded words, and gigabytes for longer ones
_MOST_PARTS = 1_000
_BODIES = ("plain", "html")


def read_message(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a message; one with long or many heads is parsed in a process of its own."""
    data = read_bounded(stream, name, limits)
    heads = [len(head[1]) for head in islice(_PART.finditer(data), _MOST_PARTS + 1)]
    demanding = len(heads) > _MOST_PARTS or max(heads) > _LONGEST_HEAD
    yield parse_isolated("message", data, name, limits) if demanding else parse_message(data, name, limits)


def parse_message(data: bytes, name: str, limits: Limits) -> Document:
    """Return the document of a message: its text, or else its page, without attachments.

    A message is dated and titled by its head, a saved page by itself, since its head tells when it was saved.
    """
    try:
        return _make_document(message_from_bytes(data, policy=policy.default), name, limits)
    except DocumentError:
        raise
    except Exception as error:  # a broken message can make the library raise anything
        raise DocumentError(f"cannot read the message: {type(error).__name__}", where=name) from error


def _make_document(message: EmailMessage, name: str, limits: Limits) -> Document:
    body = message.get_body(_BODIES)
    if body is None:
        raise DocumentError("a message without text", where=name)
    document = _read_body(body, name, limits)
    if saved := message[_SAVED]:
        return replace(document, url=document.url or str(saved))
    subject, sent = " ".join(str(message["subject"] or "").split()), getattr(message["date"], "datetime", None)
    if sent:  # the day on the sender's own calendar
        document = replace(document, published=sent.date().isoformat(), published_from="metadata")
    return replace(document, title=subject or document.title)


def _read_body(body: MIMEPart, name: str, limits: Limits) -> Document:
    content, charset = body.get_payload(decode=True), body.get_content_charset()
    data = content if isinstance(content, bytes) else b""
    if body.get_content_subtype() != "html":
        return Document(name, decode(data, name, charset))
    from loaders.readers.html import parse_bounded

    # The head's charset goes before what the page says of itself, as a mark at its beginning does.
    return parse_bounded(codecs.BOM_UTF8 + decode(data, name, charset).encode() if charset else data, name, limits)
