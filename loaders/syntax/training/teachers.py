"""What trained models think of a sentence: probabilities that a new one learns from beside the gold tree.

Distillation of an ensemble (Hinton et al. 2015; Kuncoro et al. 2016, "Distilling an ensemble of greedy dependency
parsers into one MST parser").
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper
from torch import Tensor

from loaders.syntax.training.batches import Example, Labels, Lesson, make_batch

_BATCH_PIECES = 1500
_SCORED = ("up", "xp", "rel")  # the outputs that are indices: the scores behind them are wanted

Array = NDArray[np.float32]


class Opinion(NamedTuple):
    """The probabilities that one teacher gives for a sentence of n words."""

    arcs: Array
    """n x (1 + n)"""
    upos: Array
    xpos: Array
    relations: Array
    """n x labels, each word with the teacher's own best head"""


class Teacher:
    """A trained model folder with the inputs and outputs of docs/syntax-model.md."""

    def __init__(self, folder: Path, labels: Labels, joined: Mapping[str, str]):
        model = onnx.load(folder / "model.onnx")
        makers = {node.output[0]: node for node in model.graph.node}
        self._names, self._axes = ["arc"], [2]
        for output in _SCORED:
            source = makers[output].input[0]
            self._axes.append(next(a.i for a in makers[output].attribute if a.name == "axis") % 3)
            self._names.append(source)
            model.graph.output.append(helper.make_tensor_value_info(source, TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        own = json.loads((folder / "labels.json").read_text("utf-8"))
        self._maps = [_map(own[name], new, joined) for name, new in labels._asdict().items()]

    def read(self, examples: Sequence[Example]) -> Iterator[Opinion]:
        """Yield what the teacher thinks of each sentence of a batch."""
        names = ("ids", "mask", "first", "wm", "shp")
        batch = make_batch(examples)
        inputs = {name: tensor.numpy() for name, tensor in zip(names, batch[:5], strict=True)}
        scores: list[Any] = self._session.run(self._names, inputs)
        arcs, *rest = (_softmax(np.moveaxis(s, a, -1)) for s, a in zip(scores, self._axes, strict=True))
        rest = [probabilities @ mapping for probabilities, mapping in zip(rest, self._maps, strict=True)]
        for row, n in enumerate(len(example.heads) for example in examples):
            yield Opinion(arcs[row, :n, : n + 1], *(probabilities[row, :n] for probabilities in rest))


def collect_opinions(teachers: Sequence[Teacher], examples: Sequence[Example]) -> list[list[Opinion]]:
    """Return for each example the opinions of all teachers."""
    opinions: list[list[Opinion]] = [[] for _ in examples]
    order = sorted(range(len(examples)), key=lambda place: len(examples[place].pieces))
    for places in _group(order, examples):
        for teacher in teachers:
            for place, opinion in zip(places, teacher.read([examples[place] for place in places]), strict=True):
                opinions[place].append(opinion)
    return opinions


def make_lesson(opinions: Sequence[Opinion], heads: Sequence[int]) -> Lesson:
    """Return the mean of the opinions; of relations, only the teachers speak that find the right head."""
    right = np.array([opinion.arcs.argmax(1) == np.array(heads) for opinion in opinions])
    voices = right.sum(0)
    relations = sum(opinion.relations * agrees[:, None] for opinion, agrees in zip(opinions, right, strict=True))
    return Lesson(
        arcs=_mean([opinion.arcs for opinion in opinions]),
        upos=_mean([opinion.upos for opinion in opinions]),
        xpos=_mean([opinion.xpos for opinion in opinions]),
        relations=_half(relations / np.maximum(voices, 1)[:, None]),
        agreed=torch.from_numpy(voices > 0),
    )


def _mean(arrays: Sequence[Array]) -> Tensor:
    return _half(np.mean(arrays, axis=0))


def _half(array: Any) -> Tensor:
    return torch.from_numpy(array.astype(np.float16))


def _softmax(scores: Array) -> Array:
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def _map(own: Sequence[str], new: Sequence[str], joined: Mapping[str, str]) -> Array:
    """Return the matrix that turns probabilities of the teacher's labels to those of the pupil's, the rest dropped."""
    places = {name: place for place, name in enumerate(new)}
    mapping = np.zeros((len(own), len(new)), np.float32)
    for row, name in enumerate(own):
        if (column := places.get(joined.get(name, name))) is not None:
            mapping[row, column] = 1
    return mapping


def _group(order: Sequence[int], examples: Sequence[Example]) -> Iterator[list[int]]:
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) + 1) * len(examples[place].pieces) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
