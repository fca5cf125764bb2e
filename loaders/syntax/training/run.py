"""One training run: the network, its data and teachers, cycle by cycle."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path

import click
import spacy
import torch
from spacy.language import Language
from torch.optim.lr_scheduler import LambdaLR

from loaders.syntax.training.augmentation import Augmenter
from loaders.syntax.training.batches import Example, ExampleMaker, Lesson, collect_labels, make_batches
from loaders.syntax.training.encoder import load_encoder
from loaders.syntax.training.network import Batch, LabelSizes, ParserNetwork
from loaders.syntax.training.plain import annotate, read_plain
from loaders.syntax.training.recipe import Recipe
from loaders.syntax.training.restore import restore
from loaders.syntax.training.scoring import Score, score_network
from loaders.syntax.training.teachers import Teacher, collect_opinions, make_lesson
from loaders.syntax.training.treebank import Sentence
from loaders.syntax.training.weights import Weights
from loaders.syntax.training.workers import Workers
from loaders.syntax.words import tune_tokenizer

_SEEDS_PER_CYCLE = 1000


class Run:
    """One training run; the same recipe and data give the same weights on the same machine."""

    def __init__(
        self,
        recipe: Recipe,
        treebanks: dict[str, list[Sentence]],
        encoder: Path,
        out: Path,
    ):
        torch.manual_seed(recipe.seed)
        self._rng = random.Random(recipe.seed)
        self._recipe, self._out = recipe, out
        train = [s for name, times in recipe.data.train.items() for s in treebanks[name] * times]
        train = [s for s in train if len(s.forms) <= recipe.data.longest]
        self._train: list[tuple[Sentence, Lesson | None]] = [(sentence, None) for sentence in train]
        self._labels = collect_labels(train)
        self._maker = ExampleMaker(encoder / "tokenizer.json", self._labels)
        self._masker = ExampleMaker(encoder / "tokenizer.json", self._labels, recipe.augmentation.masked, self._rng)
        self._augmenter = Augmenter(recipe.augmentation, self._rng)
        self._development = {n: [self._maker.make(s) for s in treebanks[n]] for n in recipe.data.development}
        sizes = LabelSizes(*map(len, self._labels))
        self._network = ParserNetwork(load_encoder(encoder, recipe.network.encoder_dropout), recipe.network, sizes)
        out.mkdir(parents=True, exist_ok=True)

    def start_from(self, folder: Path) -> None:
        """Give the network the weights of a trained model."""
        restore(folder, self._network, self._labels)
        click.echo(f"start: {self._scores()}")

    def learn_from(self, folders: Sequence[Path], plain: Sequence[Path]) -> None:
        """Let trained models say what they think of the sentences, and annotate plain ones."""
        teachers = [Teacher(folder, self._labels, self._recipe.data.joined) for folder in folders]
        sentences = [sentence for sentence, _ in self._train]
        opinions = collect_opinions(teachers, [self._maker.make(sentence) for sentence in sentences])
        lessons = (make_lesson(views, s.heads) for s, views in zip(sentences, opinions, strict=True))
        self._train = list(zip(sentences, lessons, strict=True))
        if plain:
            texts = read_plain(make_tokenizer(), plain, self._recipe.data.longest)
            self._train += annotate(texts, teachers, self._maker, self._labels)
        click.echo(f"{len(self._train):,} sentences, {len(self._train) - len(sentences):,} of them annotated by teachers")

    def train(self, number: int) -> None:
        """Train one cycle, printing the development scores of each epoch.

        Every cycle but the first starts from the averaged weights of the checkpoint, with a new optimiser.
        """
        settings = self._recipe.optimiser
        cycle = settings.cycles[number - 1]
        seed = self._recipe.seed + _SEEDS_PER_CYCLE * (number - 1)
        if number > 1:
            self._network.float().load_state_dict(torch.load(self._out / "weights.pt"))
        weights = Weights(self._network, settings, cycle.peak)
        workers = Workers(self._network, self._recipe.threads, seed)
        steps = cycle.epochs * sum(1 for _ in batched(self._batches(), self._recipe.threads))
        schedule = LambdaLR(weights.optimiser, lambda step: rate_at(step / steps, settings.warm_up))
        self._rng.seed(seed)
        for epoch in range(1, cycle.epochs + 1):
            started = time.monotonic()
            loss = self._train_epoch(weights, workers, schedule)
            seconds = time.monotonic() - started
            self._save(weights)
            with weights.averaged():
                click.echo(f"cycle {number} epoch {epoch:2} loss {loss:.4f} {seconds:5.0f} s  {self._scores()}")
        shutil.copy(self._out / "weights.pt", self._out / f"cycle-{number}.pt")

    def _train_epoch(self, weights: Weights, workers: Workers, schedule: LambdaLR) -> float:
        losses, settings = [], self._recipe.optimiser
        for batches in batched(self._batches(), self._recipe.threads):
            losses.append(workers.learn(batches, settings.tag_weight, settings.teacher_share))
            weights.step(workers)
            schedule.step()
        return sum(losses) / len(losses)

    def _batches(self) -> Iterator[Batch]:
        examples = [self._make(sentence, lesson) for sentence, lesson in self._train]
        return make_batches(examples, self._recipe.data.batch_pieces, self._rng)

    def _make(self, sentence: Sentence, lesson: Lesson | None) -> Example:
        changed = self._augmenter.change(sentence)
        # Teachers read the sentence as it was; what they think of it holds while it has the same words in other forms.
        return self._masker.make(changed, lesson if len(changed.forms) == len(sentence.forms) else None)

    def _scores(self) -> str:
        return "  ".join(f"{name} {score}" for name, score in self.score().items())

    def score(self) -> dict[str, Score]:
        """Score the network as it is on the development treebanks."""
        return {name: score_network(self._network, examples) for name, examples in self._development.items()}

    def _save(self, weights: Weights) -> None:
        (self._out / "labels.json").write_text(json.dumps(self._labels._asdict()), "utf-8")
        (self._out / "recipe.json").write_text(json.dumps(asdict(self._recipe)), "utf-8")
        torch.save(weights.average_state(), self._out / "weights.pt")


def make_tokenizer() -> Language:
    """Return a pipeline that cuts words as the parser's does, and no more."""
    nlp = spacy.blank("en")
    tune_tokenizer(nlp)
    return nlp


def batched(items: Iterator[Batch], size: int) -> Iterator[list[Batch]]:
    """Yield lists of `size` items, the last one perhaps shorter."""
    while chunk := list(islice(items, size)):
        yield chunk


def rate_at(progress: float, warm_up: float) -> float:
    """Return the share of the learning rate at a point of training (0 to 1): up, then down, both in a line."""
    return progress / warm_up if progress < warm_up else max(0.0, (1 - progress) / (1 - warm_up))
