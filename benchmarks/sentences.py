"""How much of single sentences is read: acts found and right in tests/corpus/sentences, by file and relation.

    python benchmarks/sentences.py                     a line for each file and for each relation
    python benchmarks/sentences.py agencies --missed   one file, and what was missed and is wrong in it

An act is found if a claim of its relation runs between actors that the sentence names where the label says. Sentences
that are cut in two are left out. The result is a table, and JSON with --json FILE.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import json_option, report
from kg.records import Actor, Document
from loaders.extraction import Extractor
from loaders.extraction.claims import ClaimMaker
from loaders.extraction.dates import Calendar
from loaders.extraction.pipeline import cut_sentences
from loaders.extraction.resolution import Resolver
from tests.labelled import FOLDER, LabelledSentence, read_labelled
from tests.scoring import SYMMETRIC

_DAY = "2024-03-06"
Act = tuple[str, str, str]


class Reader:
    """Reads labelled sentences, and names their actors as the extractor does."""

    def __init__(self) -> None:
        self._extractor = Extractor()

    def read(self, labelled: LabelledSentence) -> tuple[set[Act], set[Act]] | None:
        """Return the acts that the labels state and those that are found; None of a text that is several sentences."""
        document = Document("sentence.txt", labelled.text, published=_DAY)
        sentences = cut_sentences(document)
        if len(sentences) != 1:
            return None
        calendar = Calendar(_DAY, labelled.text)
        discourse = self._extractor.read(document, sentences, calendar.history)
        resolver = Resolver(sentences[0], discourse)

        def name(place: tuple[int, int]) -> str:
            mention = next((m for m in sentences[0].mentions if m.start < place[1] and place[0] < m.end and m.actors), None)
            if mention is not None:
                return mention.actors[0].id
            tokens = (t for t in sentences[0].tokens if place[0] <= sentences[0].offset(t) < place[1])
            found: tuple[Actor, ...] = next((a for t in tokens if (a := resolver.actors(t).actors)), ())
            return found[0].id if found else f"nobody known: {labelled.text[slice(*place)]}"

        claims = [c for c in ClaimMaker(document, discourse, calendar).claims(sentences[0]) if c.status == "actual"]
        return (
            {_act(relation, name(source), name(target)) for relation, source, target in labelled.acts},
            {_act(c.relation, c.source.id, c.target.id) for c in claims if c.target and c.target.label != "Incident"},
        )


def _act(relation: str, source: str, target: str) -> Act:
    return (relation, *sorted((source, target))) if relation in SYMMETRIC else (relation, source, target)  # type: ignore[return-value]


def rate(name: str, acts: Counter[str], found: Counter[str], right: Counter[str], relation: str = "") -> dict[str, object]:
    """Return a row: how many acts there are, what share is found, what share of what is found is right."""
    total, given, hits = (
        (each[relation] if relation else sum(each.values())) for each in (acts, found, right)
    )
    return {"sentences": name, "relation": relation or "all", "acts": total,
            "precision": round(hits / given, 2) if given else 0.0, "recall": round(hits / total, 2) if total else 0.0}


def measure(path: Path, reader: Reader, missed: bool) -> Iterator[dict[str, object]]:
    """Yield the rows of one file."""
    acts, found, right = Counter[str](), Counter[str](), Counter[str]()
    for sentence in read_labelled(path):
        told = reader.read(sentence)
        if told is None:
            continue
        for counter, some in zip((acts, found, right), (*told, told[0] & told[1]), strict=True):
            counter.update(relation for relation, _, _ in some)
        if missed and told[0] != told[1]:
            click.echo(f"missed {sorted(told[0] - told[1])} wrong {sorted(told[1] - told[0])}\n  {sentence.text}", err=True)
    yield rate(path.stem, acts, found, right)
    yield from (rate(path.stem, acts, found, right, relation) for relation in sorted(acts))


@click.command()
@click.argument("names", nargs=-1)
@click.option("--missed", is_flag=True, help="Print what was missed and what is wrong.")
@json_option
def main(names: tuple[str, ...], missed: bool, path: Path | None) -> None:
    """Measure how much of single sentences is read."""
    reader = Reader()
    files = [each for each in sorted(FOLDER.glob("*.jsonl")) if not names or each.stem in names]
    report([row for each in files for row in measure(each, reader, missed)], path)


if __name__ == "__main__":
    main()
