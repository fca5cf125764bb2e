"""Hostile inputs through every reader and the extractor: each must end in documents or a report, in time and memory.

    python benchmarks/hostile.py                    10,000 inputs; a line a batch
    python benchmarks/hostile.py --inputs 500 --seed 7
    python benchmarks/hostile.py --inputs 500 --only .eml --only .mhtml
    python benchmarks/hostile.py --one SEED NUMBER  the input that a report names, written to standard output

Inputs go in batches of 250 through `kg extract`, as a user would run it, with three good documents among them. A batch
fails if the command ends otherwise than with 0 or 1, prints a traceback, loses a good document, says nothing of an input
that it did not read, or takes more than the bounds below.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.figures import json_option, report
from benchmarks.hostile_inputs import SENTENCE, bombs, broken

BATCH, GOOD = 250, 3
SECONDS = 180.0  # for a batch of small inputs, or for one bomb: a page or PDF may take 60 (loaders/limits.py), then start-up
MEMORY = 2_500  # MB


def inputs(seed: int, number: int, only: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of so many inputs."""
    for index in range(number):
        suffix, data = broken(random.Random(f"{seed}:{index}"), only)
        yield f"{index:05}{suffix}", data


def run(folder: Path) -> dict[str, Any]:
    """Extract a folder in a process of its own; return what it said and took."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-c", "from kg.cli import main; main()", "extract", str(folder)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"code": done.returncode, "claims": done.stdout.split("\n")[:-1], "said": done.stderr.splitlines(),
            "seconds": time.monotonic() - began, "memory": after.ru_maxrss // 1024,
            "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def judge(folder: Path, names: list[str], limit: float) -> tuple[list[str], dict[str, Any]]:
    """Return what is wrong with how a folder was read, and how it was read."""
    result = run(folder)
    wrong = [] if result["code"] in (0, 1) else [f"exit {result['code']}: {result['said'][-1:]}"]
    wrong += ["traceback"] * any("Traceback" in line for line in result["said"])
    found = {json.loads(line)["document"] for line in result["claims"]}
    wrong += [f"good document {n} lost" for n in range(GOOD) if f"good-{n}.txt" not in found]
    wrong += [f"{result['seconds']:.0f} s"] * (result["seconds"] > limit)
    wrong += [f"{result['memory']} MB"] * (result["memory"] > MEMORY)
    read = sum(int(line.split()[0]) for line in result["said"] if " documents, " in line)
    reported = {name for name in names if any(name in line for line in result["said"])}
    if read - GOOD + len(reported) < len(names):
        wrong.append(f"{len(names)} inputs, {read} documents, {len(reported)} reported")
    wrong += [f"odd report: {line[:150]!r}" for line in result["said"] if not line.isprintable() or len(line) > 2_000]
    return wrong, result | {"reported": len(reported), "read": read}


def batches(seed: int, number: int, only: Collection[str]) -> Iterator[tuple[str, list[tuple[str, bytes]], float]]:
    """Yield what is read together, and for how long it may take: broken inputs by the hundred, bombs one by one."""
    waiting: list[tuple[str, bytes]] = []
    for each in inputs(seed, number, only):
        waiting.append(each)
        if len(waiting) == BATCH:
            yield f"{waiting[0][0]}…", waiting, SECONDS
            waiting = []
    if waiting:
        yield f"{waiting[0][0]}…", waiting, SECONDS
    for name, suffix, data in (bomb for bomb in bombs() if not only or bomb[1] in only):
        yield name, [(f"bomb{suffix}", data)], SECONDS


def read_batch(given: list[tuple[str, bytes]], limit: float) -> tuple[list[str], dict[str, Any]]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number in range(GOOD):
            (folder / f"good-{number}.txt").write_text(SENTENCE, encoding="utf-8")
        for name, data in given:
            (folder / name).write_bytes(data)
        return judge(folder, [name for name, _ in given], limit)


@click.command()
@click.option("--inputs", "number", default=10_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--only", multiple=True, metavar="SUFFIX", help="Only inputs and bombs of this kind, such as .eml.")
@click.option("--one", type=(int, int), metavar="SEED NUMBER", help="Write one input to standard output.")
@json_option
def main(number: int, seed: int, only: tuple[str, ...], one: tuple[int, int] | None, path: Path | None) -> None:
    """Read hostile inputs."""
    if one:
        sys.stdout.buffer.write(broken(random.Random(f"{one[0]}:{one[1]}"), only)[1])
        return
    rows, failures = [], []
    for name, given, limit in batches(seed, number, only):
        wrong, result = read_batch(given, limit)
        failures += [f"{name}: {each}" for each in wrong]
        figures = {key: result[key] for key in ("read", "reported", "seconds", "memory")}
        rows.append({"batch": name, "inputs": len(given), **figures, "wrong": "; ".join(wrong)})
        click.echo(f"{name} {result['seconds']:.1f} s{'  WRONG: ' + '; '.join(wrong) if wrong else ''}", err=True)
    total = sum(row["inputs"] for row in rows)
    report(rows, path, seed=seed, inputs=total, failures=failures)
    click.echo(f"{total} inputs, {len(failures)} failures")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
