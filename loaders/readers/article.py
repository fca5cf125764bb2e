"""The text of a page's article: headline and paragraphs, without menus, margins, captions and forms."""

from __future__ import annotations

import copy

import trafilatura
from lxml.html import HtmlElement

_DROP = ["//nav", "//aside", "//footer", "//figcaption", "//form", "//script", "//style", "//noscript", "//template"]


def extract_article(tree: HtmlElement, title: str | None) -> str:
    """Return headline and paragraphs, one a line."""
    page = trafilatura.bare_extraction(copy.deepcopy(tree), include_comments=False, favor_recall=True,
                                       prune_xpath=_DROP, with_metadata=False)
    text = str(page.text) if page is not None and not isinstance(page, dict) else ""
    if title and title not in text[:500]:
        text = f"{title}\n{text}"
    return text
