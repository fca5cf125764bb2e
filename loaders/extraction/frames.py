"""Argument frames: what a verb or noun must stand with to report a relation, read from loaders/cues/*.yaml.

A cue file declares `relation` and `frames`; docs/adding.md explains every key. Unknown keys and selectors are errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError

CUES = Path(__file__).resolve().parent.parent / "cues"
SELECTORS = frozenset({"subj", "obj", "clause", "poss", "amod", "light", "attr", "both", "members", "context", "pred", "anaphor", "speaker",
                       "adversaries", "other", "head"})
_KEYS = frozenset({"id", "verb", "noun", "adjective", "source", "target", "particle", "not_particle", "obj", "not_obj", "prep",
                   "prep_not", "light", "context", "context_not", "voice", "acts", "purpose", "implied", "confidence", "incident",
                   "target_kind", "clause_verb", "open", "source_acts", "offered", "mediate"})


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to report a relation.

    `lemmas` trigger it (verbs, nouns or adjectives by `pos`); `source` and `target` are selectors tried in order; `options`
    are the remaining conditions as written.
    """

    id: str
    relation: str
    pos: str
    lemmas: frozenset[str]
    source: tuple[str, ...]
    target: tuple[str, ...]
    options: dict[str, Any] = field(default_factory=dict, hash=False)

    def get(self, key: str) -> Any:
        """Return an option, or None."""
        return self.options.get(key)


def _as_list(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _check_selectors(names: list[str], path: Path, frame: str) -> tuple[str, ...]:
    for name in names:
        base = name.split(":")[0].split(">")[0]
        if base not in SELECTORS | {"prep", "objprep", "lightprep", "objposs"}:
            raise DataError(f"frame {frame!r}: unknown selector {name!r}", where=path, hint=f"one of {', '.join(sorted(SELECTORS))}, prep:…")
    return tuple(names)


def _read_frame(data: Any, relation: str, defaults: dict[str, Any], path: Path, number: int) -> Frame:
    if not isinstance(data, dict) or "id" not in data:
        raise DataError(f"frame {number} has no id", where=path)
    data = {**defaults, **data}
    unknown = set(data) - _KEYS
    if unknown:
        raise DataError(f"frame {data['id']!r}: unknown key {sorted(unknown)[0]!r}", where=path, hint=f"one of {', '.join(sorted(_KEYS))}")
    pos = next((kind for kind in ("verb", "noun", "adjective") if kind in data), None)
    if pos is None:
        raise DataError(f"frame {data['id']!r} has no verb, noun or adjective", where=path)
    source = _check_selectors(_as_list(data.get("source", "subj")), path, data["id"])
    target = _check_selectors(_as_list(data.get("target", "obj")), path, data["id"])
    options = {key: value for key, value in data.items() if key not in ("id", "verb", "noun", "adjective", "source", "target")}
    return Frame(f"{relation}.{data['id']}", relation, pos, frozenset(_as_list(data[pos])), source, target, options)


def read_cues(path: Path) -> Iterator[Frame]:
    """Yield the frames of one cue file; DataError names the file and the frame at fault."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DataError(f"not valid YAML: {error}", where=path) from error
    if not isinstance(data, dict) or set(data) - {"relation", "frames", "meaning", "defaults"}:
        raise DataError("expected the keys 'relation', 'meaning', 'defaults' and 'frames'", where=path)
    for number, frame in enumerate(data["frames"], 1):
        yield _read_frame(frame, data["relation"], data.get("defaults") or {}, path, number)


@lru_cache(maxsize=1)
def load_frames() -> dict[str, tuple[Frame, ...]]:
    """Return the frames of all relations by trigger lemma."""
    table: dict[str, list[Frame]] = {}
    for path in sorted(CUES.glob("*.yaml")):
        for frame in read_cues(path):
            for lemma in frame.lemmas:
                table.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in table.items()}
