"""PDF documents."""

from __future__ import annotations

from collections.abc import Iterator

from kg.records import Document
from loaders.limits import ByteStream, Limits, read_bounded
from loaders.readers.isolated import parse_isolated


def read_pdf(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a PDF, parsed in a process of its own."""
    yield parse_isolated("pdf", read_bounded(stream, name, limits), name, limits)
