"""Print how fast text becomes sentences and sentences become trees, on one core.

    python benchmarks/syntax.py                    the documents of the development corpus
    python benchmarks/syntax.py FILE.txt …         other plain text files
    python benchmarks/syntax.py --profile          with the twenty functions that take most time

Speeds are the best of five runs, in processor time, so that other work on the machine counts less.
"""

from __future__ import annotations

import cProfile
import pstats
import time
from collections.abc import Callable
from pathlib import Path

import click
from spacy.language import Language

from benchmarks.figures import json_option, report
from loaders.syntax import load_syntax, split_sentences

DOCUMENTS = Path(__file__).parents[1] / "tests/corpus/development/documents"
RUNS = 5


def read_text(paths: list[Path]) -> str:
    paths = paths or sorted(DOCUMENTS.glob("*.txt"))
    return "\n\n".join(path.read_text("utf-8") for path in paths)


def measure(work: Callable[[], int]) -> float:
    """Return how many units of work are done in a second of processor time."""
    best = 0.0
    for _ in range(RUNS):
        start = time.process_time()
        done = work()
        best = max(best, done / (time.process_time() - start))
    return best


def split(text: str) -> int:
    split_sentences(text)
    return len(text)


def cut(nlp: Language, sentences: list[str]) -> int:
    return sum(len(nlp.make_doc(sentence)) for sentence in sentences)


def parse(nlp: Language, sentences: list[str]) -> int:
    return sum(len(doc) for doc in nlp.pipe(sentences))


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--profile", "with_profile", is_flag=True, help="List the functions that take most time.")
@json_option
def main(files: tuple[Path, ...], with_profile: bool, path: Path | None) -> None:
    """Measure how text becomes trees."""
    text, nlp = read_text(list(files)), load_syntax()
    sentences = [text[start:stop] for start, stop in split_sentences(text)]
    words = parse(nlp, sentences)
    report([
        {"step": "text to sentences", "unit": "characters", "a second": round(measure(lambda: split(text)))},
        {"step": "sentences to words", "unit": "words", "a second": round(measure(lambda: cut(nlp, sentences)))},
        {"step": "sentences to trees", "unit": "words", "a second": round(measure(lambda: parse(nlp, sentences)))},
    ], path, characters=len(text), sentences=len(sentences), words=words)
    if with_profile:
        with cProfile.Profile() as profile:
            parse(nlp, sentences)
        pstats.Stats(profile).sort_stats("tottime").print_stats(20)


if __name__ == "__main__":
    main()
