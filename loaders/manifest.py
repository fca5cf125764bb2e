"""Sidecar manifests: `manifest.jsonl` or `manifest.csv` beside documents says who published them and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Any

from kg.errors import DataError, DocumentError
from loaders.limits import DEFAULT, read_bounded
from loaders.objects import iterate_objects
from loaders.published import parse_day

NAMES = ("manifest.jsonl", "manifest.csv")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file; None where it says nothing. `published` is an ISO day."""

    file: str
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(slots=True)
class Manifest:
    """The entries of one manifest by file, relative to its folder, and what was wrong with the others."""

    path: Path
    entries: dict[str, Entry] = field(default_factory=dict)
    errors: list[DocumentError] = field(default_factory=list)

    def find(self, path: Path | None, name: str) -> Entry | None:
        """Return the entry of a file by its place under the manifest's folder, else by its name."""
        if path is not None:
            try:
                key = path.resolve().relative_to(self.path.parent.resolve()).as_posix()
            except ValueError:
                key = ""
            if key in self.entries:
                return self.entries[key]
        return self.entries.get(name)


def find_manifest(folder: Path) -> Path | None:
    """Return the manifest of a folder, if it has one."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def load_manifest(path: Path) -> Manifest:
    """Read a manifest. A bad line is kept in `errors`; DataError if the file cannot be read at all."""
    manifest = Manifest(path)
    try:
        rows = list(_read_csv(path)) if path.suffix.lower() == ".csv" else list(_read_json_lines(path))
    except (OSError, ValueError, csv.Error, DocumentError) as error:
        raise DataError(f"cannot read the manifest: {_reason(error)}", where=path) from error
    for line, row in rows:
        _add(manifest, line, row)
    return manifest


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return error.what if isinstance(error, DocumentError) else str(error)


def _read_json_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any] | DocumentError]]:
    with path.open("rb") as stream:
        yield from iterate_objects(stream, str(path), DEFAULT)


def _read_csv(path: Path) -> Iterable[tuple[int, Mapping[str, Any] | DocumentError]]:
    with path.open("rb") as stream:
        text = read_bounded(stream, str(path), DEFAULT).decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [(rows.line_num, row) for row in rows]


def _add(manifest: Manifest, line: int, row: Mapping[str, Any] | DocumentError) -> None:
    try:
        if isinstance(row, DocumentError):
            raise row
        entry = _make_entry(row)
        if entry.file in manifest.entries:
            raise DocumentError(f"second entry for {entry.file!r}", hint="the first one holds")
        manifest.entries[entry.file] = entry
    except DocumentError as error:
        manifest.errors.append(DocumentError(error.what, where=manifest.path, line=line, hint=error.hint))


def _make_entry(row: Mapping[str, Any]) -> Entry:
    values = {key: _value(row, key) for key in ("file", "publisher", "published", "url", "title")}
    if not values["file"]:
        raise DocumentError("entry without a 'file'")
    day = values["published"]
    if day and not (iso := parse_day(day)):
        raise DocumentError(f"'published' is not a day: {day!r}", hint="write it as 2025-05-08")
    return Entry(_inside(values["file"]), values["publisher"], iso if day else None, values["url"], values["title"])


def _value(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise DocumentError(f"{key!r} is not a string")
    return (value.strip() or None) if value else None


def _inside(name: str) -> str:
    """Return the path with forward slashes; DocumentError if it could leave the manifest's folder."""
    path = PureWindowsPath(name)  # knows both kinds of slash and drive letters
    if path.drive or path.root or ".." in path.parts or not path.parts:
        raise DocumentError(f"'file' leaves the manifest's folder: {name!r}", hint="name a file beside the manifest")
    return "/".join(path.parts)
