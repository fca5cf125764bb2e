"""The process that reads one PDF from standard input and prints its pages as JSON; `pdf.py` starts it."""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import Any

import pypdf


def _limit(memory: int, seconds: int) -> None:
    """Bound this process where the system can; elsewhere the parent's time limit is the only one."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def extract(data: bytes, pages: int, size: int) -> dict[str, Any]:
    """Return title, day of creation and the text of each page; ValueError beyond `pages` or `size` characters."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("it asks for a password")
    if len(reader.pages) > pages:
        raise ValueError(f"more than {pages} pages")
    texts: list[str] = []
    for page in reader.pages:
        texts.append(page.extract_text())
        if sum(map(len, texts)) > size:
            raise ValueError(f"more than {size:,} characters")
    information = reader.metadata
    created = information.creation_date if information else None
    title = str(information.title or "").strip() if information else ""
    return {"title": title or None, "published": created.date().isoformat() if created else None, "pages": texts}


def main() -> int:
    """Read, print, and on any failure print its reason as the last line of standard error."""
    memory, seconds, pages, size = map(int, sys.argv[1:])
    logging.disable()
    _limit(memory, seconds)
    try:
        json.dump(extract(sys.stdin.buffer.read(), pages, size), sys.stdout)
    except Exception as error:  # a broken file can make the library raise anything
        print(str(error).splitlines()[0] if str(error) else type(error).__name__, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
