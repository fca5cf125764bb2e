"""Trees of sentences whose words the rules chose, from whichever syntax pipeline is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from loaders.extraction.tree import Token, copy_tree, make_tree
from loaders.syntax.component import Parser
from loaders.syntax.words import Piece, WordCutter


class Shown(NamedTuple):
    """The words that the parser is shown, and behind which of them a space follows."""

    words: list[str]
    spaces: list[bool]


class SentenceParser:
    """Cuts and parses sentences; the project's own model is asked directly, any other pipeline by way of Docs."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._own: Parser | None = nlp.get_pipe("ud_parser") if nlp.pipe_names == ["ud_parser"] else None  # type: ignore[assignment]
        self._cutter = WordCutter(nlp)

    def cut(self, text: str) -> list[Piece]:
        """Return the tokens of a sentence as they were written."""
        return self._cutter.cut(text)

    def parse(self, sentences: Sequence[Shown]) -> list[list[Token]]:
        """Return the words of each sentence with their tree."""
        if self._own is None:
            docs = (Doc(self._nlp.vocab, words=shown.words, spaces=shown.spaces) for shown in sentences)
            return [copy_tree(doc) for doc in self._nlp.pipe(docs)]
        readings = self._own.read([shown.words for shown in sentences])
        return [make_tree(*shown, reading) for shown, reading in zip(sentences, readings, strict=True)]
