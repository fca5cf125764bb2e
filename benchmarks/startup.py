"""How long commands take as whole processes.

    python benchmarks/startup.py [--runs 7] [--json FILE]

Processor seconds (user and system) of the process and the least wall time, which a busy machine distorts less than the
mean. The database is a temporary one with the claims of tests/data, warmed by one question, and stopped afterwards.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import click

from benchmarks.figures import json_option, report

ROOT = Path(__file__).parent.parent
KG = (sys.executable, "-c", "from kg.cli import main; main()")
COMMANDS = (
    ("--help",),
    ("query", "--help"),
    ("query", "timeline", "--a", "India", "--b", "Pakistan"),
    ("query", "who-engaged-both-sides", "--a", "India", "--b", "Pakistan", "--cite"),
)


@click.command()
@click.option("--runs", default=7, show_default=True)
@json_option
def main(runs: int, path: Path | None) -> None:
    """Measure the start of commands."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            run("load", str(ROOT / "tests" / "data" / "claims.jsonl"), folder=folder)
            rows = [measure(command, runs, folder) for command in COMMANDS]
        finally:
            run("db", "down", folder=folder)
    report(rows, path, runs=runs)


def measure(command: tuple[str, ...], runs: int, folder: str) -> dict[str, Any]:
    """Run a command a few times after one that is not counted."""
    run(*command, folder=folder)
    measured = [run(*command, folder=folder) for _ in range(runs)]
    walls = sorted(wall for _, wall in measured)
    return {
        "command": f"kg {' '.join(command)}", "processor s (median)": statistics.median(cpu for cpu, _ in measured),
        "wall s (least)": walls[0], "wall s (median)": statistics.median(walls),
    }


def run(*command: str, folder: str) -> tuple[float, float]:
    """Run a command and return its processor and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {"KG_DB": folder, "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": folder}
    subprocess.run([*KG, *command], check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.perf_counter() - start


if __name__ == "__main__":
    main()
