"""The institution that issues a statement: who "we" and "our Ministry" are (codebook §2)."""

from __future__ import annotations

import re

from kg.records import Actor, Document
from loaders.dictionaries import match_ministry
from loaders.extraction.describe import Places, describe, organisation_actor, state_actor
from loaders.extraction.items import itemise
from loaders.extraction.lexicon import Lexicon
from loaders.extraction.phrases import Phrase, find_phrases

_LETTERHEAD = 5
_LONGEST = 80


def find_institution(document: Document, places: Places, names: dict[str, str], lexicon: Lexicon) -> tuple[Actor, ...]:
    """Return the body that publishes the document, from its publisher's name or its letterhead; empty for the press."""
    lines = (document.publisher or "", _adopter(document.text))
    found = (_in_line(line, places, names, lexicon) for line in lines)
    return next(filter(None, found), ()) or _letterhead(document, places, names, lexicon)


_ADOPTED = re.compile(
    r"(?:Communiqu[eé]:? )?(?:The )?(?P<who>[A-Z][^.;:\n]{5,120}?),? (?:at its|meeting at|having met|on the occasion of)\b"
    r"[^;:\n]{0,200}?\b(?:adopted|issued) the following\b"
)


def _adopter(text: str) -> str:
    """Return who "at its 265th meeting adopted the following decision", if a text opens so; else an empty string."""
    found = _ADOPTED.search(text[:900])
    return found["who"] if found else ""


def _in_line(text: str, places: Places, names: dict[str, str], lexicon: Lexicon) -> tuple[Actor, ...]:
    for phrase in find_phrases(itemise(text, 0, lexicon)):
        found = _actor(phrase, describe(phrase, places).states, names, places)
        if found:
            return found
    return ()


def _actor(phrase: Phrase, states: list[str], names: dict[str, str], places: Places) -> tuple[Actor, ...]:
    ministry = next(iter(phrase.all("M")), None)
    if ministry is not None and states:
        body = match_ministry(states[0], ministry.text)
        return (organisation_actor(body),) if body else ()
    bodies = [body for body in describe(phrase, places).organisations if body.kind not in ("media", "company")]
    if bodies:
        return (organisation_actor(bodies[0]),)
    if phrase.kind in ("collective", "role") and states:
        return (state_actor(states[0], names),)
    return ()


def _letterhead(document: Document, places: Places, names: dict[str, str], lexicon: Lexicon) -> tuple[Actor, ...]:
    lines = [line.strip() for line in document.text[:600].splitlines() if line.strip()][:_LETTERHEAD]
    head = [line for line in lines if line.isupper() and len(line) < _LONGEST]
    return _in_line(" of ".join(head) if len(head) > 1 else "", places, names, lexicon) or _ministry_lines(
        head, places, lexicon
    )


def _ministry_lines(lines: list[str], places: Places, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Read a letterhead whose first line is the state and whose second is the ministry."""
    phrases = [phrase for line in lines for phrase in find_phrases(itemise(line, 0, lexicon))]
    states = [code for phrase in phrases for code in describe(phrase, places).states]
    for phrase in phrases:
        ministry = next(iter(phrase.all("M")), None)
        body = match_ministry(states[0], ministry.text) if ministry and states else None
        if body:
            return (organisation_actor(body),)
    return ()
