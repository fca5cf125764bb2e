"""The network in 8 bits: matrices by column, what goes into them by ranges that are measured once.

The ranges are constants of the graph. Ranges taken from whatever is being read, as onnxruntime's dynamic quantisation
does it, would make a sentence's tree depend on the sentences that happen to be in its batch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.onnx_model import ONNXModel

from loaders.syntax.training.network import Batch

_INPUTS = ("ids", "mask", "first", "wm", "shp")
_ALSO = frozenset({"/label/MatMul"})  # the largest matrix of the scorers: 8 % faster, no LAS lost on the development parts
_STEPS = 255  # of an activation, unsigned
_LARGEST = 127  # of a weight, signed
_SAMPLES = 40_000  # values of each activation from each batch
_CLIPS = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)  # shares of the widest range that are tried

Array = NDArray[np.float32]


class Range(NamedTuple):
    """Which activations the 256 steps stand for."""

    low: float
    high: float

    @property
    def scale(self) -> float:
        """How far apart two steps are."""
        return (self.high - self.low) / _STEPS

    @property
    def zero(self) -> int:
        """The step that stands for 0."""
        return int(np.clip(round(-self.low / self.scale), 0, _STEPS))


class Product(NamedTuple):
    """A multiplication by a constant matrix, and the addition of a constant that follows it."""

    matmul: onnx.NodeProto
    add: onnx.NodeProto
    matrix: str
    bias: str

    @property
    def activation(self) -> str:
        """The name of what is multiplied."""
        return str(self.matmul.input[0])


def quantise(source: Path, target: Path, batches: Sequence[Batch]) -> None:
    """Turn the encoder's matrices and embeddings, and the scorers' largest matrix, to 8 bits.

    `batches` show which activations occur.
    """
    embeddings = [n.name for n in onnx.load(source).graph.node if n.op_type == "Gather" and "embeddings" in n.name]
    quantize_dynamic(
        source, target, nodes_to_quantize=embeddings, op_types_to_quantize=["Gather"], weight_type=QuantType.QInt8,
    )  # fmt: skip
    model = onnx.load(target)
    products = list(find_products(model.graph))
    ranges = measure_ranges(model, sorted({product.activation for product in products}), batches)
    for activation, limits in ranges.items():
        _add_quantiser(model.graph, activation, limits)
    for product in products:
        _replace(model.graph, product)
    ONNXModel(model).topological_sort()
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, target)


def find_products(graph: onnx.GraphProto) -> Iterator[Product]:
    """Yield the linear layers that are turned to 8 bits."""
    constants = {item.name for item in graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    for node in graph.node:
        chosen = node.name.startswith("/encoder") or node.name in _ALSO
        if node.op_type == "MatMul" and chosen and node.input[1] in constants:
            (add,) = users[node.output[0]]
            (bias,) = (name for name in add.input if name in constants)
            yield Product(node, add, node.input[1], bias)


def measure_ranges(model: onnx.ModelProto, names: Sequence[str], batches: Sequence[Batch]) -> dict[str, Range]:
    """Return for each activation the range whose steps lose least of what the batches show."""
    shown = onnx.ModelProto()
    shown.CopyFrom(model)
    shown.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(shown.SerializeToString(), providers=["CPUExecutionProvider"])
    seen: dict[str, list[Array]] = {name: [] for name in names}
    for batch in batches:
        inputs = {name: tensor.numpy() for name, tensor in zip(_INPUTS, batch[:5], strict=True)}
        real = inputs["mask"].astype(bool)
        for name, values in zip(names, session.run(names, inputs), strict=True):
            array = np.asarray(values)
            seen[name].append(_sample(array[real] if array.shape[:2] == real.shape else array))
    return {name: best_range(np.concatenate(samples)) for name, samples in seen.items()}


def _sample(values: Array) -> Array:
    """Return some of the values, the extremes among them."""
    flat = values.ravel()
    return np.concatenate([flat[:: len(flat) // _SAMPLES + 1], [flat.min(), flat.max()]]).astype(np.float32)


def best_range(values: Array) -> Range:
    """Return the range, clipped on either side or not, of the least squared error."""
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    tried = (Range(low * below, high * above) for below in _CLIPS for above in _CLIPS)
    return min(tried, key=lambda limits: _error(values, limits))


def _error(values: Array, limits: Range) -> float:
    steps = np.clip(np.rint(values / limits.scale) + limits.zero, 0, _STEPS)
    return float(np.square((steps - limits.zero) * limits.scale - values).mean())


def _add_quantiser(graph: onnx.GraphProto, activation: str, limits: Range) -> None:
    _add_constant(graph, f"{activation}_scale", np.float32(limits.scale))
    _add_constant(graph, f"{activation}_zero_point", np.uint8(limits.zero))
    names = [activation, f"{activation}_scale", f"{activation}_zero_point"]
    graph.node.append(helper.make_node("QuantizeLinear", names, [f"{activation}_quantized"], f"{activation}_quant"))


def _replace(graph: onnx.GraphProto, product: Product) -> None:
    """Put one 8-bit multiplication in the place of a linear layer."""
    matrix, activation = _take_constant(graph, product.matrix), product.activation
    scale = (np.abs(matrix).max(0) / _LARGEST).astype(np.float32)
    _add_constant(graph, f"{product.matrix}_quantized", np.rint(matrix / scale).astype(np.int8))
    _add_constant(graph, f"{product.matrix}_scale", scale)
    _add_constant(graph, f"{product.matrix}_zero_point", np.zeros(len(scale), np.int8))
    node = helper.make_node(
        "MatMulIntegerToFloat",
        [
            f"{activation}_quantized", f"{product.matrix}_quantized", f"{activation}_scale", f"{product.matrix}_scale",
            f"{activation}_zero_point", f"{product.matrix}_zero_point", product.bias,
        ],
        list(product.add.output), f"{product.matmul.name}_quant", domain="com.microsoft",
    )  # fmt: skip
    graph.node.remove(product.matmul)
    graph.node.remove(product.add)
    graph.node.append(node)


def _add_constant(graph: onnx.GraphProto, name: str, value: Any) -> None:
    graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))


def _take_constant(graph: onnx.GraphProto, name: str) -> Array:
    item = next(item for item in graph.initializer if item.name == name)
    graph.initializer.remove(item)
    return numpy_helper.to_array(item)
