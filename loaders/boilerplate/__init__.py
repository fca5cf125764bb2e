"""The parts of a page's text that report nothing: links, prompts, captions, teasers (codebook §3)."""

from __future__ import annotations

from itertools import islice

from loaders.boilerplate.captions import find_captions, find_endings
from loaders.boilerplate.lines import split_lines
from loaders.boilerplate.prompts import find_links, find_menus, find_prompts
from loaders.boilerplate.teasers import find_repeated, find_teasers

__all__ = ["find_boilerplate"]

_MOST_LINES = 50_000  # of which the rules look at each some ten times; a page has a few hundred
_FINDERS = (find_prompts, find_links, find_menus, find_repeated, find_teasers, find_captions)


def find_boilerplate(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans (start, end) of `text`, in order and apart, that yield no claims.

    Works line by line on what news pages print around stories (`cues.yaml`). Whole lines go; of a paragraph only
    the credits behind its last sentence. Long paragraphs stay whatever they say, and so does what
    comes after 50,000 lines.
    """
    lines = list(islice(split_lines(text), _MOST_LINES))
    spans = {(line.start, line.end) for find in _FINDERS for line in find(lines)}
    return _merge(sorted(spans | set(find_endings(lines))), text)


def _merge(spans: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Join spans that overlap or have nothing but white space between them."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
