"""Blocks of text: what lies between paragraph breaks and meaningful line breaks.

A line break ends a block unless the text is hard-wrapped: prose broken in mid-sentence at a fixed width. That is
told block by block, from lines that begin in lower case and lines that are as long as the width allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]++")
_BULLET = re.compile(r"(?:[-–—*•▪●◦·‣■►▶»]|o(?=\s\s))\s++")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\s")
_WIDEST = 130  # longer lines are paragraphs of their own
_NARROWEST = 30
_FULL = 0.82  # how full a line is, with the next line's first word, if it was broken for its length


class Line(NamedTuple):
    """A line without the white space around it and without its bullet; spans of the whole text."""

    start: int
    stop: int
    after_blank: bool
    marked: bool
    """begins with a bullet or a number, so that it is an item of a list"""
    low: bool
    """begins in lower case"""


def find_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the blocks of a text; white space and bullets around them are left out."""
    paragraph: list[Line] = []
    for line in _lines(text):
        if line.after_blank and paragraph:
            yield from _join(text, paragraph)
            paragraph = []
        paragraph.append(line)
    yield from _join(text, paragraph)


def _lines(text: str) -> Iterator[Line]:
    last = 0
    for match in _LINE.finditer(text):
        start, stop = match.span()
        start, stop = _strip(text, start, stop)
        if start == stop:
            continue
        gap = text.count("\n", last, start) > 1 or text.count("\r", last, start) > 2
        bullet = _BULLET.match(text, start, stop)
        body = bullet.end() if bullet else start
        if body < stop:
            marked = bool(bullet) or bool(_NUMBERED.match(text, start, stop))
            yield Line(body, stop, gap, marked, text[body].islower())
        last = stop


def _strip(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def _join(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    if not lines:
        return
    width = max(line.stop - line.start for line in lines)
    wrapped = len(lines) > 1 and _NARROWEST <= width <= _WIDEST and _is_wrapped(text, lines, width)
    start, stop = lines[0].start, lines[0].stop
    for line, following in pairwise(lines):
        if not (wrapped and not following.marked and (following.low or _is_full(text, line, following, width))):
            yield start, stop
            start = following.start
        stop = following.stop
    yield start, stop


def _is_wrapped(text: str, lines: Sequence[Line], width: int) -> bool:
    """Tell whether enough lines begin in lower case and are full."""
    pairs = [(line, following) for line, following in pairwise(lines) if not following.marked]
    low = sum(following.low for _, following in pairs)
    full = sum(_is_full(text, line, following, width) for line, following in pairs)
    return bool(pairs) and low >= 0.3 * len(pairs) and full >= 0.6 * len(pairs)


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    space = text.find(" ", following.start, following.stop)
    word = (following.stop if space < 0 else space) - following.start
    return line.stop - line.start + 1 + word >= _FULL * width
