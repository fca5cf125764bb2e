"""Sentences about an official with name and office, made of sentences about a single name."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from loaders.syntax.training.treebank import Sentence

_FILE = Path(__file__).with_name("officials.yaml")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_LISTS = {"FIRST": "first_names", "LAST": "surnames", "STATE": "states", "CAPITAL": "capitals", "DEMONYM": "demonyms"}

Row = tuple[str, str, str, int, str]


class Officials:
    """Exchanges a name for an official: "Zarif said" for "Iran's foreign minister, Javad Zarif, said"."""

    def __init__(self, names: Mapping[str, Sequence[str]], rng: random.Random):
        settings = yaml.safe_load(_FILE.read_text("utf-8"))
        self._rng = rng
        self._words: dict[str, Sequence[str]] = {place: names[key] for place, key in _LISTS.items()}
        self._words |= {"OFFICE": settings["offices"], "BODY": settings["bodies"]}
        self._entries = [[_read_row(line) for line in entry.splitlines()] for entry in settings["entries"]]

    def change(self, sentence: Sentence) -> Sentence:
        """Return the sentence with an official in place of the first fitting name, or as it is without one."""
        place = find_name(sentence)
        if place < 0:
            return sentence
        rows: list[Row] = [(self._draw(row[0]), *row[1:]) for row in self._rng.choice(self._entries)]
        if place == 0:
            first = rows[0][0]
            rows[0] = (first[0].upper() + first[1:], *rows[0][1:])
        return splice(sentence, place, rows)

    def _draw(self, form: str) -> str:
        return self._rng.choice(self._words[form]) if form in self._words else form


def _read_row(line: str) -> Row:
    form, upos, xpos, head, relation = line.split()
    return form, upos, xpos, int(head), relation


def find_name(sentence: Sentence) -> int:
    """Return the place of the first subject that is a proper noun alone, before a verb; or -1."""
    columns = zip(sentence.xpos, sentence.relations, sentence.heads, strict=True)
    for place, (xpos, relation, head) in enumerate(columns):
        follows = place + 1 < len(sentence.upos) and sentence.upos[place + 1] in ("VERB", "AUX")
        if xpos == "NNP" and relation in _SUBJECTS and head > place + 1 and follows and place + 1 not in sentence.heads:
            return place
    return -1


def splice(sentence: Sentence, place: int, rows: Sequence[Row]) -> Sentence:
    """Return the sentence with `rows` in place of one word that nothing hangs on.

    Heads in rows count from 1 within them; 0 takes head and relation of the word.
    """
    longer = len(rows) - 1

    def move(head: int) -> int:
        return head + longer if head > place + 1 else head

    own = (move(sentence.heads[place]), sentence.relations[place])
    arcs = [(place + head, relation) if head else own for *_, head, relation in rows]
    heads = [move(head) for head in sentence.heads]
    heads[place : place + 1] = [head for head, _ in arcs]

    def exchange(column: tuple[str, ...], values: Iterable[str]) -> tuple[str, ...]:
        return (*column[:place], *values, *column[place + 1 :])

    return Sentence(
        text="",
        forms=exchange(sentence.forms, (row[0] for row in rows)),
        lemmas=exchange(sentence.lemmas, (row[0] for row in rows)),
        upos=exchange(sentence.upos, (row[1] for row in rows)),
        xpos=exchange(sentence.xpos, (row[2] for row in rows)),
        heads=tuple(heads),
        relations=exchange(sentence.relations, (relation for _, relation in arcs)),
        entities=exchange(sentence.entities, ("_" for _ in rows)),
    )
