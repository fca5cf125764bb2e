"""Document: one text with its publisher and date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it is stored; every claim's offsets count characters of `text`.

    `file` is its name and identity; `published` is an ISO day or None when nothing tells it; `published_from`
    says where the day came from (argument, manifest, metadata, url, feed, dateline; created: when a PDF was made).
    `boilerplate` are spans of `text` that yield no claim.
    """

    file: str
    text: str
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    title: str | None = None
    boilerplate: tuple[tuple[int, int], ...] = ()

    @property
    def digest(self) -> str:
        """Return a hash of everything that a reload must notice."""
        parts = (self.file, self.publisher, self.published, self.url, self.title, self.text)
        return hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()
