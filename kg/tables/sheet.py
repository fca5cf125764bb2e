"""Tables as Excel workbooks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.formulas import is_formula
from kg.tables.table import Table, write_cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = 1_048_575  # below the head row
_CELL = 32_767  # characters that a cell holds
_WIDEST = 60  # characters that a column shows


def write_sheet(table: Table, stream: IO[bytes], raw: bool = False) -> None:
    """Write a workbook: one sheet with a fixed head row and filters, and notes, if there are any, on a second one.

    Text stays text: no cell is a formula or a link. What looks like a formula also gets Excel's own mark for text, the
    apostrophe that does not show, so that editing the cell does not run it; not with `raw`. ISO days become dates.
    UsageError for more rows than a sheet holds.
    """
    from xlsxwriter import Workbook

    if len(table.rows) > _ROWS:
        raise UsageError(f"{len(table.rows)} rows are more than an Excel sheet holds", hint="--format csv or parquet")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True,
               "nan_inf_to_errors": True, "default_date_format": "yyyy-mm-dd"}
    with Workbook(stream, options) as book:
        quoted = None if raw else book.add_format({"quote_prefix": True})
        sheet = book.add_worksheet("answer")
        _write_rows(sheet, [table.columns, *table.rows], quoted)
        sheet.set_row(0, None, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), max(len(table.columns) - 1, 0))
        sheet.autofit(_WIDEST * 7)  # in pixels
        if table.notes:
            _write_rows(book.add_worksheet("notes"), [(note,) for note in table.notes], quoted)


def _write_rows(sheet: Worksheet, rows: Iterable[Sequence[Any]], quoted: Format | None) -> None:
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, quoted)


def _write(sheet: Worksheet, row: int, column: int, value: Any, quoted: Format | None) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(row, column, value)
    elif day := _find_day(value):
        sheet.write_datetime(row, column, day)
    else:
        text = write_cell(value)
        text = text if len(text) <= _CELL else text[:_CELL - 1] + "…"
        sheet.write_string(row, column, text, quoted if is_formula(text) else None)


def _find_day(value: Any) -> datetime.date | None:
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str) or len(value) != 10:
        return None
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year >= 1900 else None  # Excel's calendar begins there
