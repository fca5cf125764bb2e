"""PDF: read in a process of its own, because a small file can ask for endless time or memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import IO

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits, read_bounded
from loaders.readers.decoding import check_text
from loaders.readers.paragraphs import join_pages


def read_pdf(stream: IO[bytes], name: str, limits: Limits) -> Iterator[Document]:
    """Yield the one document of a PDF, its printed lines joined to paragraphs; scans hold no text."""
    pages = _extract(read_bounded(stream, name, limits), name, limits)
    text = join_pages(pages["pages"])
    if not text.strip():
        raise DocumentError("a PDF without text", where=name, hint="a scan needs text recognition first")
    day = pages["published"]
    yield Document(name, check_text(text, name), published=day, published_from="metadata" if day else None,
                   title=pages["title"])


def _extract(data: bytes, name: str, limits: Limits) -> dict[str, object]:
    command = [sys.executable, "-P", "-m", "loaders.readers.pdfpages",
               str(limits.memory), str(int(limits.seconds)), str(limits.pages), str(limits.size)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(f"takes more than {limits.seconds:g} seconds to read", where=name) from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DocumentError(f"cannot read the PDF: {lines[-1] if lines else 'out of time or memory'}", where=name)
    return json.loads(done.stdout)
