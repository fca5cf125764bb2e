"""Measure extraction by several processes: documents a second of 1 worker and of N, and memory over many documents.

    python benchmarks/workers.py                        1 against 2 workers, 200 documents
    python benchmarks/workers.py --workers 1 --workers 4 --documents 10000

The sample corpus is read over and over under new names. The clock starts when every worker has read a few documents, so
that loading is left out. On a busy machine wall time says little, so that processor seconds of all processes are given
too. Memory is the sum over this process and its workers, in MB, at ten places.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import click
import psutil

from benchmarks.figures import json_option, report
from kg.errors import DocumentError
from kg.library.extraction import extract_documents
from kg.records import Document
from loaders.readers import read_documents

EXAMPLES = Path(__file__).parent.parent / "examples/documents"
PLACES = 10
WARMING = 8  # documents for each worker before the clock starts


def read_corpus(folder: Path, count: int) -> Iterator[Document]:
    """Yield `count` documents, those of the folder again and again under new names."""
    found = [entry for entry in read_documents([str(folder)]) if isinstance(entry, Document)]
    for number, document in enumerate(islice(cycle(found), count)):
        yield replace(document, file=f"{number}-{document.file}")


def processes() -> list[psutil.Process]:
    """Return this process and those it has started."""
    own = psutil.Process()
    return [own, *own.children(recursive=True)]


def resident_megabytes() -> float:
    """Return the memory of this process and its workers now, in MB."""
    return sum(process.memory_info().rss for process in processes() if process.is_running()) / 1e6


def processor_seconds() -> float:
    """Return the processor seconds of this process and its workers until now."""
    return sum(sum(process.cpu_times()[:2]) for process in processes() if process.is_running())


def measure(folder: Path, count: int, workers: int) -> dict[str, Any]:
    """Extract `count` documents after a few that are not counted, while which model and dictionaries are loaded."""
    first = WARMING * workers
    memory, claims = [], 0
    begun = spent = 0.0
    for number, outcome in enumerate(extract_documents(read_corpus(folder, first + count), workers), 1):
        if number == first:
            begun, spent = time.monotonic(), processor_seconds()
        if isinstance(outcome, DocumentError):
            raise SystemExit(f"cannot measure: {outcome}")
        claims += len(outcome[1]) if number > first else 0
        if number >= first and (number - first) % max(1, count // PLACES) == 0:
            memory.append(round(resident_megabytes()))
        if number == first + count:  # the workers are still there
            begun, spent = time.monotonic() - begun, processor_seconds() - spent
    return {"workers": workers, "documents": count, "claims": claims, "seconds": round(begun, 1),
            "processor seconds": round(spent, 1), "documents a second": round(count / begun, 1),
            "documents a processor second": round(count / spent, 1), "memory MB": memory}


@click.command()
@click.option("--documents", default=200, show_default=True, help="How many to read.")
@click.option("--workers", multiple=True, type=int, default=[1, 2], show_default=True, help="Processes, to compare.")
@click.option("--folder", type=click.Path(exists=True, path_type=Path), default=EXAMPLES)
@json_option
def main(documents: int, workers: tuple[int, ...], folder: Path, path: Path | None) -> None:
    """Measure extraction by several processes."""
    report([measure(folder, documents, number) for number in workers], path)


if __name__ == "__main__":
    main()
