"""How well a pipeline reads raw text: its trees against a treebank's, words aligned by their characters.

As in the CoNLL 2017/2018 shared tasks on parsing from raw text, except that recall over gold words is counted,
punctuation left out: a gold word that the tokenizer cut differently counts as wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

Span = tuple[int, int]


class GoldSentence(Protocol):
    """A treebank sentence of n words; `heads` count from 1, 0 is the root."""

    @property
    def text(self) -> str:
        """The sentence as it was written."""

    @property
    def forms(self) -> Sequence[str]:
        """Words."""

    @property
    def lemmas(self) -> Sequence[str]:
        """Dictionary forms."""

    @property
    def upos(self) -> Sequence[str]:
        """Universal tags."""

    @property
    def xpos(self) -> Sequence[str]:
        """Penn Treebank tags."""

    @property
    def heads(self) -> Sequence[int]:
        """Heads."""

    @property
    def relations(self) -> Sequence[str]:
        """Relations with their subtypes."""


@dataclass
class RawScores:
    """Counts over gold words that are not punctuation."""

    words: int = 0
    found: int = 0
    """words that the tokenizer cut as the treebank does"""
    upos: int = 0
    xpos: int = 0
    lemmas: int = 0
    heads: int = 0
    labelled: int = 0
    """words with the right head and relation"""

    def percentages(self) -> dict[str, float]:
        """Return each count as a percentage of the gold words, named as is usual."""
        counts = {
            "words": self.found, "UPOS": self.upos, "XPOS": self.xpos, "lemmas": self.lemmas,
            "UAS": self.heads, "LAS": self.labelled,
        }  # fmt: skip
        return {name: 100 * count / max(self.words, 1) for name, count in counts.items()}


def score_docs(sentences: Iterable[GoldSentence], docs: Iterable[Doc]) -> RawScores:
    """Compare parsed sentences with the treebank's."""
    scores = RawScores()
    for sentence, doc in zip(sentences, docs, strict=True):
        _count(sentence, doc, scores)
    return scores


def _count(gold: GoldSentence, doc: Doc, scores: RawScores) -> None:
    spans = locate_words(gold.text, gold.forms)
    tokens = {(token.idx, token.idx + len(token)): token for token in doc}
    for place, span in enumerate(spans):
        if gold.upos[place] == "PUNCT":
            continue
        scores.words += 1
        if (token := tokens.get(span)) is None:
            continue
        right_head = _has_head(token, spans[gold.heads[place] - 1] if gold.heads[place] else None)
        relation = "root" if token.dep_ == "ROOT" else token.dep_
        scores.found += 1
        scores.upos += token.pos_ == gold.upos[place]
        scores.xpos += token.tag_ == gold.xpos[place]
        scores.lemmas += token.lemma_ == gold.lemmas[place]
        scores.heads += right_head
        scores.labelled += right_head and relation == gold.relations[place]


def _has_head(token: Token, span: Span | None) -> bool:
    """Tell whether the token hangs on the word of this span; None is the root."""
    if span is None:
        return token.head == token
    return token.head != token and (token.head.idx, token.head.idx + len(token.head)) == span


def locate_words(text: str, forms: Sequence[str]) -> list[Span]:
    """Return each word's characters; (-1, -1) for a word that the text does not spell out.

    A word may hold a space ("100 000") where the text has another kind of it.
    """
    spans = []
    place = 0
    for form in forms:
        start = text.find(form, place)
        if start < 0 or text[place:start].strip():
            spans.append((-1, -1))
            continue
        place = start + len(form)
        spans.append((start, place))
    return spans
