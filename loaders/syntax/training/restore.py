"""Weights of an exported model.onnx back into a network, so that training can go on from a shipped model."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from loaders.syntax.training.batches import Labels
from loaders.syntax.training.network import ParserNetwork

# Where the exporter's node names differ from the names of the parameters.
_RENAMED = (
    (r"^/encoder/layer\.(\d)/attention/(query|key|value)$", r"encoder.encoder.layer.\1.attention.self.\2"),
    (r"^/encoder/layer\.(\d)/attention/dense$", r"encoder.encoder.layer.\1.attention.output.dense"),
    (r"^/encoder/layer\.(\d)/dense$", r"encoder.encoder.layer.\1.intermediate.dense"),
    (r"^/encoder/layer\.(\d)/dense_1$", r"encoder.encoder.layer.\1.output.dense"),
)
_BY_LABEL = {"upos": 0, "xpos": 1, "label": 2, "label_bias": 2}  # matrices with a row, or block of rows, for each label

Arrays = dict[str, NDArray[np.float32]]


def restore(folder: Path, network: ParserNetwork, labels: Labels) -> None:
    """Give `network` the weights of the model in `folder`, eight bits made full again.

    Labels that the model does not know keep the weights that they have; those that it alone knows are dropped.
    """
    found = read_weights(folder / "model.onnx")
    known = json.loads((folder / "labels.json").read_text("utf-8"))
    orders = [_rows(known[name], new) for name, new in labels._asdict().items()]
    state = network.state_dict()
    for name, old in found.items():
        module = name.rpartition(".")[0]
        value = torch.from_numpy(old.copy())
        if module in _BY_LABEL:
            state[name] = _reorder(value, state[name], orders[_BY_LABEL[module]], len(known[_label_set(module)]))
        elif name.endswith("token_type_embeddings.weight"):
            state[name][0] = value
        else:
            state[name] = value.view_as(state[name])
    network.load_state_dict(state)


def read_weights(path: Path) -> Arrays:
    """Return the weights of an exported graph in 32 bits under the names that the network gives them."""
    graph = onnx.load(path).graph
    arrays = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    weights = {name: array for name, array in arrays.items() if _is_parameter(name)}
    for node in graph.node:
        module = _module(node.name.removesuffix("_quant").removesuffix("/MatMul"))
        matrix = next((name for name in node.input if name.startswith("onnx::MatMul")), "")
        if matrix and node.op_type.startswith("MatMul"):
            weights[f"{module}.weight"] = _full(arrays, matrix.removesuffix("_quantized")).T
    for name in [name for name in arrays if name.startswith("encoder.") and name.endswith("_quantized")]:
        weights[name.removesuffix("_quantized")] = _full(arrays, name.removesuffix("_quantized"))
    mix = sorted((name for name in arrays if name.startswith("onnx::Mul_")), key=lambda name: int(name[10:]))
    weights["mix"] = np.log(np.array([arrays[name] for name in mix], np.float32))
    (first_type,) = (name for name in arrays if name.startswith("onnx::Add_"))
    weights["encoder.embeddings.token_type_embeddings.weight"] = arrays[first_type]
    return weights


def _is_parameter(name: str) -> bool:
    return not name.startswith("onnx::") and name.endswith(("weight", "bias", "root")) and "Constant" not in name


def _module(node: str) -> str:
    for pattern, name in _RENAMED:
        node = re.sub(pattern, name, node)
    return node.lstrip("/").replace("/", ".")


def _full(arrays: Arrays, name: str) -> NDArray[np.float32]:
    if name in arrays:
        return arrays[name]
    steps = arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"].astype(np.float32)
    return (steps * arrays[f"{name}_scale"]).astype(np.float32)


def _label_set(module: str) -> str:
    return ("upos", "xpos", "deprel")[_BY_LABEL[module]]


def _rows(known: list[str], new: list[str]) -> list[int]:
    """Return for each new label its place among the known ones, or -1."""
    places = {name: place for place, name in enumerate(known)}
    return [places.get(name, -1) for name in new]


def _reorder(old: Tensor, fresh: Tensor, order: list[int], known: int) -> Tensor:
    blocks, result = old.unflatten(0, (known, -1)), fresh.unflatten(0, (len(order), -1)).clone()
    for place, source in enumerate(order):
        if source >= 0:
            result[place] = blocks[source]
    return result.flatten(0, 1)
