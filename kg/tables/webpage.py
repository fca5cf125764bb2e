"""Tables as a web page of one file, to open in a browser or paste into a report."""

from __future__ import annotations

import re
from html import escape
from typing import IO

from kg.tables.footnotes import mark_html, write_html_note
from kg.tables.table import Table, write_cell

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Answer</title>
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #ccc; padding: .35rem .8rem .35rem 0; text-align: left; vertical-align: top; }
th { border-bottom: 2px solid #1a1a1a; }
td.number, td.day { white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.notes { max-width: 60rem; font-size: .9em; }
</style>
</head>
<body>
"""


def write_html(table: Table, stream: IO[str]) -> None:
    """Write the page: nothing in it is fetched from elsewhere, and every cell is text, whatever it holds."""
    stream.write(_HEAD + "<table>\n<thead><tr>")
    stream.write("".join(f"<th>{escape(name)}</th>" for name in table.columns))
    stream.write("</tr></thead>\n<tbody>\n")
    for row in table.rows:
        cells = [_write_cell(value) for value in row]
        if table.notes:
            cells[-1] = f"<td>{mark_html(write_cell(row[-1]))}</td>"
        stream.write(f"<tr>{''.join(cells)}</tr>\n")
    stream.write("</tbody>\n</table>\n")
    if table.notes:
        notes = "".join(f"{write_html_note(note)}\n" for note in table.notes)
        stream.write(f'<div class="notes">\n{notes}</div>\n')
    stream.write("</body>\n</html>\n")


def _write_cell(value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    text = write_cell(value)
    kind = ' class="number"' if number else ' class="day"' if _DAY.fullmatch(text) else ""
    return f"<td{kind}>{escape(text)}</td>"
