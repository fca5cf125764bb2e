"""Attachment and tagging scores of the torch network on examples, for the choice of a checkpoint."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch

from loaders.syntax.training.batches import Example, make_batches
from loaders.syntax.training.network import ParserNetwork

_BATCH_PIECES = 4000


class Score(NamedTuple):
    """Shares of words, in percent; every word counts, punctuation too, and heads need not form a tree."""

    uas: float
    las: float
    upos: float
    xpos: float

    def __str__(self) -> str:
        return " ".join(f"{name.upper()} {value:.2f}" for name, value in self._asdict().items())


@torch.no_grad()
def score_network(network: ParserNetwork, examples: Sequence[Example]) -> Score:
    """Score the network on examples with gold words."""
    network.eval()
    right, words = torch.zeros(4), 0
    for batch in make_batches(examples, _BATCH_PIECES):
        upos, xpos, arcs, relations = network(*batch[:5])
        real = batch.words
        head = (arcs.argmax(-1) == batch.heads)[real]
        label = head & (relations == batch.relations)[real]
        tags = ((found == gold)[real] for found, gold in ((upos, batch.upos), (xpos, batch.xpos)))
        right += torch.tensor([column.sum().item() for column in (head, label, *tags)])
        words += int(real.sum())
    return Score(*(100 * right / max(words, 1)).tolist())
