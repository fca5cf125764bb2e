"""Noun phrases that name actors, found as patterns over a sentence's items (`items/`).

The letters: S state, K capital, G seat of government, A demonym, O organisation, M ministry, T title or role, H honorific,
P person of the dictionary, N run of name words, C collective ("officials"), E epithet or body noun ("the bloc"), D direction
("the South"), g group noun ("countries"), q quantifier, B both, p pair word, r reciprocal, m modifier, d determiner,
h possessive pronoun, j members, s 's, o of, i from/for/to/in, & and, c comma.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extraction.items import Item
from loaders.extraction.wordlists import word_class

_OWNER = r"(?:[SKGAOM]s?)"
_LEAD = rf"[dh]?(?:m|{_OWNER})*"
_JOINED = r"(?:(?:c|c?&)d?m*[SKGOM](?:m*g)?(?!s?m*[TNP]))*"
_SCOPE = (
    rf"(?:[oi]d?[OE]od?S|[oi]d?[SKGA]-[SKGA][xNE]|[oi][dh]?m*[SKGA]s?m*[MCE]|[oi]d?m*[qB]?d?[SKGOM](?:m*g)?{_JOINED}|[oi]d?[qB]?d?m*g|"
    r"[oi][dh]?m*A[xm]?(?!m*T)|[oi]d?[mA]*Nx{1,2}(?=[c.)]|$)|[oi]d?(?:[NAm]&)?[mA]{0,2}N(?:od?[SN])?x?(?=c?H*[PN]))"
)
_TITLE = rf"(?:m*C?T{_SCOPE}?(?:c?&m*T{_SCOPE}?)*)"
_NAME = r"H*[PN]"
_LIST = r"d?[SKG](?:cd?[SKG])*(?:c?&)d?[SKG]"
#: Letters with which no pattern begins.
_NEVER_FIRST = frozenset("xio.&c-b)s")
#: After these a name is a place: "In Hargeisa, the region's leader ..." tells of no person Hargeisa.
_PLACED = frozenset({"in", "at", "near", "outside", "inside", "across", "around"})

#: Patterns in order of preference: of two matches at one place the longer wins, then the earlier pattern.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("person", rf"{_LEAD}{_TITLE}(?:m*T)*{_NAME}(?:od?S)?"),
        ("person", rf"{_LEAD}{_TITLE}c(?:N(?=P))?(?:m*T)?{_NAME}(?:od?S)?(?=[c.]|$|&)"),
        ("person", rf"{_LEAD}Ts{_TITLE}c?{_NAME}(?=[c.x]|$|&)"),
        ("person", rf"[dh]m*Tc{_TITLE}{_NAME}(?:oS)?(?=[c.]|$|&)"),
        ("person", rf"hm*T(?:i[SK])?c(?:m|{_OWNER})*{_TITLE}{_NAME}(?=[c.]|$|&)"),
        ("person", r"d?(?:m|[SKGAO]s?)*NP"),
        ("person", rf"{_NAME}c[dh]?(?:m|{_OWNER})*{_TITLE}(?=[c.)\-]|$|x)"),
        ("person", rf"{_LEAD}T{_NAME}c(?:m|{_OWNER})*T[oi]d?m*[SKGOM](?=[c.)\-]|$|x)"),
        ("person", rf"Nc[dh][mx]{{1,2}}{_TITLE}(?=[c.)]|$|x)"),
        ("person", rf"{_NAME}b[^)]{{1,4}}\)"),
        ("person", r"[SKGO]sH*[PN]"),
        ("person", r"(?:A|m)*H+[PN](?:od?S)?"),
        ("person", r"Am*P(?:oS)?"),
        ("person", r"[PN](?:oS)?(?!s)"),
        ("person", r"[PN]"),
        ("role", rf"{_LEAD}{_TITLE}"),
        ("ministry", r"d?[SKGA]s?m*M"),
        ("ministry", r"d?Mod?m*(?:[SKG]|Ax)"),
        ("ministry", r"[dh]?M"),
        ("collective", r"[qB]?d?m*(?:A|[SKGOM]s?)(?:c(?:A|[SKGOM]s?))*(?:c?&d?(?:A|[SKGOM]s?))+m*[CTM]"),
        ("collective", r"d?m*A(?:c(?:A|S))*cAm*C"),
        ("collective", rf"[dh]?(?:m|{_OWNER})*{_OWNER}m*C+"),
        ("collective", rf"[dh]?(?:m|{_OWNER})*{_OWNER}m+&m+C"),
        ("collective", rf"[dh]?m*C{_SCOPE}"),
        ("collective", r"hm*C"),
        ("collective", r"[PN]s(?:m|A)*[Cg]"),
        ("collective", r"[dh]?(?:m|A)*Co(?:m*T)?H*[PN]"),
        ("collective", r"[qd]?d?m*gi[SK]"),
        ("collective", r"(?:d|^)jod?m*O"),
        ("collective", r"d?Oj(?!c?[SKNP])"),
        ("collective", r"d[PN][CE]"),
        ("collective", rf"[dh]?m*C{_SCOPE}g?c?[\-b]{_LIST}[\-)]?"),
        ("collective", rf"[dh]?m*C[oi]d?[qB]?[mxANO]{{0,3}}g[\-bc]{_LIST}[\-)c]?"),
        ("organisation", rf"d?Og?[\-b]{_LIST}[\-)]?"),
        ("epithet", r"[dh]m*[EC]"),
        ("organisation", r"d?(?:m|A|x)?E[cb]?O\)?"),
        ("organisation", r"d?OE"),
        ("collective", r"(?<!q)d?Om*g(?![SKN])"),
        ("collective", r"d?[qB]d?(?:m|A)*C"),
        ("direction", r"dD"),
        ("organisation", r"d?O"),
        ("own", r"E"),
        ("state", r"d?(?:[SKG])"),
        ("demonym", r"d?A(?:-A)?"),
        ("group", r"d?[qB]d?[mxA\-]{0,4}g"),
        ("group", r"d[mx]{0,2}g"),
        ("pair", r"d?p"),
        ("both", r"B(?![A-Zdgm])"),
        ("reciprocal", r"r"),
    )
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its kind, its items in order, and the words before and after it, folded."""

    kind: str
    items: tuple[Item, ...]
    before: str = ""
    after: str = ""

    @property
    def start(self) -> int:
        """Return the document offset of the first character."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Return the document offset after the last character."""
        return self.items[-1].end

    def all(self, categories: str) -> list[Item]:
        """Return the items of any of the given categories."""
        return [item for item in self.items if item.category in categories]

    @property
    def name(self) -> Item | None:
        """Return the item that holds a person's name; after a title the last: "leader of New Democracy, Mr. Evert"."""
        names = self.all("P") or self.all("N")
        if not names:
            return None
        titled = any(item.category == "T" and item.start < names[0].start for item in self.items)
        return names[-1] if titled else names[0]


