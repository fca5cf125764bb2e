"""The parsing network over the encoder: two taggers, a biaffine head scorer, a biaffine label scorer.

After Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing". Labels are scored for one
head per word only (the gold one in training, the best one afterwards), which costs a fraction of scoring them all.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from loaders.syntax.training.encoder import Dropout, Encoder
from loaders.syntax.training.recipe import NetworkSizes

_SHAPES = 8
_IMPOSSIBLE = -1e4


class LabelSizes(NamedTuple):
    """How many universal tags, language tags and relations there are."""

    upos: int
    xpos: int
    relations: int


class Lessons(NamedTuple):
    """What teachers think of the words of a batch: probabilities, and where there are any.

    `taught` is true for the words of taught sentences, `agreed` where the probabilities of relations count too.
    """

    arcs: Tensor
    upos: Tensor
    xpos: Tensor
    relations: Tensor
    taught: Tensor
    agreed: Tensor


class Batch(NamedTuple):
    """Sentences as tensors; see the table of inputs in docs/syntax-model.md. Targets are -1 where there is no word."""

    ids: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor
    shapes: Tensor
    upos: Tensor
    xpos: Tensor
    heads: Tensor
    relations: Tensor
    lessons: Lessons | None = None


class Scorer(nn.Module):
    """A dropped-out hidden layer for each side of an arc."""

    def __init__(self, width: int, inner: int, dropout: float):
        super().__init__()
        self.layer, self.dropout = nn.Linear(width, inner), Dropout(dropout)

    def forward(self, states: Tensor) -> Tensor:
        """Return the hidden states of the words in this role."""
        return self.dropout(functional.gelu(self.layer(states)))


class ParserNetwork(nn.Module):
    """Word pieces and form classes in; tag, head and relation scores out."""

    def __init__(self, encoder: Encoder, sizes: NetworkSizes, labels: LabelSizes):
        super().__init__()
        self.encoder = encoder
        encoded = encoder.embeddings["word_embeddings"].weight.shape[1]
        width = encoded + sizes.shape_width
        self.mix = nn.Parameter(torch.zeros(sizes.layers_mixed))
        self.shape = nn.Embedding(_SHAPES, sizes.shape_width)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.dropout = Dropout(sizes.dropout)
        self.upos, self.xpos = nn.Linear(width, labels.upos), nn.Linear(width, labels.xpos)
        arc, label = sizes.arc_width, sizes.label_width
        self.arc_dependent, self.arc_head = Scorer(width, arc, sizes.dropout), Scorer(width, arc, sizes.dropout)
        self.label_dependent, self.label_head = (Scorer(width, label, sizes.dropout) for _ in range(2))
        self.arc = nn.Linear(arc, arc)
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.label = nn.Linear(label, (label + 1) * labels.relations)
        self.label_bias = nn.Linear(label, labels.relations, bias=False)

    def read(self, batch: Batch) -> Tensor:
        """Return one vector per word, the root's first: rows x (1 + words) x width."""
        layers = self.encoder(batch.ids, batch.mask)[-len(self.mix) :]
        weights = self.mix.softmax(0)
        index = batch.first[:, :, None].expand(-1, -1, layers[0].shape[-1])
        mixed = torch.zeros((), dtype=weights.dtype)
        for number, layer in enumerate(layers):
            mixed = mixed + weights[number] * layer.gather(1, index)
        words = torch.cat([mixed, self.shape(batch.shapes)], dim=-1)
        root = self.root.expand(words.shape[0], 1, -1)
        return torch.cat([root, self.dropout(words)], dim=1)

    def score_arcs(self, states: Tensor, words: Tensor) -> Tensor:
        """Return rows x words x (1 + words) head scores; what is no word cannot be a head."""
        heads = self.arc_head(states)
        scores = self.arc(self.arc_dependent(states[:, 1:])) @ heads.transpose(1, 2)
        scores = scores + self.arc_bias(heads).transpose(1, 2)
        possible = functional.pad(words, (1, 0), value=True)
        return scores.masked_fill(~possible[:, None, :], _IMPOSSIBLE)

    def score_labels(self, states: Tensor, heads: Tensor) -> Tensor:
        """Return rows x words x relations, each word with the head that `heads` gives it."""
        dependents = self.label_dependent(states[:, 1:])
        index = heads[:, :, None].expand(-1, -1, dependents.shape[-1])
        chosen = self.label_head(states).gather(1, index)
        # A dependent vector with a constant 1 beside it: the bilinear form and a linear one in the head at once.
        maps = self.label(chosen).unflatten(-1, (-1, dependents.shape[-1] + 1))
        extended = functional.pad(dependents, (0, 1), value=1.0)
        return (maps @ extended[..., None]).squeeze(-1) + self.label_bias(dependents)

    def loss(self, batch: Batch, tag_weight: float, share: float = 0.0) -> Tensor:
        """Return the summed cross-entropies, averaged over words; teachers have a share in what is right."""
        states = self.read(batch)
        labels = self.score_labels(states, batch.heads.clamp(min=0))
        real = batch.heads >= 0
        arcs = self.score_arcs(states, batch.words)
        words, lessons = states[:, 1:], batch.lessons
        tasks = [
            (1.0, arcs, batch.heads, lessons and (lessons.arcs, lessons.taught)),
            (1.0, labels, batch.relations, lessons and (lessons.relations, lessons.agreed)),
            (tag_weight, self.upos(words), batch.upos, lessons and (lessons.upos, lessons.taught)),
            (tag_weight, self.xpos(words), batch.xpos, lessons and (lessons.xpos, lessons.taught)),
        ]
        loss = torch.zeros(())
        for weight, scores, gold, lesson in tasks:
            taught = lesson and (lesson[0][real], lesson[1][real])
            loss = loss + weight * mixed_cross_entropy(scores[real].float(), gold[real], taught, share)
        return loss

    def forward(
        self, ids: Tensor, mask: Tensor, first: Tensor, wm: Tensor, shp: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return tag indices, head scores and the relation for the best-scoring head, as exported."""
        empty = first
        states = self.read(Batch(ids, mask, first, wm, shp, empty, empty, empty, empty))
        arcs = self.score_arcs(states, wm)
        relations = self.score_labels(states, arcs.argmax(-1)).argmax(-1)
        words = states[:, 1:]
        return self.upos(words).argmax(-1), self.xpos(words).argmax(-1), arcs, relations


def mixed_cross_entropy(scores: Tensor, gold: Tensor, lesson: tuple[Tensor, Tensor] | None, share: float) -> Tensor:
    """Return the mean cross-entropy against gold, mixed by `share` with that against the teachers where there are any.

    `lesson` is the teachers' probabilities, shaped as the scores, and for which rows they count.
    """
    if lesson is None or not share:
        return functional.cross_entropy(scores, gold)
    probabilities, counts = lesson
    logs = scores.log_softmax(-1)
    right = -logs.gather(1, gold[:, None])[:, 0]
    taught = -(logs * probabilities.float()).sum(-1)
    return torch.where(counts, torch.lerp(right, taught, share), right).mean()
