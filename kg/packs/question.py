"""A question of a pack: what its header declares, and its Cypher."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kg.errors import DataError
from kg.packs.cypher import list_parameters
from kg.packs.steps import STEPS

PARAMETER_TYPES = ("state", "actor", "date", "integer", "string", "relation", "list", "publishers", "acts")
COLUMN_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "float": (float, int), "boolean": (bool,),
    "date": (str, datetime.date), "list": (list,), "acts": (list,),
}


class Rows(Protocol):
    """What a database returns."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""

    @property
    def rows(self) -> list[tuple[Any, ...]]:
        """Return the values, row by row."""


Run = Callable[[str, Mapping[str, Any]], Rows]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes.

    `state` and `actor` are ids in the graph, `list` is a list of texts, `publishers` one of publishers' names, `acts` one
    of ids of acts.
    """

    name: str
    type: str
    help: str
    example: str | None
    required: bool
    default: Any = None

    @property
    def option(self) -> str:
        """Return its option on the command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def many(self) -> bool:
        """Tell whether it takes several values."""
        return self.type in ("list", "publishers", "acts")


@dataclass(frozen=True, slots=True)
class Question:
    """One query file. `columns` maps names to types; `acts` is a list of act ids, which can be cited.

    `then` names the step of kg.packs.steps that makes the answer from what the query returns; most have none.
    """

    name: str
    pack: str
    path: Path
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: dict[str, str]
    see: tuple[str, ...]
    cypher: str
    then: str | None = None

    def ask(self, run: Run, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """Return the rows of the answer; DataError if they are not as declared. `run` is a store's."""
        answer = run(self.cypher, {name: value for name, value in values.items() if name in list_parameters(self.cypher)})
        if not self.then:
            self.check_answer(answer.columns, answer.rows)
            return list(answer.rows)
        rows = STEPS[self.then].compute(answer.rows, values)
        self.check_answer((), rows)
        return rows

    def check_answer(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Raise DataError if an answer does not have the declared columns, in order and of their types.

        An answer without rows may come without columns: the local server names none then.
        """
        if columns and list(columns) != list(self.columns):
            declared = ", ".join(self.columns)
            raise DataError(f"returns {', '.join(columns)}; declares {declared}", where=self.path)
        for row in rows:
            for (name, kind), value in zip(self.columns.items(), row, strict=True):
                if value is not None and not isinstance(value, COLUMN_TYPES[kind]):
                    raise DataError(f"column {name!r} holds {value!r}, which is no {kind}", where=self.path)

    def example(self) -> str:
        """Return a command line that asks the question with the examples of its header."""
        options = (f"{p.option} {_quote(p.example)}" for p in self.parameters if p.required or p.example)
        return " ".join(["kg query", self.name, *options])


def _quote(text: str | None) -> str:
    return f'"{text}"' if text and " " in text else text or ""
