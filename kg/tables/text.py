"""Tables for people: drawn on a terminal, plain where the output goes to a file or a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import IO, TYPE_CHECKING

from kg.tables.table import Table, write_cell

if TYPE_CHECKING:
    from rich.table import Table as Grid

_WORD_WIDTH = 20  # longer words may be broken
_GAP = 2
_PLAIN_WIDTH = 10_000  # a plain table is never folded


def write_text(table: Table, stream: IO[str]) -> None:
    """Write a table with its notes; on a terminal too narrow for its columns, one block of lines a row."""
    if stream.isatty():
        _draw(table, stream, None)
        return
    plain = StringIO()
    _draw(table, plain, _PLAIN_WIDTH)
    stream.writelines(f"{line.rstrip()}\n" for line in plain.getvalue().removesuffix("\n").split("\n"))


def _draw(table: Table, stream: IO[str], width: int | None) -> None:
    from rich.console import Console  # here, since rich takes as long to load as all the rest of a command
    from rich.text import Text

    console = Console(file=stream, width=width, highlight=False)
    cells = [[write_cell(value) for value in row] for row in table.rows]
    columns = list(zip(table.columns, *cells, strict=True))
    space = console.width - _GAP * len(columns)
    if sum(map(_longest_word, columns)) > space:
        for row in cells:
            console.print(_draw_record(table.columns, row))
    else:
        widths = fit_widths([_longest_word(each) for each in columns], [max(map(len, each)) for each in columns], space)
        console.print(_draw_table(table, cells, widths, stream.isatty()))
    for note in table.notes:
        console.print(Text(note))


def _draw_table(table: Table, cells: Sequence[Sequence[str]], widths: Sequence[int], terminal: bool) -> Grid:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid
    from rich.text import Text

    box, gap = (SIMPLE_HEAD, _GAP - 1) if terminal else (None, _GAP)  # the box draws one blank of the gap itself
    grid = Grid(box=box, header_style="bold", pad_edge=False, padding=(0, gap, 0, 0), show_edge=False)
    for index, (name, width) in enumerate(zip(table.columns, widths, strict=True)):
        numeric = any(isinstance(row[index], int | float) for row in table.rows)
        grid.add_column(Text(name), justify="right" if numeric else "left", overflow="fold", width=width)
    for row in cells:
        grid.add_row(*map(Text, row))
    return grid


def _draw_record(names: Sequence[str], row: Sequence[str]) -> Grid:
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid.grid(padding=(0, _GAP, 0, 0))
    for name, cell in zip(names, row, strict=True):
        if cell:
            grid.add_row(Text(name, style="dim"), Text(cell))
    grid.add_row()
    return grid


def fit_widths(least: Sequence[int], wanted: Sequence[int], space: int) -> list[int]:
    """Return column widths that fill the space: each at least its least, the rest shared by need.

    >>> fit_widths([4, 4], [10, 40], 30)
    [6, 24]
    """
    widths = list(least)
    for _ in range(space - sum(least)):
        lack, index = max((want / width, index) for index, (want, width) in enumerate(zip(wanted, widths, strict=True)))
        if lack <= 1:
            break
        widths[index] += 1
    return widths


def _longest_word(cells: Sequence[str]) -> int:
    """Return the width below which a column would break words, dates or names of relations in two."""
    return min(max(1, *(len(word) for cell in cells for word in cell.split())), _WORD_WIDTH)