def find_phrases(items: list[Item]) -> list[Phrase]:
    """Return the phrases of a sentence from left to right; none overlaps another."""
    row = "".join(item.category for item in items)
    phrases, position = [], 0
    while position < len(row):
        if row[position] in _NEVER_FIRST:
            position += 1
            continue
        placed = row[position] == "N" and position > 0 and items[position - 1].key in _PLACED
        best = (("person", position + 1) if placed else None) or _best(row, position)
        if best:
            kind, end = best
            if kind == "role" and _is_voice_of(items, position, end):
                position = end
                continue
            before = items[position - 1].key if position else ""
            after = items[end].key if end < len(items) else ""
            phrases.append(Phrase(kind, tuple(items[position:end]), before, after))
            position = end
        else:
            position += 1
    return phrases


def _is_voice_of(items: list[Item], start: int, end: int) -> bool:
    """Return whether a role is that of a person's mouthpiece, "Mr. Duterte's spokesman": it means that person."""
    owned = start > 1 and items[start - 1].category == "s" and items[start - 2].category in "PN"
    return owned and items[end - 1].key in word_class("voice")


def _best(row: str, position: int) -> tuple[str, int] | None:
    best: tuple[str, int] | None = None
    for kind, pattern in PATTERNS:
        match = pattern.match(row, position)
        if match and match.end() > position and (best is None or match.end() > best[1]):
            best = (kind, match.end())
    return best
