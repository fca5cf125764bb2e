"""The output formats: what --format names."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Mapping
from typing import IO

from kg.errors import UsageError
from kg.tables.table import Table, write_cell
from kg.tables.text import write_text


def write_table(table: Table, stream: IO[str], form: str = "table") -> None:
    """Write a table in the format named; UsageError for an unknown one."""
    if form not in FORMATS:
        raise UsageError(f"unknown format {form!r}", hint=f"one of {', '.join(FORMATS)}")
    FORMATS[form](table, stream)


def _write_csv(table: Table, stream: IO[str]) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([write_cell(value) for value in row] for row in table.rows)


def _write_json(table: Table, stream: IO[str]) -> None:
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    stream.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n")


def _write_json_lines(table: Table, stream: IO[str]) -> None:
    for row in table.rows:
        record = dict(zip(table.columns, row, strict=True))
        stream.write(json.dumps(record, ensure_ascii=False, default=str) + "\n")


def _write_markdown(table: Table, stream: IO[str]) -> None:
    lines = [table.columns, ["---"] * len(table.columns), *table.rows]
    for line in lines:
        stream.write(f"| {' | '.join(_escape(write_cell(value)) for value in line)} |\n")
    for note in table.notes:
        stream.write(f"\n{note}\n")


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\r", "").replace(os.linesep, " ")


FORMATS: Mapping[str, Callable[[Table, IO[str]], None]] = {
    "table": write_text, "csv": _write_csv, "json": _write_json, "jsonl": _write_json_lines,
    "md": _write_markdown,
}
