"""Made-up reports of any number, with real states and the ministers of their day, to measure extraction on.

    python benchmarks/texts.py FOLDER --documents 10000

Each document has about 600 words, of which every fourth sentence reports an act. A few states hold most acts (weights
1/rank, after Zipf). Sentences are those of texts.yaml. The same arguments give the same files.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import click
import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from kg.records import Document
from loaders.dictionaries import State, load_offices, load_states

WORDS = 600
_TEMPLATES = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
_FIRST, _DAYS = date(1995, 1, 1), 10_000
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def make_documents(count: int, seed: int = 1) -> Iterator[Document]:
    """Yield so many documents."""
    chance = random.Random(seed)
    states = sorted(load_states(), key=lambda state: state.code)
    chance.shuffle(states)
    weights = list(accumulate(1 / rank for rank in range(1, len(states) + 1)))
    for number in range(count):
        day = str(_FIRST + timedelta(chance.randrange(_DAYS)))
        text = _write(chance, chance.choices(states, cum_weights=weights, k=9), day)
        yield Document(f"report-{number:07}.txt", text, f"Wire {number % 7}", day, "manifest")


def _write(chance: random.Random, states: list[State], day: str) -> str:
    several = list(dict.fromkeys(states))
    others = chance.sample(_TEMPLATES["other"], len(_TEMPLATES["other"])) * 9
    sentences: list[str] = []
    while sum(sentence.count(" ") + 1 for sentence in sentences) < WORDS:
        template = others[len(sentences)] if len(sentences) % 4 else chance.choice(_TEMPLATES["acts"])
        a, b, c = chance.sample(several, 3) if len(several) > 2 else states[:3]
        told = template.format(
            a=a.name, b=b.name, c=c.name, day=chance.choice(_WEEKDAYS), city=(c.capitals or ("the capital",))[0],
            fa=_holder(a, "foreign-minister", day), fb=_holder(b, "foreign-minister", day),
            ha=_holder(a, "head-of-government", day), hb=_holder(b, "head-of-government", day))
        sentences.append(told[0].upper() + told[1:])
    return "\n\n".join(" ".join(sentences[place : place + 4]) for place in range(0, len(sentences), 4)) + "\n"


def _holder(state: State, office: str, day: str) -> str:
    people = load_offices().holders(office, day, state.code)
    return people[0].name if people else f"the minister of {state.name}"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--documents", default=1000, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, documents: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for document in make_documents(documents, seed):
        (folder / document.file).write_text(f"{document.published}\n\n{document.text}", encoding="utf-8")
    click.echo(f"{documents} documents in {folder}")


if __name__ == "__main__":
    main()
