"""A made-up crisis of any size: claim files whose graph has the shape of a real one.

    python benchmarks/synthetic.py claims.jsonl --acts 100000

A few actors hold most acts, as great powers do (weights fall off as 1/rank, after Zipf), acts are told by one to four
claims, each up to three days later by one of 200 publishers (Zipf again), and a document tells some ten acts of a day.
The same arguments give the same file.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

import click

from kg.records import Actor, Claim
from kg.schema import load_schema

_DAYS = 8000
_PUBLISHERS = 200
_ACTS_OF_A_DOCUMENT = 10
_CLAIMS_OF_AN_ACT = (1, 1, 1, 1, 1, 2, 2, 3, 4)
_TEXT = "The minister spoke by telephone with his counterpart and urged both sides to show restraint, a statement said."


def make_actors(count: int) -> list[Actor]:
    """Return states, then officials of them, then organisations: 5, 80 and 15 in a hundred."""
    states = [Actor("State", f"X{number:03}", f"State {number}") for number in range(max(2, count // 20))]
    officials = [
        Actor("Official", f"official-{number}", f"Official {number}", (states[number % len(states)].id,))
        for number in range(count * 8 // 10)
    ]
    bodies = [Actor("Organisation", f"body-{number}", f"Body {number}") for number in range(count * 15 // 100)]
    return states + officials + bodies


Told = tuple[str, str, Actor, Actor, str]  # published, relation, source, target, day


def make_claims(
    acts: int, actors: int = 5000, seed: int = 1, name: str = "wire", hub: bool = False
) -> Iterator[tuple[Claim, str, str]]:
    """Yield the claims of `acts` different acts, document by document, each with publisher and day of publication.

    `name` begins the names of the documents. With a `hub` one state is the source of all acts.
    """
    chance = random.Random(seed)
    told = _tell(acts, make_actors(actors), chance, hub)
    weights = list(accumulate(1 / rank for rank in range(1, _PUBLISHERS + 1)))
    for number, document in enumerate(_bundle(told)):
        (rank,) = chance.choices(range(_PUBLISHERS), cum_weights=weights)
        for position, (published, relation, source, target, day) in enumerate(document):
            start = position * (len(_TEXT) + 1)
            speaker = source if chance.random() < 0.2 else None
            file, end = f"{name}-{number:07}.txt", start + len(_TEXT)
            claim = Claim(file, relation, "actual", False, source, target, day, "day", start, end, _TEXT, speaker, 0.9)
            yield claim, f"Publisher {rank}", published


def _bundle(told: list[Told]) -> Iterator[list[Told]]:
    for _, rows in groupby(told, key=lambda row: row[0]):
        of_day = list(rows)
        for start in range(0, len(of_day), _ACTS_OF_A_DOCUMENT):
            yield of_day[start : start + _ACTS_OF_A_DOCUMENT]


def _tell(acts: int, actors: list[Actor], chance: random.Random, hub: bool) -> list[Told]:
    """Return what is told by day of publication; an act that is told twice stands there twice."""
    weights = list(accumulate(1 / rank for rank in range(1, len(actors) + 1)))
    first_state = actors[0]
    chance.shuffle(actors)
    relations, first = list(load_schema().relations), date(2004, 1, 1)
    seen: set[tuple[str, frozenset[str], str]] = set()
    told: list[Told] = []
    while len(seen) < acts:
        source, target = chance.choices(actors, cum_weights=weights, k=2)
        source = first_state if hub else source
        day = first + timedelta(chance.randrange(_DAYS))
        act = (chance.choice(relations), source, target, str(day))
        key = (act[0], frozenset((source.id, target.id)), act[3])
        if source is not target and key not in seen:
            seen.add(key)
            for _ in range(chance.choice(_CLAIMS_OF_AN_ACT)):
                told.append((str(day + timedelta(chance.randrange(4))), *act))
    chance.shuffle(told)
    return sorted(told, key=lambda row: row[0])


def write_claims(
    path: Path, acts: int, actors: int = 5000, seed: int = 1, name: str = "wire", hub: bool = False
) -> int:
    """Write a claim file and return how many claims it has."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for claim, publisher, published in make_claims(acts, actors, seed, name, hub):
            row: dict[str, Any] = claim.to_json() | {"publisher": publisher, "published": published}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--acts", default=100_000, show_default=True)
@click.option("--actors", default=5_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--hub", is_flag=True, help="One state is the source of all acts.")
def main(path: Path, acts: int, actors: int, seed: int, hub: bool) -> None:
    click.echo(f"{path}: {write_claims(path, acts, actors, seed, hub=hub)} claims of {acts} acts")


if __name__ == "__main__":
    main()
