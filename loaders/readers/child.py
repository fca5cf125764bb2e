"""The process that `isolated.py` starts: one document from standard input, as JSON to standard output."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from dataclasses import asdict

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits


def main() -> None:
    """Print the fields of the document, or what is wrong with it."""
    parser, name, limits = sys.argv[1], sys.argv[2], Limits(**json.loads(sys.argv[3]))
    logging.disable()
    _bound(limits)
    try:
        answer = asdict(_find_parser(parser)(sys.stdin.buffer.read(), name, limits))
    except DocumentError as error:
        answer = {"error": error.what, "hint": error.hint}
    json.dump(answer, sys.stdout)


def _find_parser(name: str) -> Callable[[bytes, str, Limits], Document]:
    """Import only the parser that is asked for; starting up is most of the cost of a short document."""
    if name == "pdf":
        from loaders.readers.pdfpages import parse_pdf

        return parse_pdf
    if name == "message":
        from loaders.readers.message import parse_message

        return parse_message
    from loaders.readers.html import parse_page

    return parse_page


def _bound(limits: Limits) -> None:
    """Bound this process where the system can; elsewhere the parent's time limit is the only one."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.seconds) + 1,) * 2)


if __name__ == "__main__":
    main()
