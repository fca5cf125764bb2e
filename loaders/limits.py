"""How much one document may cost: hostile or broken input must end in a report, not in a full memory."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import IO

from kg.errors import DocumentError

ByteStream = IO[bytes] | gzip.GzipFile
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document.

    `size` is in bytes after unpacking, `waste` in bytes of blank and overlong lines among JSON lines (a gzip bomb is
    little else), `seconds` holds for a download, a PDF or a very large page, `memory` in bytes for the latter two.
    """

    size: int = 20_000_000
    waste: int = 200_000_000
    seconds: float = 60.0
    memory: int = 2_000_000_000
    pages: int = 2_000


DEFAULT = Limits()


def read_bounded(stream: ByteStream, where: str, limits: Limits) -> bytes:
    """Return all bytes of a stream; DocumentError if there are more than `limits.size`."""
    parts, total = [], 0
    while part := stream.read(_CHUNK):
        total += len(part)
        if total > limits.size:
            raise too_large(where, limits)
        parts.append(part)
    return b"".join(parts)


def too_large(where: str, limits: Limits, line: int | None = None) -> DocumentError:
    """Return the error for a document, or a line that holds one, beyond the limit."""
    return DocumentError(f"larger than {limits.size:,} bytes", where=where, line=line, hint="split it")
