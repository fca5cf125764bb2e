"""What every benchmark prints: the machine, a table, and with --json FILE the same as JSON."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from typing import Any

import click
import psutil

from kg.tables import Table, write_table

Row = Mapping[str, Any]
json_option = click.option(
    "--json", "path", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures there as JSON too."
)


def describe_machine() -> str:
    """Name the processor, its cores, the memory and what runs on them."""
    model = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), model)
    memory = psutil.virtual_memory().total / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


def report(rows: Sequence[Row], path: Path | None = None, **given: Any) -> None:
    """Print the machine, what was `given` and the rows as a table; write all of it to `path` as JSON if there is one.

    The load is that of the last minute, this benchmark's own included: with two cores, one above 2 says that other
    work was in the way.
    """
    machine, load = describe_machine(), os.getloadavg()[0]
    told = "".join(f"; {name} {value}" for name, value in given.items())
    click.echo(f"{machine}; load {load:.1f}{told}", err=True)
    if len(rows) == 1:  # down the page, where it is easier to read
        write_table(Table(("figure", "value"), [(name, _shorten(value)) for name, value in rows[0].items()]), sys.stdout)
    elif rows:
        write_table(Table(tuple(rows[0]), [tuple(map(_shorten, row.values())) for row in rows]), sys.stdout)
    if path:
        head = {"machine": machine, "load": load, "at": datetime.now(UTC).isoformat(timespec="seconds")}
        path.write_text(json.dumps(head | given | {"rows": list(map(_clean, rows))}, default=str, indent=1) + "\n", "utf-8")


def _shorten(value: Any) -> Any:
    """Return a figure with three digits that count."""
    return float(f"{value:.3g}") if isinstance(value, float) and abs(value) < 1000 else value


def _clean(row: Row) -> Row:
    """JSON knows no infinity."""
    return {name: None if isinstance(value, float) and not isfinite(value) else value for name, value in row.items()}
