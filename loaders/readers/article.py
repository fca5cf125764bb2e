"""The text of a page's article: headline and paragraphs, one a line, without what stands around it.

trafilatura finds the story. It may drop short paragraphs and headings inside it, and on pages without marking it
may keep a menu; so its answer decides which blocks of the page are the story, and blocks between two of them belong
to it too unless they are links.
"""

from __future__ import annotations

import copy
import re

import trafilatura
from lxml.html import HtmlElement

from loaders.readers.blocks import Block, collect_blocks, remove_margins

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_MOSTLY_LINKS = 0.6
_MOST_ELEMENTS, _MOST_TEXT = 20_000, 1_000_000  # long pages of news sites have 5,000 elements, 50,000 characters
_TELLING = 25  # letters, below which a block must be a whole line of trafilatura's answer: "Home" is in "homeland"
_GAP = 4  # blocks that may be missing between two blocks of the story


def extract_article(tree: HtmlElement, title: str | None) -> str:
    """Return headline and story, one block a line; empty if there is none."""
    page = copy.deepcopy(tree)
    remove_margins(page)
    blocks = list(collect_blocks(page))
    text = _find_story(page, blocks)
    chosen = _choose(blocks, text)
    lines = [blocks[place].text for place in chosen] or _read_metadata(tree)
    return "\n".join(_with_headline(lines, blocks[: chosen[0]] if chosen else [], title))


def _find_story(page: HtmlElement, blocks: list[Block]) -> str:
    """Return what trafilatura takes for the story; of a page too large for it, every block that is not links.

    trafilatura took 158 s for 150,000 links and 60 s for 500,000 paragraphs, a list of blocks takes two.
    """
    if sum(1 for _ in page.iter()) > _MOST_ELEMENTS or sum(len(block.text) for block in blocks) > _MOST_TEXT:
        return "\n".join(block.text for block in blocks if block.linked < _MOSTLY_LINKS)
    found = trafilatura.bare_extraction(page, include_comments=False, favor_recall=True, with_metadata=False)
    return str(found.text or "") if found is not None and not isinstance(found, dict) else ""


def _read_metadata(tree: HtmlElement) -> list[str]:
    """Return the story that a page without text carries in its metadata, for a script to show."""
    if not tree.xpath("//script[@type='application/ld+json'][contains(., 'articleBody')]"):
        return []
    return [line for line in trafilatura.baseline(tree)[1].splitlines() if line.strip()]


def _choose(blocks: list[Block], text: str) -> list[int]:
    """Return the places of the blocks that `text` holds and of what was left out between two of them."""
    whole, lines = _squeeze(text), {_squeeze(part) for part in re.split(r"[\n|]", text)}
    chosen: list[int] = []
    for place, block in enumerate(blocks):
        if block.linked >= _MOSTLY_LINKS and block.tag not in _HEADINGS:
            continue
        squeezed = _squeeze(block.text)
        if squeezed in lines or (len(squeezed) >= _TELLING and squeezed in whole):
            if chosen and place - chosen[-1] <= _GAP + 1:
                chosen += [gap for gap in range(chosen[-1] + 1, place) if blocks[gap].linked < _MOSTLY_LINKS]
            chosen.append(place)
    while len(chosen) > 1 and blocks[chosen[-1]].tag in _HEADINGS:  # the heading of what is no story
        chosen.pop()
    return chosen


def _squeeze(text: str) -> str:
    """Return the letters and digits only, since trafilatura spaces and marks text in its own way."""
    return re.sub(r"\W+", "", text)


def _with_headline(lines: list[str], before: list[Block], title: str | None) -> list[str]:
    """Put the headline first: the last h1 before the story, else the title that the metadata give."""
    headings = [block.text for block in before if block.tag == "h1"]
    headline = headings[-1] if headings else title
    if not headline or any(_squeeze(headline) == _squeeze(line) for line in lines[:5]):
        return lines
    return [" ".join(headline.split()), *lines]
