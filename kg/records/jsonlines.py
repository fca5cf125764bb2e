"""JSON lines: one object a line, UTF-8, gzip by suffix, errors with file and line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from kg.errors import DataError


def open_text(path: Path) -> IO[str]:
    """Open a UTF-8 file for reading, through gzip if its name ends in .gz."""
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def read_json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield (line number, object) for each line that is not blank; DataError names file and line."""
    with open_text(path) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield number, _parse(line, path, number)


def _parse(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DataError(f"not JSON: {error}", where=path, line=number) from error
    if not isinstance(value, dict):
        raise DataError("not a JSON object", where=path, line=number)
    return value


def write_json_lines(records: Iterable[Mapping[str, Any]], stream: IO[str]) -> int:
    """Write one object a line and return how many."""
    count = 0
    for record in records:
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        count += 1
    return count
