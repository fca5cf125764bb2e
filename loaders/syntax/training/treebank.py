"""Treebanks in CoNLL-U: sentences of words with tags, heads, relations and lemmas."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import DataError

_COLUMNS = 10


@dataclass(frozen=True)
class Sentence:
    """One annotated sentence of n words; `heads` count from 1, 0 is the root."""

    text: str
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    entities: tuple[str, ...]
    """what column 10 says of each word, raw (GUM's Entity=, SpaceAfter=)"""


def read_treebank(folder: Path, name: str) -> list[Sentence]:
    """Read `folder/name.conllu.gz`, or `name.conllu`; multiword tokens and empty nodes are left out."""
    for path, opener in ((folder / f"{name}.conllu.gz", gzip.open), (folder / f"{name}.conllu", open)):
        if path.exists():
            with opener(path, "rt", encoding="utf-8") as stream:
                return list(parse_sentences(stream, path))
    raise DataError(f"no treebank {name!r}", where=folder, hint="name the folder of *.conllu.gz with --treebanks")


def join_relations(sentence: Sentence, joined: Mapping[str, str]) -> Sentence:
    """Return the sentence with some relations under the name of another."""
    return replace(sentence, relations=tuple(joined.get(name, name) for name in sentence.relations))


def parse_sentences(lines: Iterator[str], path: Path) -> Iterator[Sentence]:
    """Parse CoNLL-U lines; a row that has not ten columns raises DataError with its line."""
    text, rows = "", []
    for number, line in enumerate(lines, start=1):
        line = line.rstrip("\n")
        if line.startswith("# text ="):
            text = line.removeprefix("# text =").strip()
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != _COLUMNS:
                raise DataError(f"{len(row)} columns instead of {_COLUMNS}", where=path, line=number)
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            yield _make_sentence(text, rows)
            text, rows = "", []
    if rows:
        yield _make_sentence(text, rows)


def _make_sentence(text: str, rows: list[list[str]]) -> Sentence:
    _, forms, lemmas, upos, xpos, _, heads, relations, _, entities = zip(*rows, strict=True)
    return Sentence(text, forms, lemmas, upos, xpos, tuple(map(int, heads)), relations, entities)
