"""Gradients of several batches at once: one thread and one view of the network for each.

Threads inside every operation wait for each other hundreds of times a step, which costs much on cores that other
programs use too; here they wait once.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import torch
from torch import Tensor

from loaders.syntax.training.encoder import Dropout
from loaders.syntax.training.network import Batch, ParserNetwork


class Workers:
    """Copies of a network that share its weights but not its gradients or random numbers."""

    def __init__(self, network: ParserNetwork, count: int, seed: int):
        self._views = [_view(network, seed + number) for number in range(count)]
        self._pool = ThreadPoolExecutor(count, initializer=torch.set_num_threads, initargs=(1,))

    def learn(self, batches: Sequence[Batch], tag_weight: float, teacher_share: float) -> float:
        """Compute the gradients of as many batches as there are workers, or fewer; return the mean loss."""
        share = 1 / len(batches)
        jobs = [
            self._pool.submit(_learn_one, view, batch, tag_weight, teacher_share, share)
            for view, batch in zip(self._views, batches, strict=False)
        ]
        return sum(job.result() for job in jobs) * share

    def gradients(self) -> Iterator[tuple[str, Tensor]]:
        """Yield name and summed gradient of every trainable parameter, in full precision, and forget them."""
        for same in zip(*(view.named_parameters() for view in self._views), strict=True):
            found = [parameter.grad.float() for _, parameter in same if parameter.grad is not None]
            for _, parameter in same:
                parameter.grad = None
            if found:
                yield same[0][0], torch.stack(found).sum(0) if len(found) > 1 else found[0]


def _view(network: ParserNetwork, seed: int) -> ParserNetwork:
    generator = torch.Generator().manual_seed(seed)
    view = copy.deepcopy(network)
    for mine, shared in zip(view.parameters(), network.parameters(), strict=True):
        mine.data = shared.data
    for module in view.modules():
        if isinstance(module, Dropout):
            module.generator = generator
    return view.train()


def _learn_one(network: ParserNetwork, batch: Batch, tag_weight: float, teacher_share: float, share: float) -> float:
    loss = network.loss(batch, tag_weight, teacher_share)
    (loss * share).backward()
    return float(loss.item())
