"""Eight bits; skipped where torch and onnx are not installed, as training alone needs them."""

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
torch = pytest.importorskip("torch")

from loaders.syntax.training.batches import Example, Labels, make_batch  # noqa: E402
from loaders.syntax.training.encoder import Encoder  # noqa: E402
from loaders.syntax.training.export import write_graph  # noqa: E402
from loaders.syntax.training.network import LabelSizes, ParserNetwork  # noqa: E402
from loaders.syntax.training.quantisation import Range, best_range, quantise  # noqa: E402
from loaders.syntax.training.recipe import NetworkSizes  # noqa: E402
from loaders.syntax.training.restore import read_weights  # noqa: E402

SIZES = NetworkSizes(layers_mixed=2, shape_width=4, arc_width=8, label_width=8, dropout=0.0, encoder_dropout=0.0)
ENCODER = {
    "hidden_size": 16, "vocab_size": 3000, "max_position_embeddings": 32, "type_vocab_size": 2, "intermediate_size": 32,
    "num_attention_heads": 2, "num_hidden_layers": 2,
}  # fmt: skip
LABELS = Labels(["NOUN", "VERB"], ["NN", "VB", "VBD"], ["nsubj", "obj", "root"])
EXAMPLE = Example([1, 7, 8, 2], [1, 2], [0, 0], [0, 1], [0, 1], [2, 0], [0, 2], None)


def make_network() -> ParserNetwork:
    torch.manual_seed(1)
    network = ParserNetwork(Encoder(ENCODER, 0.0), SIZES, LabelSizes(*map(len, LABELS))).eval()
    with torch.no_grad():  # weights that are alike, as in a new network, would be exported once for all
        for parameter in network.parameters():
            parameter.add_(0.01 * torch.randn_like(parameter))
    return network


def test_a_range_has_a_step_for_zero() -> None:
    limits = best_range(np.array([0.0, 0.1, 2.55], np.float32))

    assert limits.zero == 0
    assert Range(-1.0, 1.55).zero == 100


def test_a_lonely_extreme_is_clipped() -> None:
    values = np.append(np.random.default_rng(1).normal(size=200_000), 40.0).astype(np.float32)

    assert best_range(values).high < 40


def test_eight_bits_keep_names_and_nearly_the_values_of_the_weights(tmp_path: Path) -> None:
    network = make_network()
    write_graph(network, tmp_path / "full.onnx")
    quantise(tmp_path / "full.onnx", tmp_path / "model.onnx", [make_batch([EXAMPLE])])

    weights, found = network.state_dict(), read_weights(tmp_path / "model.onnx")

    name = "encoder.encoder.layer.1.intermediate.dense.weight"
    assert np.allclose(found[name], weights[name].numpy(), atol=2e-3)
    assert np.array_equal(found["arc.weight"], weights["arc.weight"].numpy())
    assert {*found} == {*weights}
