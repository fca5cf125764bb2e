"""Measure extraction: documents and words a second of one process, time per stage, memory over many documents.

    python benchmarks/extraction.py                 the sample corpus, read over and over
    python benchmarks/extraction.py --documents 500 --profile

Seconds are processor seconds of this process, so that a busy machine disturbs less. Stages are sentences (where they
begin and end), actors (names, titles and whom they mean), trees (the parser) and claims (frames, status, days, speakers).
"""

from __future__ import annotations

import cProfile
import pstats
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import click

from benchmarks.figures import json_option, report
from kg.records import Document
from loaders.extraction import Extractor, pipeline
from loaders.readers import read_documents

EXAMPLES = Path(__file__).parent.parent / "examples/documents"
#: The length of document that the target speaks of.
WORDS = 600


def read_corpus(folder: Path, count: int) -> list[Document]:
    """Return `count` documents, those of the folder again and again under new names."""
    found = [entry for entry in read_documents([str(folder)]) if isinstance(entry, Document)]
    return list(islice(cycle(found), count))


def resident_megabytes() -> float:
    """Return the memory of this process now, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def timed(work: Callable[..., Any], stage: str, spent: Counter[str]) -> Callable[..., Any]:
    """Return a function that does the same and adds its processor seconds to those of the stage."""

    def run(*given: Any) -> Any:
        start = time.process_time()
        found = work(*given)
        spent[stage] += time.process_time() - start
        return found

    return run


def time_stages(extractor: Extractor) -> Counter[str]:
    """Make the extractor add up what its stages take, in the counter that is returned."""
    spent: Counter[str] = Counter()
    pipeline.cut_sentences = timed(pipeline.cut_sentences, "sentences", spent)
    extractor.read = timed(extractor.read, "actors", spent)  # type: ignore[method-assign]
    extractor.parser.parse = timed(extractor.parser.parse, "trees", spent)  # type: ignore[method-assign]
    return spent


def measure(documents: list[Document]) -> dict[str, Any]:
    """Extract all documents once; the first is read before the clock starts, to load model and dictionaries."""
    extractor = Extractor()
    extractor.extract(documents[0])
    stages = time_stages(extractor)
    memory, claims = [resident_megabytes()], 0
    start = time.process_time()
    for number, document in enumerate(documents, 1):
        claims += len(extractor.extract(document))
        if number % max(1, len(documents) // 5) == 0:
            memory.append(resident_megabytes())
    spent = time.process_time() - start
    stages["actors"] -= stages["trees"]  # which are made while a document is read
    stages["claims"] = spent - stages.total()
    words = sum(len(document.text.split()) for document in documents)
    return {"documents": len(documents), "words": words, "claims": claims, "seconds": spent,
            **{f"{stage}, seconds": seconds for stage, seconds in stages.items()}, "words a second": round(words / spent),
            f"documents of {WORDS} words a second": words / spent / WORDS, "memory MB": [round(value) for value in memory]}


@click.command()
@click.option("--documents", "count", default=140, show_default=True, help="How many to read.")
@click.option("--folder", type=click.Path(exists=True, path_type=Path), default=EXAMPLES)
@click.option("--profile", "with_profile", is_flag=True, help="List the functions that cost most.")
@json_option
def main(count: int, folder: Path, with_profile: bool, path: Path | None) -> None:
    """Measure extraction."""
    documents = read_corpus(folder, count)
    profile = cProfile.Profile() if with_profile else None
    report([profile.runcall(measure, documents) if profile else measure(documents)], path)
    if profile:
        pstats.Stats(profile, stream=sys.stderr).sort_stats("cumtime").print_stats(40)


if __name__ == "__main__":
    main()
