"""The recipe file: every setting of training, checked when it is read."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import DataError

RECIPE = Path(__file__).with_name("recipe.toml")

Section = TypeVar("Section")


@dataclass(frozen=True)
class Data:
    """Which treebanks, how often each is read in an epoch, and how sentences are batched."""

    train: dict[str, int]
    development: list[str]
    longest: int
    batch_pieces: int
    joined: dict[str, str]


@dataclass(frozen=True)
class Augmentation:
    """The chance, per sentence and epoch, of each change to the words."""

    names: float
    quotes: float
    headline: float
    capitals: float
    officials: float
    masked: float


@dataclass(frozen=True)
class NetworkSizes:
    """Widths and dropout of the layers above and inside the encoder."""

    layers_mixed: int
    shape_width: int
    arc_width: int
    label_width: int
    dropout: float
    encoder_dropout: float


@dataclass(frozen=True)
class Cycle:
    """A rise and fall of the rates: for how many epochs, and to which share of them."""

    epochs: int
    peak: float


@dataclass(frozen=True)
class Optimiser:
    """Rates and schedule; see recipe.toml for the meaning of each."""

    cycles: list[Cycle]
    encoder_rate: float
    layer_decay: float
    head_rate: float
    weight_decay: float
    warm_up: float
    clip: float
    tag_weight: float
    teacher_share: float
    average: float


@dataclass(frozen=True)
class Recipe:
    """All settings of one training run."""

    seed: int
    threads: int
    data: Data
    augmentation: Augmentation
    network: NetworkSizes
    optimiser: Optimiser


def load_recipe(path: Path = RECIPE) -> Recipe:
    """Read a recipe; a missing or unknown setting raises DataError naming it."""
    raw = tomllib.loads(path.read_text("utf-8"))
    cycles = [Cycle(**cycle) for cycle in raw.get("optimiser", {}).get("cycles", [])]
    return Recipe(
        seed=raw["seed"],
        threads=raw["threads"],
        data=_section(Data, raw, "data", path),
        augmentation=_section(Augmentation, raw, "augmentation", path),
        network=_section(NetworkSizes, raw, "network", path),
        optimiser=replace(_section(Optimiser, raw, "optimiser", path), cycles=cycles),
    )


def _section(kind: type[Section], raw: dict[str, Any], name: str, path: Path) -> Section:
    settings = raw.get(name, {})
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    for setting in sorted(known ^ settings.keys()):
        problem = "is missing" if setting in known else "is unknown"
        raise DataError(f"setting [{name}] {setting} {problem}", where=path, hint="see recipe.toml of the package")
    return kind(**settings)
