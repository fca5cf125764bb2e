"""How long extraction on Apache Spark takes with one executor and with more, each of one core.

    pip install -e '.[spark]'
    python benchmarks/spark.py                                    1 and 2 executors, 2,000 documents
    python benchmarks/spark.py --executors 4 --documents 20000

The sample corpus is copied over and over under new names; executors are processes of their own (`local-cluster`). The
clock starts before Spark does and stops when the Parquet folders are written: what a user waits for. A run with a tenth
of the documents tells what of that is the start of Spark and of the models.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import click

from benchmarks.figures import json_option, report

EXAMPLES = Path(__file__).resolve().parents[1] / "examples/documents"
_KG = (sys.executable, "-c", "from kg.cli import main; main()")
_MEMORY = 2048  # MB of an executor


def copy_corpus(folder: Path, count: int) -> None:
    """Write so many documents, those of the samples again and again under new names."""
    folder.mkdir()
    files = sorted(EXAMPLES.glob("*.txt"))
    for number, file in enumerate(islice(cycle(files), count)):
        shutil.copyfile(file, folder / f"{number:06}-{file.name}")


def measure(documents: Path, executors: int, output: Path) -> float:
    """Return the seconds of one `kg extract --spark` as a process of its own."""
    master = f"local-cluster[{executors},1,{_MEMORY}]"
    command = [*_KG, "extract", "--spark", master, str(documents), "-o", str(output), "--published", "2024-01-01"]
    begun = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(done.stderr.strip().splitlines()[-1])
    return time.monotonic() - begun


def compare(executors: tuple[int, ...], count: int) -> list[dict[str, Any]]:
    """Return a row for each number of executors."""
    few = count // 10
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for size in (few, count):
            copy_corpus(place / f"documents-{size}", size)
        return [_measure_both(place, number, few, count) for number in executors]


def _measure_both(place: Path, executors: int, few: int, count: int) -> dict[str, Any]:
    short, long = (measure(place / f"documents-{size}", executors, place / f"{executors}-{size}") for size in (few, count))
    return {
        "executors": executors, "documents": count, "claims": count_claims(place / f"{executors}-{count}"),
        "seconds": round(long, 1), "seconds of a tenth": round(short, 1),
        "documents a second after the start": round((count - few) / (long - short), 1),
    }


def count_claims(output: Path) -> int:
    """Return the claims of a folder that `kg extract --spark` wrote."""
    from pyarrow.parquet import ParquetFile

    return sum(ParquetFile(part).metadata.num_rows for part in (output / "claims").glob("part-*.parquet"))


@click.command()
@click.option("--executors", multiple=True, type=int, default=[1, 2], show_default=True)
@click.option("--documents", default=2000, show_default=True)
@json_option
def main(executors: tuple[int, ...], documents: int, path: Path | None) -> None:
    """Measure extraction on Spark."""
    report(compare(executors, documents), path)


if __name__ == "__main__":
    main()
