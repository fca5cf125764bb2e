"""The log of decisions as it travels: JSON lines, one decision each."""

from __future__ import annotations

from pathlib import Path

from kg.errors import DataError
from kg.records.decision import Decision
from kg.records.jsonlines import read_json_lines


def read_decision_log(path: Path) -> list[Decision]:
    """Return the decisions of a file that `kg decisions export` wrote; DataError names the line of what is none."""
    found = []
    for line, record in read_json_lines(path):
        try:
            found.append(Decision.from_json(record))
        except DataError as error:
            raise DataError(error.what, where=path, line=line, hint=error.hint) from error
    return found
