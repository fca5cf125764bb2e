"""Argument frames: what a verb, noun or adjective must stand with to report a relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

KINDS = ("verb", "noun", "adjective")
#: Relations that neither side alone bears to the other.
SYMMETRIC = frozenset({"CALLED", "MET", "AGREED"})


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

    @property
    def is_symmetric(self) -> bool:
        """Tell whether source and target do the same to each other."""
        return self.relation in SYMMETRIC

    def get(self, key: str) -> Any:
        """Return an option, or None."""
        return self.options.get(key)


class Strings(list[str]):
    """A list of strings that is known to be flat."""


def flatten(value: Any) -> Any:
    """Return options with every list of strings, also of lists of them, made flat, so that `as_list` need not.

    >>> flatten({"obj": ["sign", ["ink", "seal"]], "clause": [{"verb": "go"}]})
    {'obj': ['sign', 'ink', 'seal'], 'clause': [{'verb': 'go'}]}
    """
    if isinstance(value, dict):
        return {key: flatten(inner) for key, inner in value.items()}
    if isinstance(value, list):
        nested = any(isinstance(item, dict) for item in value)
        return [flatten(item) for item in value] if nested else Strings(as_list(value))
    return value


def as_list(value: Any) -> list[str]:
    """Return the strings of a scalar, a list or a list of lists (lists shared by YAML anchors).

    >>> as_list(["sign", ["ink", "seal"]])
    ['sign', 'ink', 'seal']
    """
    if value is None:
        return []
    if type(value) is Strings:
        return value
    if isinstance(value, list):
        return [text for item in value for text in as_list(item)]
    return [str(value)]
