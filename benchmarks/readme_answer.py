"""The answer at the head of README: some rows and notes of what kg says of the sample documents.

Written by `python benchmarks/question_page.py`, together with docs/questions.md.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from io import StringIO

from kg import Graph
from kg.library.citations import cite
from kg.tables import Table, write_cell, write_table

_COMMAND = '$ kg query who-engaged-both-sides --a Qatar --b "Saudi Arabia" --cite\n'
_PARTIES = {"United States": 0, "Kuwait": 1, "Russia": 0}  # and which of a party's notes is shown
_NOTED = ("Kuwait", "Russia")
_COLUMNS = {"party": 20, "through": 36, "with_a": 6, "with_b": 6, "relations": 37, "cited": 9}
_WIDTH = 118
_BLOCK = re.compile(re.escape(_COMMAND) + r".*?(?=```)", re.DOTALL)


def replace_answer(readme: str, graph: Graph) -> str:
    """Return README with the answer that `graph` gives."""
    return _BLOCK.sub(lambda _: _COMMAND + "".join(_write(graph)), readme, count=1)


def _write(graph: Graph) -> Iterator[str]:
    answer = graph.query("who-engaged-both-sides", a="Qatar", b="Saudi Arabia")
    whole = cite(answer, graph.reader, "table", True)
    rows = {row["party"]: row for row in (dict(zip(whole.columns, cells, strict=True)) for cells in whole.rows)}
    shown = [tuple(_cut(rows[party][name], width) for name, width in _COLUMNS.items()) for party in _PARTIES]
    table = StringIO()
    write_table(Table(tuple(_COLUMNS), shown), table)
    head, rest = table.getvalue().split("\n", 1)
    yield f"{head}\n{'─' * max(map(len, table.getvalue().splitlines()))}\n{rest}\n"
    for party in _NOTED:
        number = int(re.findall(r"\d+", rows[party]["cited"])[_PARTIES[party]])
        note = re.sub(r"https://\S+?(?=\))", "https://…", whole.notes[number - 1])
        yield textwrap.fill(note, _WIDTH, subsequent_indent="     ", break_on_hyphens=False) + "\n"


def _cut(value: object, width: int) -> object:
    """Return a cell shortened between its parts, numbers as they are."""
    text = write_cell(value)
    if isinstance(value, int) or len(text) <= width:
        return value
    if text.startswith("["):
        return "".join(re.findall(r"\[\d+\]", text)[:2]) + "…"
    return text[:text.rindex(";", 0, width - 2) + 1] + " …"
