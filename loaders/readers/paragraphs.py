"""Paragraphs from the printed lines of PDF pages."""

from __future__ import annotations

import re
from collections import Counter

_NUMBER = re.compile(r"\d+")
_FULL = 0.85  # of the usual width; print is ragged, and letters differ in width


def join_pages(pages: list[str]) -> str:
    """Return the text with lines joined to paragraphs, without the heads and feet that pages repeat."""
    repeated = _find_repeated(pages)
    lines = [line.strip() for page in pages for line in page.splitlines() if _shape(line) not in repeated]
    width = _find_width(lines)
    paragraphs = [""]
    for line, below in zip(lines, [*lines[1:], ""], strict=False):
        paragraphs[-1] = _append(paragraphs[-1], line)
        if _ends_paragraph(line, below, width):
            paragraphs.append("")
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _find_width(lines: list[str]) -> int:
    """Return the length that nine lines of ten keep within."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[-1 - len(lengths) // 10] if lengths else 0


def _ends_paragraph(line: str, below: str, width: int) -> bool:
    """Return whether the line was ended on purpose: the first word of the next one would have fitted on it."""
    if not line or not below:
        return not line
    return not line.endswith("-") and len(line) + 1 + len(below.split()[0]) < _FULL * width


def _append(paragraph: str, line: str) -> str:
    if re.search(r"[a-z]-$", paragraph) and re.match(r"[a-z]", line):
        return paragraph[:-1] + line
    return f"{paragraph} {line}".strip()


def _shape(line: str) -> str:
    return _NUMBER.sub("#", line.strip())


def _find_repeated(pages: list[str]) -> set[str]:
    """Return the shapes of first and last lines that come on three pages or more, page numbers aside."""
    ends: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        edge = 2 if len(lines) >= 8 else 1
        ends.update({_shape(line) for line in lines[:edge] + lines[-edge:]})
    return {shape for shape, count in ends.items() if count >= 3} | {"#"}
