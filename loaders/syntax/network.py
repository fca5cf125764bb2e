"""The parsing network: words in, tag, head and relation scores out, on onnxruntime.

Inputs and outputs are those that `loaders.syntax.training` writes: word pieces and form classes in; indices of
tags and relations and a score for every pair of dependent and head out.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

_PIECES_PER_WORD = 16  # the first piece stands for the word; a longer tail only costs time
_SLOWER = ["SkipLayerNormFusion"]  # of onnxruntime's fusions: costs 10 to 15 % with 8-bit matrices on one core
_CACHED_WORDS = 200_000
_FIRST_IN_SENTENCE = 3  # the form class of a capitalised first word


class Parse(NamedTuple):
    """Raw scores for one sentence of n words."""

    upos: NDArray[np.int64]
    """n indices into `Labels.upos`"""
    xpos: NDArray[np.int64]
    """n indices into `Labels.xpos`"""
    arcs: NDArray[np.float32]
    """n x (n + 1) head scores; column 0 is the root, column j + 1 is word j"""
    relations: NDArray[np.int64]
    """n indices into `Labels.relations`, for the best-scoring head"""


class Labels(NamedTuple):
    """What the network's indices stand for."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]


class Word(NamedTuple):
    """What the network sees of a word."""

    pieces: tuple[int, ...]
    shape: int


class Network:
    """A trained model folder: model.onnx, tokenizer.json, labels.json."""

    def __init__(self, folder: Path, *, threads: int = 1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
        self._pieces = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._pieces.no_padding()
        self._pieces.no_truncation()
        self._start, self._end = self._pieces.encode("", add_special_tokens=True).ids
        self._words: dict[str, Word] = {}
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        self.labels = Labels(labels["upos"], labels["xpos"], labels["deprel"])

    def read_words(self, forms: Sequence[str]) -> list[Word]:
        """Return pieces and form class of each word, from a cache that forgets everything when it is full."""
        if len(self._words) > _CACHED_WORDS:
            self._words.clear()
        words = self._words
        return [words.get(form) or self._read_word(form) for form in forms]

    def _read_word(self, form: str) -> Word:
        pieces = self._pieces.encode(form, add_special_tokens=False).ids[:_PIECES_PER_WORD]
        word = self._words[form] = Word(tuple(pieces), form_class(form))
        return word

    def run(self, sentences: Sequence[Sequence[Word]]) -> list[Parse]:
        """Score a batch of sentences, none of them empty."""
        upos, xpos, arcs, relations = self._session.run(("up", "xp", "arc", "rel"), self._inputs(sentences))
        return [
            Parse(upos[row, :n], xpos[row, :n], arcs[row, :n, : n + 1], relations[row, :n])
            for row, n in enumerate(map(len, sentences))
        ]

    def _inputs(self, sentences: Sequence[Sequence[Word]]) -> dict[str, NDArray[Any]]:
        rows = len(sentences)
        width = max(map(len, sentences))
        ids = np.zeros((rows, 2 + max(sum(len(word.pieces) for word in words) for words in sentences)), np.int64)
        mask = np.zeros_like(ids)
        first, shapes = np.zeros((rows, width), np.int64), np.zeros((rows, width), np.int64)
        real = np.zeros((rows, width), np.bool_)
        for row, words in enumerate(sentences):
            pieces: list[int] = [self._start]
            starts: list[int] = []
            for word in words:
                starts.append(len(pieces) if word.pieces else 0)
                pieces.extend(word.pieces)
            pieces.append(self._end)
            ids[row, : len(pieces)] = pieces
            mask[row, : len(pieces)] = 1
            first[row, : len(words)] = starts
            shapes[row, : len(words)] = [word.shape for word in words]
            real[row, : len(words)] = True
        shapes[:, 0][shapes[:, 0] == 2] = _FIRST_IN_SENTENCE
        return {"ids": ids, "mask": mask, "first": first, "wm": real, "shp": shapes}


def form_class(form: str) -> int:
    """Return how a word is written.

    0 lower case, 1 all capitals, 2 capitalised, 4 has a digit, 5 no letter or digit, 6 has an inner capital;
    3 is left for a capitalised first word.
    """
    if any(character.isdigit() for character in form):
        return 4
    if not any(character.isalpha() for character in form):
        return 5
    if form.islower():
        return 0
    if form.isupper() and len(form) > 1:
        return 1
    if form[0].isupper() and form[1:] == form[1:].lower():
        return 2
    return 6 if any(character.isupper() for character in form) else 0
