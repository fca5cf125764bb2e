"""Parquet tables, one file a kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from kg.exchange.columns import TABLES, Row, list_rows
from kg.files import replace_bytes
from kg.records import Snapshot

_GROUP = 20_000  # rows written at once


def write_parquet(snapshot: Snapshot, folder: Path) -> dict[str, int]:
    """Write the tables into a folder, made if need be, and return how many rows each has; dates are dates."""
    folder.mkdir(parents=True, exist_ok=True)
    return {table: _write(snapshot, table, folder / f"{table}.parquet") for table in TABLES}


def _write(snapshot: Snapshot, table: str, path: Path) -> int:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    types = {
        "string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(),
        "date": pa.date32(), "list": pa.list_(pa.string()),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in TABLES[table].types.items()])
    count = 0
    with replace_bytes(path) as stream, ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(list_rows(snapshot, table)):
            columns = zip(TABLES[table].types.values(), zip(*group, strict=True), strict=True)
            arrays = [pa.array([_value(kind, value) for value in values], types[kind]) for kind, values in columns]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            count += len(group)
    return count


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _GROUP)):
        yield group


def _value(kind: str, value: Any) -> Any:
    return date.fromisoformat(value) if kind == "date" and value else value
