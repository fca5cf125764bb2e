"""Hyphenated words, which the tree holds as two: "go-between", "Egypt-brokered"."""

from __future__ import annotations

from loaders.extraction.tree import Token


def hyphenated(token: Token) -> str:
    """Return the two words around a hyphen of which `token` is the head, or nothing."""
    doc = token.doc
    for first, last in ((token.i, token.i + 2), (token.i - 2, token.i)):
        if first < 0 or last >= len(doc) or doc[first + 1].text not in "-–‑" or doc[first].whitespace_:
            continue
        other = doc[last] if first == token.i else doc[first]
        if other.head == token or (first == token.i and token.head != other):
            return f"{doc[first].lower_}-{doc[last].lemma_.lower()}"
    return ""


def hyphen_partner(token: Token) -> Token | None:
    """Return the word before the hyphen of a compound participle: "Egypt" of "Egypt-brokered"."""
    doc = token.doc
    tight = token.i >= 2 and doc[token.i - 1].text in "-–‑" and not doc[token.i - 2].whitespace_
    return doc[token.i - 2] if tight else None
