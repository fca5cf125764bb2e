"""Sentences to tensors: word pieces, form classes and targets, batched by length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor

from loaders.syntax.network import form_class
from loaders.syntax.training.network import Batch, Lessons
from loaders.syntax.training.treebank import Sentence

_PIECES_PER_WORD = 16  # as in loaders.syntax.network
_FIRST_IN_SENTENCE = 3
_BLUR = 4  # pieces by which a sentence may pass for longer, so that batches differ between epochs


class Labels(NamedTuple):
    """The names that the network's indices stand for."""

    upos: list[str]
    xpos: list[str]
    deprel: list[str]


def collect_labels(sentences: Sequence[Sentence]) -> Labels:
    """Return all tags and relations that occur, sorted."""
    columns = ([s.upos for s in sentences], [s.xpos for s in sentences], [s.relations for s in sentences])
    return Labels(*(sorted({name for row in column for name in row}) for column in columns))


class Lesson(NamedTuple):
    """The probabilities that teachers give for a sentence of n words, in half precision."""

    arcs: Tensor
    """n x (1 + n)"""
    upos: Tensor
    xpos: Tensor
    relations: Tensor
    """n x labels, each word with its right head"""
    agreed: Tensor
    """n, true where a teacher finds the right head, so that `relations` means something"""


class Example(NamedTuple):
    """One sentence as numbers."""

    pieces: list[int]
    first: list[int]
    shapes: list[int]
    upos: list[int]
    xpos: list[int]
    heads: list[int]
    relations: list[int]
    lesson: Lesson | None


class ExampleMaker:
    """Turns sentences into examples, remembering the pieces of every word.

    With `rng`, words are hidden at random behind the encoder's [MASK], each with the chance `masked`.
    """

    def __init__(self, tokenizer: Path, labels: Labels, masked: float = 0.0, rng: random.Random | None = None):
        self._masked, self._rng = masked, rng
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._start, self._end = self._tokenizer.encode("", add_special_tokens=True).ids
        self._indices = [{name: number for number, name in enumerate(names)} for names in labels]
        self._mask: int = self._tokenizer.encode("[MASK]", add_special_tokens=False).ids[0]
        self._words: dict[str, list[int]] = {}

    def make(self, sentence: Sentence, lesson: Lesson | None = None) -> Example:
        """Return the example of a sentence; labels that training never saw become -1, which no loss counts."""
        pieces, first = [self._start], []
        for form in sentence.forms:
            word = [self._mask] if self._is_hidden() else self._read(form)
            first.append(len(pieces) if word else 0)
            pieces.extend(word)
        pieces.append(self._end)
        shapes = [form_class(form) for form in sentence.forms]
        shapes[0] = _FIRST_IN_SENTENCE if shapes[0] == 2 else shapes[0]
        upos, xpos, relations = (
            [index.get(name, -1) for name in names]
            for index, names in zip(self._indices, (sentence.upos, sentence.xpos, sentence.relations), strict=True)
        )
        return Example(pieces, first, shapes, upos, xpos, list(sentence.heads), relations, lesson)

    def _is_hidden(self) -> bool:
        return self._rng is not None and self._rng.random() < self._masked

    def _read(self, form: str) -> list[int]:
        if form not in self._words:
            ids = self._tokenizer.encode(form, add_special_tokens=False).ids
            self._words[form] = ids[:_PIECES_PER_WORD]
        return self._words[form]


def make_batches(examples: Sequence[Example], pieces: int, rng: random.Random | None = None) -> Iterator[Batch]:
    """Yield batches of at most `pieces` word pieces with padding, of sentences of like length.

    With `rng`, lengths are blurred and the batches shuffled, for training.
    """
    blur = rng.uniform if rng else lambda low, high: 0.0
    groups: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda example: len(example.pieces) + blur(0, _BLUR)):
        longest = max(len(example.pieces), *(len(other.pieces) for other in groups[-1]), 0)
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(example)
    if rng:
        rng.shuffle(groups)
    return (make_batch(group) for group in groups if group)


def make_batch(examples: Sequence[Example]) -> Batch:
    """Pad the examples to one length."""
    ids = _pad([example.pieces for example in examples], 0)
    mask = _pad([[1] * len(example.pieces) for example in examples], 0)
    heads = _pad([example.heads for example in examples], -1)
    return Batch(
        ids, mask,
        first=_pad([example.first for example in examples], 0),
        words=heads >= 0,
        shapes=_pad([example.shapes for example in examples], 0),
        upos=_pad([example.upos for example in examples], -1),
        xpos=_pad([example.xpos for example in examples], -1),
        heads=heads,
        relations=_pad([example.relations for example in examples], -1),
        lessons=_pad_lessons(examples) if any(example.lesson for example in examples) else None,
    )  # fmt: skip


def _pad_lessons(examples: Sequence[Example]) -> Lessons:
    rows, width = len(examples), max(len(example.heads) for example in examples)
    sizes = next([part.shape[-1] for part in example.lesson[1:4]] for example in examples if example.lesson)
    arcs = torch.zeros(rows, width, width + 1, dtype=torch.float16)
    upos, xpos, relations = (torch.zeros(rows, width, size, dtype=torch.float16) for size in sizes)
    taught, agreed = torch.zeros(rows, width, dtype=torch.bool), torch.zeros(rows, width, dtype=torch.bool)
    for row, example in enumerate(examples):
        if example.lesson:
            n = len(example.heads)
            arcs[row, :n, : n + 1] = example.lesson.arcs
            for whole, part in zip((upos, xpos, relations, agreed), example.lesson[1:], strict=True):
                whole[row, :n] = part
            taught[row, :n] = True
    return Lessons(arcs, upos, xpos, relations, taught, agreed)


def _pad(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([[*row, *([filler] * (width - len(row)))] for row in rows])
