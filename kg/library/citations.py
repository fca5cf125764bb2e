"""The sentences behind an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.packs import find_question
from kg.tables import Table

if TYPE_CHECKING:
    from kg.library.answer import Answer
    from kg.store import Store

Citation = dict[str, Any]
_NUMBERED = ("table", "md", "html")


def cite(answer: Answer, store: Store, form: str, citing: bool) -> Table:
    """Return the answer to a question as a table, with the sentences behind each row if `citing`.

    For reading, citations are numbers in the rows and notes below; in data they are a column of their own. A
    table without them leaves out act ids where a row has many: they are long and only tools want them.
    """
    columns, rows = tuple(answer.columns), answer.rows
    place = next((index for index, kind in enumerate(answer.columns.values()) if kind == "acts"), None)
    if place is None:
        return Table(columns, rows)
    if not citing:
        crowded = form in _NUMBERED and any(len(row[place]) > 1 for row in rows)
        return _without(place, columns, rows) if crowded else Table(columns, rows)
    found = _find_citations(store, {act for row in rows for act in row[place]}, answer.values)
    cited = [[citation for act in row[place] for citation in found.get(act, ())] for row in rows]
    bare = _without(place, columns, rows)
    return _number(bare, cited) if form in _NUMBERED else _append(bare, cited, form)


def _find_citations(store: Store, acts: Iterable[str], values: Mapping[str, Any]) -> dict[str, list[Citation]]:
    """Return the sentences behind acts, of the documents on which the answer stands: no later, of no other publisher."""
    question = find_question("evidence")
    narrowed = {parameter.name: parameter.default for parameter in question.parameters}
    narrowed |= {name: values.get(name) for name in ("source", "as_of")} | {"act": sorted(acts)}
    found: dict[str, list[Citation]] = {}
    for row in question.ask(store.run, narrowed):
        citation = dict(zip(question.columns, row, strict=True))
        found.setdefault(citation["act"], []).append(citation)
    return found


def _without(place: int, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> Table:
    return Table(columns[:place] + columns[place + 1:], [(*row[:place], *row[place + 1:]) for row in rows])


def _number(table: Table, cited: list[list[Citation]]) -> Table:
    """A sentence has one number, however many acts it reports; its note ends in the claims that stand in it."""
    numbers: dict[str, int] = {}
    claims: dict[int, dict[str, None]] = {}
    rows = []
    for row, citations in zip(table.rows, cited, strict=True):
        own: dict[int, None] = {}
        for citation in citations:
            number = numbers.setdefault(_write(citation), len(numbers) + 1)
            claims.setdefault(number, {})[citation["claim"]] = None
            own[number] = None
        rows.append((*row, "".join(f"[{number}]" for number in own)))
    notes = tuple(f"[{number}] {note} {_refer(claims[number])}" for note, number in numbers.items())
    return Table((*table.columns, "cited"), rows, notes)


def _refer(claims: Iterable[str]) -> str:
    """Return the claims' ids: the same document read again gives the same, and `kg claims` and exports know them."""
    return f"{{{', '.join(claims)}}}"


def _append(table: Table, cited: list[list[Citation]], form: str) -> Table:
    rows = [
        (*row, citations if form in ("json", "jsonl") else [_write_whole(citation) for citation in citations])
        for row, citations in zip(table.rows, cited, strict=True)
    ]
    return Table((*table.columns, "citations"), rows)


def _write_whole(citation: Citation) -> str:
    return f"{_write(citation)} {_refer([citation['claim']])}"


def _write(citation: Citation) -> str:
    """Return a citation as one line: the sentence, its publisher and day, its place, who is said to say so."""
    said = f", according to {citation['speaker']}" if citation["speaker"] else ""
    status = "" if citation["status"] == "actual" else f" ({citation['status']})"
    origin = ", ".join(filter(None, (citation["publisher"], str(citation["published"] or ""))))
    place = f"{citation['document']}:{citation['start']}-{citation['end']}"
    link = f"; {citation['url']}" if citation["url"] else ""
    return f"“{' '.join(citation['text'].split())}”{said}{status} ({origin or 'publisher unknown'}; {place}{link})"
