"""Sentences without gold trees, which the teachers annotate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import yaml
from spacy.language import Language

from loaders.syntax.sentences import split_sentences
from loaders.syntax.training.batches import ExampleMaker, Labels, Lesson
from loaders.syntax.training.teachers import Opinion, Teacher, collect_opinions, make_lesson
from loaders.syntax.training.treebank import Sentence
from loaders.syntax.trees import best_tree

_SHORTEST = 4  # words


def read_plain(nlp: Language, paths: Sequence[Path], longest: int) -> list[Sentence]:
    """Return the sentences of text files and of the `text` entries of YAML files, with blank annotation.

    Of a folder, every .txt and .yaml file in it and below is read, in order of name; each sentence once.
    """
    found: dict[tuple[str, ...], None] = {}
    for text in (text for path in paths for text in _texts(path)):
        for forms in _sentences(nlp, text):
            if _SHORTEST <= len(forms) <= longest:
                found[forms] = None
    return [_blank(forms) for forms in found]


def _texts(path: Path) -> Iterator[str]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in files:
        if file.suffix == ".txt":
            yield file.read_text("utf-8")
        elif file.suffix == ".yaml":
            yield from (case["text"] for case in yaml.safe_load(file.read_text("utf-8")) if "text" in case)


def _sentences(nlp: Language, text: str) -> Iterator[tuple[str, ...]]:
    for start, stop in split_sentences(text):
        yield tuple(token.text for token in nlp.make_doc(text[start:stop]) if not token.is_space)


def _blank(forms: tuple[str, ...]) -> Sentence:
    none = ("",) * len(forms)
    return Sentence(" ".join(forms), forms, none, none, none, (0,) * len(forms), none, none)


def annotate(
    sentences: Sequence[Sentence], teachers: Sequence[Teacher], maker: ExampleMaker, labels: Labels
) -> list[tuple[Sentence, Lesson]]:
    """Return the sentences with the trees and tags that the teachers together think best."""
    opinions = collect_opinions(teachers, [maker.make(sentence) for sentence in sentences])
    return [_annotate(sentence, views, labels) for sentence, views in zip(sentences, opinions, strict=True)]


def _annotate(sentence: Sentence, opinions: Sequence[Opinion], labels: Labels) -> tuple[Sentence, Lesson]:
    arcs = np.log(np.mean([opinion.arcs for opinion in opinions], axis=0) + 1e-9)
    heads = tuple(best_tree(arcs.astype(np.float32)).tolist())
    lesson = make_lesson(opinions, heads)
    upos, xpos, relations = (
        tuple(names[index] for index in scores.argmax(1).tolist())
        for names, scores in zip(labels, (lesson.upos, lesson.xpos, lesson.relations), strict=True)
    )
    relations = tuple("root" if head == 0 else label for head, label in zip(heads, relations, strict=True))
    return replace(sentence, upos=upos, xpos=xpos, heads=heads, relations=relations), lesson
