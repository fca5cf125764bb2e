"""How long commands take as whole processes: python benchmarks/startup.py [--runs 7]

Processor seconds (user and system) of the process and the least wall time, which a busy machine distorts less than the
mean. The database is a temporary one with the claims of tests/data, warmed by one question, and stopped afterwards.
"""

from __future__ import annotations

import argparse
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
KG = (sys.executable, "-c", "from kg.cli import main; main()")
COMMANDS = (
    ("--help",),
    ("query", "--help"),
    ("query", "timeline", "--a", "India", "--b", "Pakistan"),
    ("query", "who-engaged-both-sides", "--a", "India", "--b", "Pakistan", "--cite"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}, {runs} runs each")
    with tempfile.TemporaryDirectory() as folder:
        try:
            run("load", str(ROOT / "tests" / "data" / "claims.jsonl"), folder=folder)
            for command in COMMANDS:
                run(*command, folder=folder)
                measured = [run(*command, folder=folder) for _ in range(runs)]
                cpu, wall = statistics.median(each[0] for each in measured), min(each[1] for each in measured)
                print(f"kg {' '.join(command):75s} {cpu:6.3f} s processor (median) {wall:6.3f} s wall (least)")
        finally:
            run("db", "down", folder=folder)


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
