"""Rows of an answer, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from neo4j import Result
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

_PLAIN = frozenset({str, int, float, bool, type(None)})  # asked first: nearly all that an answer holds


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer. `truncated` tells that the server had more rows than the limit let through."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool = False


def take_rows(result: Result, limit: int | None) -> Rows:
    """Read at most `limit` rows (None: all) of a result; values become plain (see `plain`)."""
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if limit is not None and len(rows) == limit:
            return Rows(tuple(result.keys()), rows, truncated=True)
        rows.append(tuple(plain(value) for value in record.values()))
    return Rows(tuple(result.keys()), rows)


def plain(value: Any) -> Any:
    """Return a value as None, bool, number, text, list or dict.

    Dates and times become ISO 8601 text; a node {"labels", "properties"}; an edge {"type", "properties", "source",
    "target"}, its ends as element ids; a path the list of its nodes and edges in turn.
    """
    if type(value) in _PLAIN:
        return value
    match value:
        case Date() | DateTime() | Time() | Duration():
            return value.iso_format()
        case Node():
            return {"labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            ends = {"source": _id(value.start_node), "target": _id(value.end_node)}
            return {"type": value.type, "properties": plain(dict(value)), **ends}
        case Path():
            return _plain_path(value)
        case Point():
            return list(value)
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case list() | tuple() | set():
            return [each if type(each) in _PLAIN else plain(each) for each in value]
        case bytes() | bytearray():
            return value.hex()
    return value


def _id(node: Node | None) -> str | None:
    return node.element_id if node else None


def _plain_path(path: Path) -> list[Any]:
    parts: list[Any] = [plain(path.nodes[0])]
    for edge, node in zip(path.relationships, path.nodes[1:], strict=True):
        parts += [plain(edge), plain(node)]
    return parts
