"""Answers as data frames, for notebooks: pandas or polars (extra `kg[frames]`)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError

if TYPE_CHECKING:
    import pandas
    import polars

_KINDS = {"string": "String", "integer": "Int64", "float": "Float64", "boolean": "Boolean", "date": "Date"}
_HINT = "pip install 'kg[frames]'"
Rows = Iterable[Sequence[Any]]


def make_pandas(columns: Mapping[str, str | None], rows: Rows) -> pandas.DataFrame:
    """Return rows as a pandas frame: columns of kind `date` are `datetime64`, lists stay lists.

    `columns` maps names to the kinds that questions declare (`kg.packs.COLUMN_TYPES`), or to None where no kind is known;
    such a column is whatever pandas makes of it. UsageError if pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise UsageError("pandas is not installed", hint=_HINT) from error

    frame = pandas.DataFrame(_read(columns, rows), columns=list(columns))
    days = {name: "datetime64[s]" for name, kind in columns.items() if kind == "date"}
    return frame.astype(days)


def make_polars(columns: Mapping[str, str | None], rows: Rows) -> polars.DataFrame:
    """Return rows as a polars frame whose columns have the types declared (see `make_pandas`)."""
    try:
        import polars
    except ImportError as error:
        raise UsageError("polars is not installed", hint=_HINT) from error

    def find_type(kind: str | None) -> Any:
        if kind is None:
            return None
        return getattr(polars, _KINDS[kind]) if kind in _KINDS else polars.List(polars.String)

    schema = {name: find_type(kind) for name, kind in columns.items()}
    return polars.DataFrame(_read(columns, rows), schema=schema, orient="row", infer_schema_length=None)


def _read(columns: Mapping[str, str | None], rows: Rows) -> list[list[Any]]:
    return [[_read_value(value, kind) for value, kind in zip(row, columns.values(), strict=True)] for row in rows]


def _read_value(value: Any, kind: str | None) -> Any:
    return datetime.date.fromisoformat(value) if kind == "date" and isinstance(value, str) else value
