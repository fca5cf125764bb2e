"""Clauses of a list whose subject stands above it: resolutions, communiqués, bullets (codebook §2)."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.sentences import Sentence
from loaders.extraction.wordlists import read_data

_MARK = r"^\s*(?:[•*–—-]\s*|\(?(?:\d{1,3}|[a-z]{1,4})[.)]\s+)"
_BULLET = re.compile(r"[•*–—-]\s*\Z")
_ADVERB = r"(?:(?:also|further|once again|again|likewise|[A-Za-z]+ly)\s+){0,2}"


@lru_cache(maxsize=1)
def _clauses() -> re.Pattern[str]:
    """Return the pattern of a clause that begins with its verb, in the present, past or as a participle."""
    verbs = read_data("voices")["operative"]
    present = "|".join(f"{verb}e?s|{verb[:-1]}ies" for verb in verbs)
    stems = "|".join(verb.removesuffix("e") for verb in verbs)
    now = rf"(?:{_MARK})?{_ADVERB}(?:{present}|(?:{stems})ing)\b"
    return re.compile(rf"{now}|(?P<past>{_MARK}{_ADVERB}(?:{stems}|{'|'.join(verbs)})ed\b)", re.I)


def is_elided(sentence: Sentence, before: str) -> bool:
    """Return whether a sentence is such a clause: "2. Calls on Mali to ...", "Deeply deploring ...".

    `before` are the characters that stand before it, where its bullet may be.
    """
    bullet = _BULLET.search(before)
    mark = bullet.group() if bullet else ""
    match = _clauses().match(mark + sentence.text)
    if match is None:
        return False
    return not any(mention.start < sentence.start + match.end() - len(mark) for mention in sentence.mentions)
