"""YAML read strictly: every complaint names the file and the line."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml

from kg.errors import DataError

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_T = TypeVar("_T")
_NAMES = {
    str: "text", int: "a whole number", float: "a number", bool: "true or false", list: "a list",
    dict: "a mapping", datetime.date: "a day",
}


class Section:
    """A YAML mapping whose keys are taken one by one; `close` refuses what nobody took."""

    def __init__(self, data: dict[str, Any], keys: dict[str, yaml.Node], where: Path | str, line: int):
        self.data, self.where, self.line = data, where, line
        self._keys, self._left = keys, list(data)

    def take(self, key: str, kind: type[_T], default: _T | None = None) -> _T:
        """Return the value of `key`, checked for its type; without a default the key must be there."""
        if key not in self.data:
            if default is None:
                raise self.error(f"{key!r} is missing")
            return default
        self._left.remove(key)
        value = self.data[key]
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind:
            raise self.error(f"{key!r} must be {_NAMES[kind]}", key)
        return value

    def take_texts(self, key: str, default: list[str] | None = None) -> tuple[str, ...]:
        """Return the value of `key`, a list of texts that is not empty unless the default is taken."""
        values = self.take(key, list, default)
        if (key in self.data and not values) or not all(isinstance(value, str) for value in values):
            raise self.error(f"{key!r} must be a list of texts, at least one", key)
        return tuple(values)

    def take_section(self, key: str, optional: bool = False) -> Section:
        """Return the mapping under `key`, as a section of its own; empty if optional and absent."""
        if optional and key not in self.data:
            return Section({}, {}, self.where, self.line)
        return _section(self.take(key, dict), self._keys[key], self.where)

    def sections(self) -> Iterator[tuple[str, Section]]:
        """Yield (key, section) for every key that is left; each value must be a mapping."""
        for key in list(self._left):
            yield key, self.take_section(key)

    def close(self) -> None:
        """Raise DataError at the first key that nobody took."""
        if self._left:
            unknown, known = self._left[0], ", ".join(sorted(set(self.data) - set(self._left)))
            raise self.error(f"unknown key {unknown!r}", unknown, hint=f"known here: {known}")

    def error(self, what: str, key: str | None = None, hint: str = "") -> DataError:
        """Return a DataError that points at `key`, or at the start of the section."""
        node = self._keys.get(key) if key else None
        line = node.start_mark.line + 1 if node else self.line
        return DataError(what, where=self.where, line=line, hint=hint)


def read_section(path: Path) -> Section:
    """Read a YAML file whose top is a mapping."""
    try:
        return parse_section(path.read_text(encoding="utf-8"), path)
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8 text", where=path) from error


def parse_section(text: str, where: Path | str) -> Section:
    """Parse YAML text whose top is a mapping; `where` stands in error messages."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise DataError(f"not YAML: {error.problem}", where=where, line=line) from error
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        raise DataError("not a YAML mapping", where=where, line=1)
    return _section(data, node, where)


def _section(data: dict[str, Any], node: yaml.Node, where: Path | str) -> Section:
    keys: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key.value, str) or key.value in keys:
            raise DataError(f"key {key.value!r} stands twice", where=where, line=key.start_mark.line + 1)
        # An empty value has no place of its own, so a scalar is reported where its key stands.
        keys[key.value] = value if isinstance(value, yaml.MappingNode) else key
    return Section(data, keys, where, node.start_mark.line + 1)
