"""Paragraphs from the printed lines of PDF pages."""

from __future__ import annotations

import re
from collections import Counter

_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:][\"”’')\]]*$")


def join_pages(pages: list[str]) -> str:
    """Return the text with lines joined to paragraphs, without the heads and feet that pages repeat."""
    repeated = _find_repeated(pages)
    lines = [line.strip() for page in pages for line in page.splitlines() if _shape(line) not in repeated]
    width = sorted(len(line) for line in lines)[int(len(lines) * 0.9)] if lines else 0
    paragraphs, current = [], ""
    for line in lines:
        current = _append(current, line)
        ends = bool(_SENTENCE_END.search(line)) and len(line) < width * 0.9
        if not line or ends or len(line) < width * 0.5:
            paragraphs.append(current.strip())
            current = ""
    return "\n\n".join(part for part in [*paragraphs, current.strip()] if part)


def _append(paragraph: str, line: str) -> str:
    if re.search(r"[a-z]-$", paragraph) and re.match(r"[a-z]", line):
        return paragraph[:-1] + line
    return f"{paragraph} {line}"


def _shape(line: str) -> str:
    return _NUMBER.sub("#", line.strip())


def _find_repeated(pages: list[str]) -> set[str]:
    """Return the shapes of first and last lines that come on three pages or more, page numbers aside."""
    ends: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        ends.update({_shape(line) for line in lines[:2] + lines[-2:]})
    return {shape for shape, count in ends.items() if count >= 3} | {"#"}
