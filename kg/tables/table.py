"""A table of plain values, ready to be written in any format."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns. `notes` stand below the table where the format has a place for them."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]
    notes: tuple[str, ...] = field(default=())


def write_cell(value: Any) -> str:
    """Return a value as text: nothing for null, lists joined by semicolons, numbers as they are."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return "; ".join(write_cell(item) for item in value)
        case dict():
            return ", ".join(f"{key}: {write_cell(item)}" for key, item in value.items())
        case datetime.date():
            return value.isoformat()
    return str(value)
