"""The weights in training: half precision for the network, full precision for the optimiser, a running average."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from loaders.syntax.training.network import ParserNetwork
from loaders.syntax.training.recipe import Optimiser
from loaders.syntax.training.workers import Workers

_EVERY = 4  # steps between updates of the average, which needs no more


class Weights:
    """Full-precision copies of a network's trainable parameters, with optimiser and running average.

    The network itself is turned to bfloat16, which is several times faster where the processor multiplies it;
    steps too small for eight bits of mantissa still add up in the copies.
    """

    def __init__(self, network: ParserNetwork, settings: Optimiser, peak: float):
        network.encoder.embeddings["word_embeddings"].requires_grad_(False)
        self._network, self._settings = network, settings
        self._full = {n: p.detach().clone() for n, p in network.named_parameters() if p.requires_grad}
        self._frozen = {n: p.detach().clone() for n, p in network.named_parameters() if not p.requires_grad}
        self._average = {name: tensor.clone() for name, tensor in self._full.items()}
        network.to(torch.bfloat16)
        self._used = {name: p for name, p in network.named_parameters() if p.requires_grad}
        groups = parameter_groups(network, self._full, settings, peak)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=settings.weight_decay, fused=True)
        self._steps = 0

    def step(self, workers: Workers) -> None:
        """Take one optimiser step with the mean of the workers' gradients."""
        for name, gradient in workers.gradients():
            self._full[name].grad = gradient
        nn.utils.clip_grad_norm_(self._full.values(), self._settings.clip)
        self.optimiser.step()
        self._use(self._full)
        self._steps += 1
        if self._steps % _EVERY == 0:
            share = 1 - min(self._settings.average, self._steps / (self._steps + 10)) ** _EVERY
            torch._foreach_lerp_(list(self._average.values()), list(self._full.values()), share)

    @torch.no_grad()
    def _use(self, weights: dict[str, Tensor]) -> None:
        for name, parameter in self._used.items():
            parameter.copy_(weights[name])

    @contextmanager
    def averaged(self) -> Iterator[None]:
        """Let the network have the averaged weights for a while."""
        self._use(self._average)
        try:
            yield
        finally:
            self._use(self._full)

    def average_state(self) -> dict[str, Tensor]:
        """Return the averaged weights, in full precision, under the network's names."""
        return self._average | self._frozen


def parameter_groups(
    network: ParserNetwork, weights: dict[str, Tensor], settings: Optimiser, peak: float
) -> list[dict[str, object]]:
    """Return `weights`, named as in the network, with their learning rates times `peak`.

    Lower layers of the encoder learn more slowly (Howard and Ruder 2018, discriminative fine-tuning).
    """
    names = [f"encoder.encoder.layer.{number}." for number in reversed(range(len(network.encoder.layers)))]
    groups: list[dict[str, object]] = []
    for depth, start in enumerate([*names, "encoder.embeddings."]):
        rate = peak * settings.encoder_rate * settings.layer_decay**depth
        groups.append({"params": [w for n, w in weights.items() if n.startswith(start)], "lr": rate})
    heads = [weight for name, weight in weights.items() if not name.startswith("encoder.")]
    return [*groups, {"params": heads, "lr": peak * settings.head_rate}]
