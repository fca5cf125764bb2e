"""The output formats: what --format names."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from kg.errors import UsageError
from kg.formulas import write_csv_text
from kg.tables.footnotes import mark_markdown, write_markdown_note
from kg.tables.parquet import write_parquet
from kg.tables.sheet import write_sheet
from kg.tables.table import Table, write_cell
from kg.tables.text import write_text
from kg.tables.webpage import write_html


def write_table(table: Table, stream: IO[str], form: str = "table", raw: bool = False) -> None:
    """Write a table as text in the format named; UsageError for one that is unknown or no text (see `write_file`).

    In formats that spreadsheets open, text that they would take for a formula is marked as text unless `raw`.
    """
    if form not in TEXTS:
        known = ", ".join(TEXTS)
        raise UsageError(f"{'no text' if form in FILES else 'unknown'} format {form!r}", hint=f"one of {known}")
    if form == "csv":
        _write_csv(table, stream, raw)
    else:
        TEXTS[form](table, stream)


def write_file(table: Table, stream: IO[bytes], form: str, raw: bool = False) -> None:
    """Write a table in one of the formats that are no text, xlsx or parquet."""
    if form == "xlsx":
        write_sheet(table, stream, raw)
    elif form == "parquet":
        write_parquet(table, stream)
    else:
        raise UsageError(f"unknown format {form!r}", hint=f"one of {', '.join(FILES)}")


def find_form(path: Path | None, default: str = "table") -> str:
    """Return the format that a file's suffix means, such as csv for rows.csv; UsageError for one that means none.

    >>> find_form(Path("rows.XLSX")), find_form(Path("notes.txt")), find_form(None)
    ('xlsx', 'table', 'table')
    """
    suffix = path.suffix.lower() if path else ""
    if suffix and suffix not in _SUFFIXES:
        raise UsageError(f"no format has the suffix {suffix}", where=path,
                         hint=f"one of {', '.join(_SUFFIXES)}, or give --format")
    return _SUFFIXES.get(suffix, default)


def _write_csv(table: Table, stream: IO[str], raw: bool = False) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([write_csv_text(name, raw) for name in table.columns])
    for row in table.rows:
        writer.writerow([_write_csv_cell(value, raw) for value in row])


def _write_csv_cell(value: Any, raw: bool) -> Any:
    """Leave numbers alone: -5 is no formula."""
    text = write_cell(value)
    return text if isinstance(value, int | float) else write_csv_text(text, raw)


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
        cells = [_escape(write_cell(value)) for value in line]
        marked = [*cells[:-1], mark_markdown(cells[-1])] if table.notes else cells
        stream.write(f"| {' | '.join(marked)} |\n")
    for note in table.notes:
        stream.write(f"\n{write_markdown_note(note)}\n")


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\r", "").replace(os.linesep, " ")


TEXTS: Mapping[str, Callable[[Table, IO[str]], None]] = {
    "table": write_text, "csv": _write_csv, "json": _write_json, "jsonl": _write_json_lines,
    "md": _write_markdown, "html": write_html,
}
FILES = ("xlsx", "parquet")
FORMATS = (*TEXTS, *FILES)
_SUFFIXES = {f".{form}": form for form in FORMATS if form != "table"} | {".htm": "html", ".txt": "table"}
