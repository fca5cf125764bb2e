"""How long the questions take on made-up graphs whose acts are as unevenly spread as real ones.

    python benchmarks/questions.py                               10,000 and 100,000 acts, local server
    python benchmarks/questions.py --neo4j --acts 100000         a Neo4j from tests/servers as well; any size
    python benchmarks/questions.py --neo4j --bulk --acts 1000000 the same, filled by Neo4j's own importer
    python benchmarks/questions.py --db FOLDER|URL               a database that is there already

Every question is asked with actors drawn by how much they do, so that those whom the news is full of come up as often as
they do there: the busiest holds a ninth of all acts. The first askings of each question are not counted: the server plans
it (Neo4j once for ids of up to ten letters and once for longer ones) and compiles what runs often. Times are from sending
the question to having its last row; the 95th percentile is that of the nearest rank. The result is a table, and JSON with
--json FILE.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from math import ceil, inf
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # tests/servers starts the servers

from benchmarks.bulk import Clock, import_snapshot, opened
from benchmarks.figures import json_option, report
from benchmarks.load import local_target
from benchmarks.synthetic import write_claims
from kg.errors import StoreError
from kg.graph import make_snapshot
from kg.library.claimfiles import read_claim_file
from kg.packs import Parameter, Question, load_questions
from kg.records import Actor, Affiliation
from kg.schema import load_schema
from kg.store import Store, connect

_BUSY = """
MATCH (claim:Claim)-[:SOURCE|TARGET]->(actor:Actor)
RETURN actor.id AS id, 'State' IN labels(actor) AS state, count(*) AS claims ORDER BY id
"""
_GIVE_UP = 30.0  # seconds; a question that takes longer has no figure
Sizes = tuple[bool, ...]  # of the texts among a question's values: whether they are short
_WARMING = 5  # askings before anything is counted
_SHORT = 10  # letters; Neo4j's planner estimates by whether a text has up to 1, 10, 100 …
_LARGE = 300_000  # acts; with more the local server gets as much memory as Neo4j has here
_DAY, _SINCE = date(2015, 1, 1), date(2024, 1, 1)


def make_memberships() -> Iterator[Affiliation]:
    """Yield who is a member of what: twenty bodies, the largest of all 250 states."""
    for body in range(20):
        organisation = Actor("Organisation", f"body-{body}", f"Body {body}")
        for number in range(body, 250, 1 + body % 4):
            state = Actor("State", f"X{number:03}", f"State {number}")
            yield Affiliation("MEMBER_OF", state, organisation, None, "1990-01-01")


class Draw:
    """Values for parameters, drawn by how often the actors occur in claims."""

    def __init__(self, store: Store, seed: int):
        self._chance, rows = random.Random(seed), store.run(_BUSY).rows
        self._actors = [(id, claims) for id, _, claims in rows]
        self._states = [(id, claims) for id, state, claims in rows if state]
        self._acts = [row[0] for row in store.run("MATCH (c:Claim) RETURN c.act_id AS id LIMIT 1000").rows]

    def values(self, question: Question) -> dict[str, Any]:
        """Return values for a question: required ones drawn, the others their defaults."""
        return {p.name: self._draw(p) if p.required else p.default for p in question.parameters}

    def _draw(self, parameter: Parameter) -> Any:
        match parameter.type:
            case "date":
                return _DAY
            case "acts":
                return self._chance.sample(self._acts, 20)
        if parameter.name == "of":
            return f"body-{self._chance.randrange(20)}"
        known = self._states if parameter.type == "state" else self._actors
        return self._chance.choices([id for id, _ in known], [weight for _, weight in known])[0]


def measure(store: Store, question: Question, draw: Draw, runs: int, patience: float, **narrowed: Any) -> dict[str, Any]:
    """Ask a question up to `runs` times, or until `patience` seconds are over; times in milliseconds."""
    times: list[float] = []
    rows = 0
    try:
        planned = _warm(store, question, draw, patience, narrowed)
        while len(times) < runs and (len(times) < 3 or sum(times) < 1000 * patience):
            values = draw.values(question) | narrowed
            if (sizes := _sizes(values)) not in planned:
                planned.add(sizes)
                _ask(store, question, values)
            taken, count = _ask(store, question, values)
            times.append(taken)
            rows = max(rows, count)
    except StoreError:
        return {"question": question.name, "runs": 0, "rows": 0, "p50": inf, "p95": inf}
    times.sort()
    p95 = times[ceil(0.95 * len(times)) - 1]
    return {"question": question.name, "runs": len(times), "rows": rows, "p50": statistics.median(times), "p95": p95}


def _warm(store: Store, question: Question, draw: Draw, patience: float, narrowed: Mapping[str, Any]) -> set[Sizes]:
    """Ask some times before anything is counted, and return for which sizes of texts the server has planned."""
    planned: set[Sizes] = set()
    begun = time.monotonic()
    for _ in range(_WARMING):
        if not planned or time.monotonic() - begun < patience:
            values = draw.values(question) | dict(narrowed)
            planned.add(_sizes(values))
            _ask(store, question, values)
    return planned


def _ask(store: Store, question: Question, values: Mapping[str, Any]) -> tuple[float, int]:
    """Return the milliseconds that an asking takes, and how many rows come."""
    start = time.perf_counter()
    answer = question.ask(partial(store.run, timeout=_GIVE_UP), values)
    return 1000 * (time.perf_counter() - start), len(answer)


def _sizes(values: Mapping[str, Any]) -> Sizes:
    """Say of each text whether it is short: Neo4j makes another plan for a long one."""
    return tuple(len(value) <= _SHORT for value in values.values() if isinstance(value, str))


@contextmanager
def filled(server: str, acts: int, bulk: bool) -> Iterator[Store]:
    """Yield a store of a new server that holds so many acts; `bulk` fills Neo4j by its own importer."""
    with tempfile.TemporaryDirectory() as name:
        folder, claims = Path(name), Path(name) / "claims.jsonl"
        write_claims(claims, acts)
        pairs, members = read_claim_file(claims), make_memberships()
        if server == "neo4j":
            if bulk:
                snapshot = make_snapshot(pairs, members, load_schema())
                import_snapshot(snapshot, folder / "home", folder / "csv", Clock())
                pairs = iter(())  # what follows makes the indexes
            with opened(folder / "home", pages="1g") as store:
                store.load(pairs, members)
                yield store
        else:
            if acts > _LARGE:
                os.environ.setdefault("KG_DB_MEMORY", "2g")
            with local_target() as target, target.connect() as store:
                store.load(pairs, members)
                yield store


@contextmanager
def existing(db: str, user: str | None) -> Iterator[Store]:
    with connect(db, read_only=True, user=user, password=os.environ.get("NEO4J_PASSWORD")) as store:
        yield store


@click.command()
@click.option("--acts", multiple=True, type=int, default=[10_000, 100_000], show_default=True)
@click.option("--neo4j", "with_neo4j", is_flag=True, help="Measure Neo4j too.")
@click.option("--local/--no-local", "with_local", default=True, help="Measure the local server.")
@click.option("--bulk", is_flag=True, help="Fill Neo4j by its own importer, not by a load.")
@click.option("--db", help="Measure a database that is there, as `kg load` made it.")
@click.option("--user", help="Its user; the password is in NEO4J_PASSWORD.")
@click.option("--only", multiple=True, help="Only these questions.")
@click.option("--runs", default=40, show_default=True)
@click.option("--patience", default=5.0, show_default=True, help="Seconds for one question; three runs at least.")
@click.option("--narrowed", is_flag=True, help="Ask what was known on 1 January 2015, by one publisher.")
@click.option("--since", is_flag=True, help="Ask only for acts since 1 January 2024, a tenth.")
@click.option("--seed", default=1, show_default=True)
@json_option
def main(
    acts: tuple[int, ...], with_neo4j: bool, with_local: bool, bulk: bool, db: str | None, user: str | None,
    only: tuple[str, ...], runs: int, patience: float, narrowed: bool, since: bool, seed: int, path: Path | None,
) -> None:
    """Measure the questions."""
    given: dict[str, Any] = {"as_of": _DAY, "source": ["Publisher 0"]} if narrowed else {}
    given |= {"since": _SINCE} if since else {}
    servers = [name for name, wanted in (("local", with_local), ("neo4j", with_neo4j)) if wanted]
    sizes = [(name, count) for count in acts for name in servers] if db is None else [(db, 0)]
    found = []
    for server, count in sizes:
        with existing(db, user) if db else filled(server, count, bulk) as store:
            draw = Draw(store, seed)
            for question in load_questions().values():
                if not only or question.name in only:
                    row = measure(store, question, draw, runs, patience, **given)
                    found.append({"server": server, "acts": count} | row)
                    click.echo(f"{server} {count} {question.name} {row['p50']:.0f} ms", err=True)
    report(found, path, **given)


if __name__ == "__main__":
    main()
