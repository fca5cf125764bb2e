"""Tables as Parquet files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any

from kg.tables.table import Table

if TYPE_CHECKING:
    import pyarrow


def write_parquet(table: Table, stream: IO[bytes]) -> None:
    """Write a table whose columns have the types of their values; lists of texts stay lists.

    What has no type of its own (mixed values, nested ones) is JSON text.
    """
    import pyarrow
    from pyarrow.parquet import write_table

    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    arrays = [_make_column(list(values)) for values in columns]
    write_table(pyarrow.Table.from_arrays(arrays, names=list(table.columns)), stream, compression="zstd")


def _make_column(values: Sequence[Any]) -> pyarrow.Array:
    import pyarrow

    kinds = {type(value) for value in values if value is not None}
    if not kinds:
        return pyarrow.array(values, pyarrow.string())
    if kinds == {list} and all(isinstance(each, str | None) for value in values for each in value or ()):
        return pyarrow.array(values, pyarrow.list_(pyarrow.string()))
    if kinds <= {int, float} or (len(kinds) == 1 and not kinds & {list, tuple, dict}):
        return pyarrow.array(values)
    return pyarrow.array([None if value is None else _to_json(value) for value in values], pyarrow.string())


def _to_json(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
