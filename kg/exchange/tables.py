"""CSV tables, one file a kind of record (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from kg.exchange.columns import TABLES, list_rows
from kg.files import replace_file
from kg.formulas import write_csv_text
from kg.records import Snapshot


def write_csv(snapshot: Snapshot, folder: Path, raw: bool = False) -> dict[str, int]:
    """Write the tables into a folder, made if need be, and return how many rows each has.

    Lists are joined by "; ", true and false written so, and nothing stands for what is not known. Text that a spreadsheet
    would take for a formula gets an apostrophe in front, unless `raw`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return {table: _write(snapshot, table, folder / f"{table}.csv", raw) for table in TABLES}


def _write(snapshot: Snapshot, table: str, path: Path, raw: bool) -> int:
    count = 0
    with replace_file(path) as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(TABLES[table].names)
        for row in list_rows(snapshot, table):
            writer.writerow([_cell(value, raw) for value in row])
            count += 1
    return count


def _cell(value: Any, raw: bool) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    text = "; ".join(value) if isinstance(value, tuple) else value
    return write_csv_text(text, raw) if isinstance(text, str) else text
