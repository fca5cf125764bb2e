"""A question of a pack: what its header declares, and its Cypher."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import DataError

PARAMETER_TYPES = ("state", "actor", "date", "integer", "string", "relation", "list")
COLUMN_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "float": (float, int), "boolean": (bool,),
    "date": (str, datetime.date), "list": (list,), "acts": (list,),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes: `state` and `actor` are ids in the graph, `list` is a list of texts."""

    name: str
    type: str
    help: str
    example: str | None
    required: bool
    default: Any = None


@dataclass(frozen=True, slots=True)
class Question:
    """One query file. `columns` maps names to types; `acts` is a list of act ids, which can be cited."""

    name: str
    pack: str
    path: Path
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: dict[str, str]
    see: tuple[str, ...]
    cypher: str

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
        options = (f"--{p.name} {_quote(p.example)}" for p in self.parameters if p.required or p.example)
        return " ".join(["kg query", self.name, *options])


def _quote(text: str | None) -> str:
    return f'"{text}"' if text and " " in text else text or ""
