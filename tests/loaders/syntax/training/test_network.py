"""Small networks of random weights; skipped where torch is not installed, as training alone needs it."""

import pytest

torch = pytest.importorskip("torch")

from loaders.syntax.training.encoder import Encoder  # noqa: E402
from loaders.syntax.training.network import LabelSizes, ParserNetwork  # noqa: E402
from loaders.syntax.training.recipe import NetworkSizes  # noqa: E402
from loaders.syntax.training.run import rate_at  # noqa: E402
from loaders.syntax.training.workers import Workers  # noqa: E402

BERT = {
    "hidden_size": 16, "vocab_size": 50, "max_position_embeddings": 20, "type_vocab_size": 2,
    "intermediate_size": 32, "num_attention_heads": 2, "num_hidden_layers": 3,
}  # fmt: skip
SIZES = NetworkSizes(layers_mixed=2, shape_width=4, arc_width=8, label_width=6, dropout=0.2, encoder_dropout=0.1)


@pytest.fixture
def network() -> ParserNetwork:
    torch.manual_seed(1)
    return ParserNetwork(Encoder(BERT, 0.1), SIZES, LabelSizes(3, 4, 5)).eval()


def sentence(padding: int) -> tuple:
    """Two words, with so many pieces and words of padding."""
    ids = torch.tensor([[1, 7, 8, 2] + [0] * padding])
    words = torch.tensor([[True, True] + [False] * padding])
    first, shapes = torch.tensor([[1, 2] + [0] * padding]), torch.zeros(1, 2 + padding, dtype=torch.long)
    return ids, (ids > 0).long(), first, words, shapes


def test_padding_changes_no_score(network: ParserNetwork) -> None:
    *_, bare, bare_labels = network(*sentence(0))
    *_, padded, padded_labels = network(*sentence(3))

    assert torch.allclose(bare, padded[:, :2, :3], atol=1e-5)
    assert bare_labels.tolist() == padded_labels[:, :2].tolist()


def test_padding_is_never_a_head(network: ParserNetwork) -> None:
    *_, arcs, _ = network(*sentence(3))

    assert arcs[:, :2].argmax(-1).max() <= 2


def test_workers_share_weights_but_not_gradients(network: ParserNetwork) -> None:
    workers = Workers(network, 2, seed=1)

    with torch.no_grad():
        network.root.fill_(0.5)

    first, second = workers._views
    assert (first.root == 0.5).all() and first.root.data_ptr() == second.root.data_ptr()
    assert first.root.grad is None and first.root is not second.root


def test_the_rate_goes_up_then_down() -> None:
    assert [round(rate_at(progress, 0.1), 2) for progress in (0, 0.05, 0.1, 0.55, 1)] == [0, 0.5, 1, 0.5, 0]
