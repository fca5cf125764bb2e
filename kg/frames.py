"""Answers as data frames, for notebooks: pandas or polars (extra `kg[frames]`)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.packs import find_question

if TYPE_CHECKING:
    import pandas
    import polars

    from kg.store import Store

_KINDS = {"string": "String", "integer": "Int64", "float": "Float64", "boolean": "Boolean", "date": "Date"}


def ask_pandas(store: Store, question: str, **values: Any) -> pandas.DataFrame:
    """Return the answer to a question of the packs as a pandas frame; days are `datetime64`, lists stay lists.

    `values` are the question's parameters: ids of actors (`IND`), `datetime.date` for days; those left out take their
    defaults. UsageError if there is no such question, or a required value is missing or unknown.
    """
    import pandas

    columns, rows = _ask(store, question, values)
    frame = pandas.DataFrame(rows, columns=list(columns))
    days = {name: "datetime64[s]" for name, kind in columns.items() if kind == "date"}
    return frame.astype(days)


def ask_polars(store: Store, question: str, **values: Any) -> polars.DataFrame:
    """Return the answer as a polars frame, its columns typed as the question declares them (see `ask_pandas`)."""
    import polars

    columns, rows = _ask(store, question, values)
    schema = {name: getattr(polars, _KINDS[kind]) if kind in _KINDS else polars.List(polars.String)
              for name, kind in columns.items()}
    return polars.DataFrame(rows, schema=schema, orient="row")


def run_pandas(store: Store, cypher: str, **parameters: Any) -> pandas.DataFrame:
    """Return the rows of a statement of your own as a pandas frame; days are ISO 8601 text."""
    import pandas

    answer = store.run(cypher, parameters)
    return pandas.DataFrame(answer.rows, columns=list(answer.columns))


def _ask(store: Store, name: str, given: Mapping[str, Any]) -> tuple[Mapping[str, str], list[list[Any]]]:
    question = find_question(name)
    known = {each.name: each for each in question.parameters}
    if unknown := sorted(given.keys() - known.keys()):
        raise UsageError(f"{name} has no parameter {unknown[0]!r}", hint=f"it has {', '.join(known)}")
    for each in question.parameters:
        if each.required and given.get(each.name) is None:
            raise UsageError(f"{name} needs {each.name!r}", hint=each.help)
    answer = store.run(question.cypher, {each.name: given.get(each.name, each.default) for each in known.values()})
    question.check_answer(answer.columns, answer.rows)
    return question.columns, [list(_read(row, question.columns.values())) for row in answer.rows]


def _read(row: Iterable[Any], kinds: Iterable[str]) -> Iterable[Any]:
    for value, kind in zip(row, kinds, strict=True):
        yield datetime.date.fromisoformat(value) if kind == "date" and isinstance(value, str) else value
