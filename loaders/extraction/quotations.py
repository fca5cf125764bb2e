"""Lines that quote somebody, and those that say to whom what follows is attributed (codebook §2, reported speech)."""

from __future__ import annotations

import re

from kg.records import Actor
from loaders.extraction.sentences import Sentence

_ATTRIBUTES = re.compile(r"\b(?:following|below|this)\b.{0,60}\b(?:attribut(?:able|ed) to|on behalf of)\b", re.I)
_QUOTES = frozenset({"''", '""', "“”", "‘’"})


def is_quotation(text: str) -> bool:
    """Return whether a line is one quotation, as headlines are: "'US leading efforts to end the confrontation'".

    >>> is_quotation("‘Chad is leading talks’"), is_quotation("'Yes', he said, 'no'")
    (True, False)
    """
    inner = text.strip()[1:-1]
    return bool(inner) and text.strip()[0] + text.strip()[-1] in _QUOTES and not set(inner) & set("\"“”‘'")


def opens_quotation(text: str) -> bool:
    """Return whether a sentence begins a quotation that goes on in the next: ``"I welcome the call.``"""
    start = text.lstrip()[:1]
    closing = {'"': '"', "“": "”"}.get(start, "")
    return bool(closing) and closing not in text.lstrip()[1:]


def attributed_section(sentence: Sentence) -> Actor | None:
    """Return to whom a line attributes what follows: "The following is attributable to Spokesperson Ned Price:"."""
    found = _ATTRIBUTES.search(sentence.text)
    if found is None:
        return None
    place = sentence.start + found.end()
    return next((mention.actors[0] for mention in sentence.mentions if mention.start >= place and mention.actors), None)
