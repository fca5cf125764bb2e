"""The sentences behind an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kg.packs import Question, find_question
from kg.tables import Table

if TYPE_CHECKING:
    from kg.store import Store

Citation = dict[str, Any]
_NUMBERED = ("table", "md", "html")


def cite(
    question: Question, rows: Sequence[tuple[Any, ...]], store: Store, form: str, citing: bool
) -> Table:
    """Return the answer as a table, with the sentences behind each row if `citing`.

    For reading, citations are numbers in the rows and notes below; in data they are a column of their own. A
    table without them leaves out act ids where a row has many: they are long and only tools want them.
    """
    columns = tuple(question.columns)
    place = next((index for index, kind in enumerate(question.columns.values()) if kind == "acts"), None)
    if place is None:
        return Table(columns, rows)
    if not citing:
        crowded = form == "table" and any(len(row[place]) > 1 for row in rows)
        return _without(place, columns, rows) if crowded else Table(columns, rows)
    found = _find_citations(store, {act for row in rows for act in row[place]})
    cited = [[citation for act in row[place] for citation in found.get(act, ())] for row in rows]
    bare = _without(place, columns, rows)
    return _number(bare, cited) if form in _NUMBERED else _append(bare, cited, form)


def _find_citations(store: Store, acts: Iterable[str]) -> dict[str, list[Citation]]:
    question = find_question("evidence")
    answer = store.run(question.cypher, {"act": sorted(acts), "since": None, "until": None})
    found: dict[str, list[Citation]] = {}
    for row in answer.rows:
        citation = dict(zip(answer.columns, row, strict=True))
        found.setdefault(citation["act"], []).append(citation)
    return found


def _without(place: int, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> Table:
    return Table(columns[:place] + columns[place + 1:], [(*row[:place], *row[place + 1:]) for row in rows])


def _number(table: Table, cited: list[list[Citation]]) -> Table:
    numbers: dict[str, int] = {}
    rows = []
    for row, citations in zip(table.rows, cited, strict=True):
        own = dict.fromkeys(numbers.setdefault(_write(c), len(numbers) + 1) for c in citations)
        rows.append((*row, "".join(f"[{number}]" for number in own)))
    notes = tuple(f"[{number}] {note}" for note, number in numbers.items())
    return Table((*table.columns, "cited"), rows, notes)


def _append(table: Table, cited: list[list[Citation]], form: str) -> Table:
    rows = [
        (*row, citations if form in ("json", "jsonl") else [_write(citation) for citation in citations])
        for row, citations in zip(table.rows, cited, strict=True)
    ]
    return Table((*table.columns, "citations"), rows)


def _write(citation: Citation) -> str:
    """Return a citation as one line: the sentence, its publisher and day, its place, who is said to say so."""
    said = f", according to {citation['speaker']}" if citation["speaker"] else ""
    status = "" if citation["status"] == "actual" else f" ({citation['status']})"
    origin = ", ".join(filter(None, (citation["publisher"], str(citation["published"] or ""))))
    place = f"{citation['document']}:{citation['start']}-{citation['end']}"
    return f"“{' '.join(citation['text'].split())}”{said}{status} ({origin or 'publisher unknown'}; {place})"
