"""The cue files, loaders/cues/*.yaml: read, checked, and made into frames.

A file declares `relation` and `frames`; docs/adding.md explains them. Unknown keys, selectors and values are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError
from loaders.extraction.frames import KINDS, Frame, as_list, flatten
from loaders.extraction.wordlists import read_data, word_class

CUES = Path(__file__).resolve().parent.parent / "cues"


class _Loader(yaml.CSafeLoader):
    """YAML in which on, off, yes and no are words and not truth values."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), ["t", "f"])


@lru_cache(maxsize=1)
def load_frames() -> dict[str, tuple[Frame, ...]]:
    """Return the frames of all relations by trigger lemma."""
    table: dict[str, list[Frame]] = {}
    for path in sorted(CUES.glob("*.yaml")):
        for frame in read_cues(path):
            for lemma in frozenset().union(*frame.lemmas.values()):
                table.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in table.items()}


def read_cues(path: Path) -> Iterator[Frame]:
    """Yield the frames of one cue file; DataError names the file and the frame at fault."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except yaml.YAMLError as error:
        raise DataError(f"not valid YAML: {error}", where=path) from error
    known = word_class("file_keys", "frames")
    if not isinstance(data, dict) or set(data) - known or not {"relation", "frames"} <= set(data):
        raise DataError(f"expected the keys {', '.join(sorted(known))}", where=path)
    for number, frame in enumerate(data["frames"], 1):
        if not isinstance(frame, dict) or "id" not in frame:
            raise DataError(f"frame {number} has no id", where=path)
        frame = {**(data.get("defaults") or {}), **frame}
        try:
            yield _make_frame(frame, data["relation"])
        except ValueError as error:
            raise DataError(f"frame {frame['id']!r}: {error}", where=path, hint="see docs/adding.md") from error


def _make_frame(data: dict[str, Any], relation: str) -> Frame:
    conditions = word_class("conditions", "frames")
    _check_known("key", data, conditions | word_class("keys", "frames"))
    lemmas = {kind: frozenset(as_list(data[kind])) for kind in KINDS if kind in data}
    if not lemmas:
        raise ValueError("no verb, noun or adjective")
    for key in ("clause", "clause_not"):
        for inner in _as_dicts(data.get(key)):
            _check_known(f"key of {key}", inner, conditions | {"verb"})
            _check_values(inner)
    _check_values(data)
    source, target = _selectors(data.get("source", "subj")), _with_addressee(data)
    options = {key: value for key, value in data.items() if key not in ("id", *KINDS, "source", "target")}
    return Frame(f"{relation}.{data['id']}", relation, lemmas, source, target, flatten(options))


def _with_addressee(data: dict[str, Any]) -> tuple[str, ...]:
    """Return the target selectors; with `addressed` the addressee comes after all but what is implied."""
    names = _selectors(data.get("target", "obj"))
    if not data.get("addressed") or "members" in names:
        return names
    return tuple(sorted([*names, "addressee"], key=lambda name: name in ("adversaries", "context")))


def _selectors(value: Any) -> tuple[str, ...]:
    names = as_list(value)
    plain = {name.split(":")[0] for name in names}
    _check_known("selector", plain, word_class("selectors", "frames") | word_class("with_prepositions", "frames"))
    return tuple(names)


def _check_values(data: dict[str, Any]) -> None:
    for key, allowed in read_data("frames")["values"].items():
        _check_known(key, as_list(data.get(key)), frozenset(allowed))


def _check_known(what: str, found: Any, known: frozenset[str]) -> None:
    unknown = sorted(set(found) - known)
    if unknown:
        raise ValueError(f"unknown {what} {unknown[0]!r}")


def _as_dicts(value: Any) -> list[dict[str, Any]]:
    return value if isinstance(value, list) else [value] if value else []
