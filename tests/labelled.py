"""Labelled sentences: who in a sentence does what to whom, by the words that name them (tests/corpus/sentences)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "corpus" / "sentences"


@dataclass(frozen=True)
class LabelledSentence:
    """A sentence with the places of all its actors, and its acts: relation, place of the source, place of the target."""

    text: str
    actors: tuple[tuple[int, int], ...]
    acts: frozenset[tuple[str, tuple[int, int], tuple[int, int]]]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> LabelledSentence:
        """Read one line; ValueError if it names an actor that the text does not have, or an act of an unlisted one."""
        places = {name: find_place(data["text"], name) for name in data["actors"]}
        acts = []
        for relation, source, target in data["claims"]:
            if source not in places or target not in places:
                raise ValueError(f"{source!r} or {target!r} is not among the actors of {data['text'][:60]!r}")
            acts.append((relation, places[source], places[target]))
        return cls(data["text"], tuple(places.values()), frozenset(acts))


def find_place(text: str, name: str) -> tuple[int, int]:
    """Return where an actor's words stand; "Iran#2" is the second Iran. ValueError if they do not.

    >>> find_place("Iran told Iraq that Iran", "Iran#2")
    (20, 24)
    """
    words, _, number = name.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"no {name!r} in {text[:60]!r}")
    return start, start + len(words)


def read_labelled(path: Path) -> Iterator[LabelledSentence]:
    """Yield the sentences of a file; ValueError says which line is wrong."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            yield LabelledSentence.from_json(json.loads(line))
        except (ValueError, KeyError) as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
