"""Measure extraction: documents and words a second of one process, time per stage, memory over many documents.

    python benchmarks/extraction.py                 the sample corpus, read over and over
    python benchmarks/extraction.py --documents 500 --profile

Prints one JSON object and a table. Seconds are processor seconds of this process, so that a busy machine disturbs less.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import platform
import pstats
import resource
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from kg.records import Document
from loaders.extraction import Extractor
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


def time_parser(extractor: Extractor) -> list[float]:
    """Make the extractor add the parser's processor seconds to the list that is returned."""
    spent, parse = [0.0], extractor.parser.parse

    def timed(sentences: Any) -> Any:
        start = time.process_time()
        parsed = parse(sentences)
        spent[0] += time.process_time() - start
        return parsed

    extractor.parser.parse = timed  # type: ignore[method-assign]
    return spent


def measure(documents: list[Document]) -> dict[str, Any]:
    """Extract all documents once; the first is read before the clock starts, to load model and dictionaries."""
    extractor = Extractor()
    extractor.extract(documents[0])
    parser = time_parser(extractor)
    memory, claims = [resident_megabytes()], 0
    start = time.process_time()
    for number, document in enumerate(documents, 1):
        claims += len(extractor.extract(document))
        if number % max(1, len(documents) // 5) == 0:
            memory.append(resident_megabytes())
    spent = time.process_time() - start
    words = sum(len(document.text.split()) for document in documents)
    return {"machine": f"{platform.machine()}, {platform.python_version()}", "documents": len(documents), "words": words,
            "claims": claims, "seconds": round(spent, 2), "parser seconds": round(parser[0], 2),
            "words a second": round(words / spent), f"documents of {WORDS} words a second": round(words / spent / WORDS, 1),
            "memory MB": [round(value) for value in memory]}


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=140, help="how many to read")
    options.add_argument("--folder", type=Path, default=EXAMPLES)
    options.add_argument("--profile", action="store_true", help="list the functions that cost most")
    chosen = options.parse_args()
    documents = read_corpus(chosen.folder, chosen.documents)
    profile = cProfile.Profile() if chosen.profile else None
    figures = profile.runcall(measure, documents) if profile else measure(documents)
    print(json.dumps(figures))
    for name, value in figures.items():
        print(f"{name:36} {value}", file=sys.stderr)
    if profile:
        pstats.Stats(profile, stream=sys.stderr).sort_stats("cumtime").print_stats(40)


if __name__ == "__main__":
    main()
