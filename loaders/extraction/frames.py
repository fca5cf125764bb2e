"""Argument frames: what a verb, noun or adjective must stand with to report a relation, read from loaders/cues/*.yaml.

A cue file declares `relation` and `frames`; docs/adding.md explains every key. Unknown keys and selectors are errors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError

class _Loader(yaml.SafeLoader):
    """YAML in which on, off, yes and no are words and not truth values."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), ["t", "f"])

CUES = Path(__file__).resolve().parent.parent / "cues"
SELECTORS = frozenset({"subj", "topic", "obj", "clause", "clauseobj", "poss", "amod", "light", "attr", "members", "context", "pred",
                       "anaphor", "adversaries", "head", "adjunct", "addressee", "above", "self", "sayer", "visitor", "place"})
WITH_PREPOSITIONS = frozenset({"prep", "objprep", "lightprep", "objposs", "clauseprep", "clauseobjprep", "anyprep", "doer", "prepposs"})
KINDS = ("verb", "noun", "adjective")
#: Conditions on a trigger, or with `clause` on the verb of a clause below it.
CONDITIONS = frozenset({"particle", "not_particle", "obj", "not_obj", "prep", "prep_not", "light", "case_not", "under_not", "context",
                        "context_not", "voice", "clause_verb", "clause", "clause_not", "form", "case", "words", "modifier",
                        "modifier_not", "predicate", "aux", "judged", "topic", "light_not"})
_KEYS = CONDITIONS | frozenset({"id", *KINDS, "source", "target", "addressed", "announced", "acts", "purpose", "implied", "confidence",
                                "incident", "target_kind", "source_kind", "target_as", "open", "source_acts", "at_least", "answers",
                                "commissive"})
_VALUES = {"context": ("remote", "person"), "context_not": ("remote", "person"), "voice": ("active", "passive"),
           "form": ("infinitive", "finite"), "predicate": ("none",)}
_FILE_KEYS = frozenset({"relation", "meaning", "defaults", "frames", "lists"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to report a relation.

    `lemmas` trigger it, by part of speech (a key of KINDS); `source` and `target` are selectors tried in order; `options`
    are the remaining conditions as written.
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
    """Return the strings of a scalar, a list or a list of lists (lists shared by YAML anchors)."""
    if value is None:
        return []
    if isinstance(value, list):
        return [text for item in value for text in as_list(item)]
    return [str(value)]


def _check_selectors(names: list[str], path: Path, frame: str) -> tuple[str, ...]:
    for name in names:
        if name.split(":")[0] not in SELECTORS | WITH_PREPOSITIONS:
            raise DataError(f"frame {frame!r}: unknown selector {name!r}", where=path,
                            hint=f"one of {', '.join(sorted(SELECTORS))}, or prep:with and the like")
    return tuple(names)


def _with_addressee(data: dict[str, Any]) -> list[str]:
    """Return the target selectors; with `addressed` the addressee comes after all but what is implied."""
    names = as_list(data.get("target", "obj"))
    if not data.get("addressed") or "members" in names:
        return names
    return sorted([*names, "addressee"], key=lambda name: name in ("adversaries", "context"))


def _check_clauses(data: dict[str, Any], path: Path) -> None:
    for key in ("clause", "clause_not"):
        conditions = data.get(key) or []
        for condition in conditions if isinstance(conditions, list) else [conditions]:
            unknown = set(condition) - CONDITIONS - {"verb"}
            if unknown:
                raise DataError(f"frame {data['id']!r}: unknown key {sorted(unknown)[0]!r} in {key}", where=path,
                                hint=f"one of verb, {', '.join(sorted(CONDITIONS))}")


def _check_values(data: dict[str, Any], path: Path) -> None:
    for key, allowed in _VALUES.items():
        for value in as_list(data.get(key)):
            if value not in allowed:
                raise DataError(f"frame {data['id']!r}: unknown {key} {value!r}", where=path, hint=f"one of {', '.join(allowed)}")


def _read_frame(data: Any, relation: str, defaults: dict[str, Any], path: Path, number: int) -> Frame:
    if not isinstance(data, dict) or "id" not in data:
        raise DataError(f"frame {number} has no id", where=path)
    data = {**defaults, **data}
    unknown = set(data) - _KEYS
    if unknown:
        raise DataError(f"frame {data['id']!r}: unknown key {sorted(unknown)[0]!r}", where=path, hint=f"one of {', '.join(sorted(_KEYS))}")
    lemmas = {kind: frozenset(as_list(data[kind])) for kind in KINDS if kind in data}
    if not lemmas:
        raise DataError(f"frame {data['id']!r} has no verb, noun or adjective", where=path)
    _check_clauses(data, path)
    _check_values(data, path)
    source = _check_selectors(as_list(data.get("source", "subj")), path, data["id"])
    target = _check_selectors(_with_addressee(data), path, data["id"])
    options = {key: value for key, value in data.items() if key not in ("id", *KINDS, "source", "target")}
    return Frame(f"{relation}.{data['id']}", relation, lemmas, source, target, options)


def read_cues(path: Path) -> Iterator[Frame]:
    """Yield the frames of one cue file; DataError names the file and the frame at fault."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _Loader)  # noqa: S506, a safe loader
    except yaml.YAMLError as error:
        raise DataError(f"not valid YAML: {error}", where=path) from error
    if not isinstance(data, dict) or set(data) - _FILE_KEYS or not {"relation", "frames"} <= set(data):
        raise DataError(f"expected the keys {', '.join(sorted(_FILE_KEYS))}", where=path)
    for number, frame in enumerate(data["frames"], 1):
        yield _read_frame(frame, data["relation"], data.get("defaults") or {}, path, number)


@lru_cache(maxsize=1)
def load_frames() -> dict[str, tuple[Frame, ...]]:
    """Return the frames of all relations by trigger lemma."""
    table: dict[str, list[Frame]] = {}
    for path in sorted(CUES.glob("*.yaml")):
        for frame in read_cues(path):
            for lemma in frozenset().union(*frame.lemmas.values()):
                table.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in table.items()}
