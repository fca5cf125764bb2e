"""Lines that are links, prompts, labels or menus by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.boilerplate import cues
from loaders.boilerplate.lines import LONG, SHORT, Line

_STAMP = 120  # characters of the longest line that only says when a page was made
_BARS = re.compile(r"\s*[|•·»›]\s*")
_MENU_ITEM = re.compile(r"[\w&' -]{1,25}")
_MENU = 4  # lines that make a run of items a menu


def find_prompts(lines: list[Line]) -> Iterator[Line]:
    """Yield labels, prompts and notices."""
    for line in lines:
        if len(line.text) <= LONG and (cues.label().fullmatch(line.plain) or _is_prompt(line)):
            yield line


def _is_prompt(line: Line) -> bool:
    if cues.opening().match(line.plain):
        return True
    if len(line.text) <= _STAMP and not line.is_sentence and cues.stamp().match(line.plain):
        return True
    return len(line.text) <= SHORT and bool(cues.anywhere().search(line.plain))


def find_links(lines: list[Line]) -> Iterator[Line]:
    """Yield links to other stories, and the headline below a cue that stands alone. The first line is a headline."""
    for line, below in zip(lines[1:], [*lines[2:], None], strict=False):
        if not _is_link(line):
            continue
        yield line
        if below and cues.link().fullmatch(line.plain) and len(below.text) <= SHORT and not below.is_sentence:
            yield below


def _is_link(line: Line) -> bool:
    match = cues.link().match(line.plain) if len(line.text) <= SHORT else None
    if not match:
        return False
    if match["mark"] is not None:
        return True
    rest = line.text[match.end() :]
    glued = rest[:1].isupper() and line.text[match.end() - 1].islower()  # "Read alsoGreece condemns …"
    return " " in match["cue"] and (glued or (rest.lstrip()[:1].isupper() and not line.is_sentence))


def find_menus(lines: list[Line]) -> Iterator[Line]:
    """Yield lines of short items between bars or dots, and runs of four or more very short lines."""
    run: list[Line] = []
    for line in lines:
        if len(line.text) <= LONG and not line.is_sentence and _is_row(line):
            yield line
        if _MENU_ITEM.fullmatch(line.plain) and len(line.plain.split()) <= 3:
            run.append(line)
            continue
        yield from run if len(run) >= _MENU else ()
        run = []
    yield from run if len(run) >= _MENU else ()


def _is_row(line: Line) -> bool:
    items = _BARS.split(line.plain)
    return len(items) >= 3 and all(len(item) <= 40 for item in items)
