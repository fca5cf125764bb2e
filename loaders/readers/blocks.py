"""The blocks of a page, paragraphs and headings, in order; what its marking shows to be no story is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from lxml import etree
from lxml.html import HtmlElement

_MARKS = Path(__file__).parent / "marks.yaml"
_NEVER_STORY = frozenset(["button", "figcaption", "menu", "nav", "noscript", "script", "select", "style", "template"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text with no block element inside: its tag, text with single spaces, and how much of it is links."""

    tag: str
    text: str
    linked: float


@cache
def _marks() -> dict[str, list[str]]:
    marks: dict[str, list[str]] = yaml.safe_load(_MARKS.read_text(encoding="utf-8"))
    return marks


@cache
def _margins() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    marks = _marks()
    names = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(marks['names'])})(?:$|[\s_-])", re.I)
    return frozenset(marks["tags"]), frozenset(marks["roles"]), names


def remove_margins(tree: HtmlElement) -> None:
    """Drop menus, margins, captions, forms and hidden parts from the tree.

    An element that holds half of the page's text is kept whatever it is called: some pages call the whole story
    "social-enabled" or put it into a form.
    """
    half = len(tree.text_content()) / 2
    for element in _find_margins(tree, half):
        element.drop_tree()


def _find_margins(tree: HtmlElement, half: float) -> list[HtmlElement]:
    """Return the outermost margins; what lies inside one is not looked at again."""
    found = []
    walk = etree.iterwalk(tree, events=("start",), tag="*")
    for _, element in walk:
        if element is tree or not _is_margin(element):
            continue
        if element.tag in _NEVER_STORY or len(element.text_content()) < half:
            found.append(element)
            walk.skip_subtree()
    return found


def _is_margin(element: HtmlElement) -> bool:
    tags, roles, names = _margins()
    if element.tag in tags or not element.attrib:
        return element.tag in tags
    return (
        element.get("role") in roles
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style", "")))
        or bool(names.search(f"{element.get('class', '')} {element.get('id', '')}"))
    )


def collect_blocks(tree: HtmlElement) -> Iterator[Block]:
    """Yield the blocks in document order. A `br` after a full stop ends a block, as old pages use it."""
    parts: list[tuple[str, bool]] = []
    open_tags, links, blocks = ["body"], 0, frozenset(_marks()["blocks"])
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in blocks:
                yield from _flush(parts, open_tags[-1])
                open_tags.append(tag)
            links += tag == "a"
            parts.append((element.text or "", links > 0))
            continue
        if tag in blocks:
            yield from _flush(parts, open_tags.pop())
        elif tag == "br" and _SENTENCE_END.search("".join(text for text, _ in parts[-20:]).rstrip()):
            yield from _flush(parts, open_tags[-1])
        links -= tag == "a"
        parts.append((" " if tag == "br" else "", False))
        parts.append((element.tail or "", links > 0))
    yield from _flush(parts, open_tags[-1])


def _flush(parts: list[tuple[str, bool]], tag: str) -> Iterator[Block]:
    text = " ".join("".join(part for part, _ in parts).split())
    linked = sum(len(part.strip()) for part, link in parts if link)
    parts.clear()
    if text:
        yield Block(tag, text, min(1.0, linked / len(text)))
