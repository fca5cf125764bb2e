"""Plain text: stored exactly as decoded, so that offsets hold in the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.records import Document
from loaders.limits import ByteStream, Limits, read_bounded
from loaders.readers.decoding import decode

_ADDRESS = re.compile(r"https?://\S+")


def read_plain(stream: ByteStream, name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a text file. An address alone on its first or last line is its own."""
    text = decode(read_bounded(stream, name, limits), name)
    yield Document(name, text, url=_find_address(text))


def _find_address(text: str) -> str | None:
    stripped = text.strip()
    ends = stripped.partition("\n")[0], stripped.rpartition("\n")[2]
    return next((line.strip() for line in ends if _ADDRESS.fullmatch(line.strip())), None)
