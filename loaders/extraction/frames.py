"""Argument frames: what a verb, noun or adjective must stand with to report a relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

KINDS = ("verb", "noun", "adjective")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to report a relation.

    `lemmas` trigger it, by part of speech (a key of KINDS); `source` and `target` are selectors tried in order;
    `options` are the remaining conditions as written.
    """

    id: str
    relation: str
    lemmas: Mapping[str, frozenset[str]]
    source: tuple[str, ...]
    target: tuple[str, ...]
    options: dict[str, Any] = field(default_factory=dict, hash=False)

    def get(self, key: str) -> Any:
        """Return an option, or None."""
        return self.options.get(key)


def as_list(value: Any) -> list[str]:
    """Return the strings of a scalar, a list or a list of lists (lists shared by YAML anchors).

    >>> as_list(["sign", ["ink", "seal"]])
    ['sign', 'ink', 'seal']
    """
    if value is None:
        return []
    if isinstance(value, list):
        return [text for item in value for text in as_list(item)]
    return [str(value)]
