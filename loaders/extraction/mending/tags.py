"""Repairs of parts of speech that the form of a word rules out."""

from __future__ import annotations

from loaders.extraction.tree import Token
from loaders.syntax.lemmas import shared_lemmas

_SHORTEST = 6  # letters: "bring" and "spring" are no participles


def retag_participle(word: Token) -> None:
    """Make a participle of what was read as a bare verb: "conveying" has the lemma "convey"."""
    bare = any(child.lower_ == "to" or child.tag_ == "MD" for child in word.children if child.i < word.i)
    if bare or not word.lower_.endswith("ing") or word.lemma_.lower() != word.lower_ or len(word) <= _SHORTEST:
        return
    word.tag_ = "VBG"
    word.lemma_ = shared_lemmas().find(word.text, "VERB", "VBG")
