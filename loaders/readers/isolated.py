"""Parse in a process of its own what could ask for endless time or memory: PDFs, very large pages, odd messages."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits


def parse_isolated(parser: str, data: bytes, name: str, limits: Limits) -> Document:
    """Return the document that `parser` (a name in `child.py`) makes of the bytes.

    DocumentError with the parser's reason, or when it takes more time or memory than the limits allow.
    """
    command = [sys.executable, "-P", "-m", "loaders.readers.child", parser, name, json.dumps(asdict(limits))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise DocumentError(f"takes more than {limits.seconds:g} seconds to read", where=name) from error
    if done.returncode:
        raise DocumentError("needs too much time or memory to read", where=name)
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise DocumentError(answer["error"], where=name, hint=answer["hint"])
    return Document(**answer)
