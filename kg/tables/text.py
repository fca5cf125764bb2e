"""Tables for people: drawn on a terminal, plain where the output goes to a file or a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import accumulate
from typing import IO, TYPE_CHECKING, Any

from kg.tables.table import Table, write_cell

if TYPE_CHECKING:
    from rich.table import Table as Grid

_WORD_WIDTH = 20  # longer words may be broken
_GAP = 2
_INDENT = 4  # of what stands below a row
_MOST_LINES = 3  # that a cell should fold into
_LEAST_COLUMNS = 3  # with fewer on a line, a block of lines a row reads better
_PLAIN_WIDTH = 1_000_000  # a plain table is never folded


def write_text(table: Table, stream: IO[str]) -> None:
    """Write a table with its notes; on a terminal, what its width has no columns for stands on a line below each row."""
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
    widths = choose_widths(columns, console.width)
    if len(widths) >= min(_LEAST_COLUMNS, len(columns)):
        parts = _draw_rows(table, cells, widths, stream.isatty())
    else:
        parts = (_draw_record(table.columns, row) for row in cells)
    for part in parts:
        console.print(part)
    if table.notes and stream.isatty():
        console.print()
    for note in table.notes:
        console.print(Text(note))


def choose_widths(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the widths of as many columns, from the left, as can stand side by side.

    A column has room for its longest word, and no cell folds into more than a few lines, if fewer columns can avoid it.

    >>> choose_widths([["who", "Qatar"], ["said", "a sentence"], ["where", "somewhere"]], 22)
    [5, 10]
    """
    least, wanted = [_longest_word(each) for each in columns], [max(map(_measure, each)) for each in columns]
    fitting = sum(end <= width for end in accumulate(size + _GAP for size in least))
    while True:
        widths = fit_widths(least[:fitting], wanted[:fitting], width - _GAP * fitting)
        folds = max((want / have for want, have in zip(wanted, widths, strict=False)), default=0)
        if folds <= _MOST_LINES or fitting <= _LEAST_COLUMNS:
            return widths
        fitting -= 1


def _draw_rows(table: Table, cells: Sequence[Sequence[str]], widths: Sequence[int], terminal: bool) -> Iterator[Any]:
    """Yield the table as one grid, or row by row, each with the rest of its cells on a line below."""
    from rich.padding import Padding
    from rich.text import Text

    head, rest = table.columns[:len(widths)], table.columns[len(widths):]
    numeric = [any(isinstance(row[index], int | float) for row in table.rows) for index in range(len(head))]
    if not rest:
        yield _make_grid(head, widths, numeric, cells, terminal)
        return
    yield _make_grid(head, widths, numeric, (), terminal)
    for row in cells:
        yield _make_grid((), widths, numeric, [row[:len(head)]], terminal)
        told = [Text.assemble((f"{name} ", "dim"), cell) for name, cell in zip(rest, row[len(head):], strict=True) if cell]
        if told:
            yield Padding(Text(" · ").join(told), (0, 0, 0, _INDENT), expand=False)


def _make_grid(
    head: Sequence[str], widths: Sequence[int], numeric: Sequence[bool], rows: Iterable[Sequence[str]], terminal: bool
) -> Grid:
    """Make a grid of these widths; it has a head if there are names for it."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid
    from rich.text import Text

    box, gap = (SIMPLE_HEAD, _GAP - 1) if terminal else (None, _GAP)  # the box draws one blank of the gap itself
    grid = Grid(box=box, header_style="bold", pad_edge=False, padding=(0, gap, 0, 0), show_edge=False,
                show_header=bool(head))
    for index, (width, right) in enumerate(zip(widths, numeric, strict=True)):
        name = Text(head[index]) if head else ""
        grid.add_column(name, justify="right" if right else "left", overflow="fold", width=width)
    for row in rows:
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
    return min(max(1, *(_measure(word) for cell in cells for word in cell.split())), _WORD_WIDTH)


def _measure(text: str) -> int:
    """Return how many cells of a terminal a text takes; those of Chinese take two each."""
    from rich.cells import cell_len

    return cell_len(text)
