"""An answer: rows under named columns, as tuples, dicts, data frames, or a table to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Any

from kg.packs import Question
from kg.tables import Table, write_table

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question, or Cypher of your own, returned.

    `columns` maps names to the kinds that the question declares (`string`, `integer`, `date`, `list`, `acts`, …), or to
    None for Cypher of your own. Days are ISO 8601 text. `truncated` says that there was more than the limit let through.
    """

    columns: Mapping[str, str | None]
    rows: Sequence[tuple[Any, ...]]
    truncated: bool = False
    question: Question | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Yield each row as a dict by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas frame; days are `datetime64`, lists stay lists. Needs pandas (`pip install 'kg[frames]'`)."""
        from kg.frames import make_pandas

        return make_pandas(self.columns, self.rows)

    def to_polars(self) -> polars.DataFrame:
        """Return a polars frame with the types that the question declares. Needs polars (`pip install 'kg[frames]'`)."""
        from kg.frames import make_polars

        return make_polars(self.columns, self.rows)

    def to_table(self) -> Table:
        """Return a table for `kg.tables.write_table`."""
        return Table(tuple(self.columns), self.rows)

    def write(self, form: str = "table") -> str:
        """Return the answer as text: table, csv, json, jsonl, md or html."""
        stream = StringIO()
        write_table(self.to_table(), stream, form)
        return stream.getvalue()

    def __str__(self) -> str:
        return self.write()
