"""E-mail messages, and pages that a browser saved as one file (MHTML), which are messages too."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import ByteStream, Limits, read_bounded
from loaders.readers.decoding import decode

_SAVED = "snapshot-content-location"  # how Chromium marks a page that it saved
_BODIES = ("plain", "html")


def read_message(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a message: its text, or else its page, without attachments.

    A message is dated and titled by its head, a saved page by itself, since its head tells when it was saved.
    """
    data = read_bounded(stream, name, limits)
    try:
        message = message_from_bytes(data, policy=policy.default)
        yield _make_document(message, name, limits)
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
