"""The files for Neo4j's own importer: how long they take, and whether the graph answers as after a load.

    python benchmarks/bulk.py --acts 100000              import, load into a second server, compare counts and answers
    python benchmarks/bulk.py --acts 1000000 --no-load   import alone, with the counts that the claims must give

Every question of the packs is asked of both graphs: for the actors with most acts where it needs some, for acts with
most claims where it needs those. Prints what differs and exits with 1 if anything does.
"""

from __future__ import annotations

import os
import shlex
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # tests/servers starts the servers

from benchmarks.figures import json_option, report
from benchmarks.load import read_claims
from benchmarks.synthetic import write_claims
from kg.graph import group_claims, make_snapshot, write_import
from kg.packs import Question, load_questions
from kg.records import Snapshot
from kg.schema import load_schema
from kg.store import Store, connect
from tests.servers import neo4j

_COUNTS = {
    "nodes": "MATCH (n) WHERE NOT n:GraphInfo UNWIND labels(n) AS label RETURN label, count(*) ORDER BY label",
    "edges": "MATCH ()-[e]->() RETURN type(e), count(*) ORDER BY type(e)",
    "claims told by acts": "MATCH ()-[e]->() WHERE e.act_id IS NOT NULL RETURN count(e), sum(e.claims), sum(e.documents)",
}
_BUSY = "MATCH (a:Actor)-[e]-() WHERE e.act_id IS NOT NULL RETURN a.id, count(e) AS acts ORDER BY acts DESC, a.id LIMIT 6"
_TOLD = "MATCH ()-[e]->() WHERE e.act_id IS NOT NULL RETURN e.act_id ORDER BY e.claims DESC, e.act_id LIMIT 3"


class Clock:
    """Takes the time of one step after the other; `rows` are the steps, with the processor time of all but the server."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Time what is done within."""
        start, before = time.perf_counter(), sum(os.times()[:4])
        yield
        spent = sum(os.times()[:4]) - before
        self.rows.append({"step": what, "seconds": time.perf_counter() - start, "processor seconds": spent})


@contextmanager
def opened(home: Path, pages: str = "256m") -> Iterator[Store]:
    with (
        neo4j.running(home=home, memory="2g", pages=pages) as server,
        connect(server.url, user=server.user, password=server.password) as store,
    ):
        yield store


def import_snapshot(snapshot: Snapshot, home: Path, folder: Path, clock: Clock) -> None:
    """Make a Neo4j in `home` of the importer's files, which it writes into `folder`."""
    with clock.step("writing the files"):
        command = write_import(snapshot, folder, load_schema())
    with opened(home):
        pass  # a server that has run once has a database and a password
    with clock.step("neo4j-admin database import full"):
        neo4j.admin(neo4j.fetch(neo4j.VERSION), home, *shlex.split(command)[1:])


def count(store: Store) -> dict[str, Any]:
    return {name: store.run(cypher).rows for name, cypher in _COUNTS.items()}


def answer(store: Store, clock: Clock) -> dict[str, Any]:
    """Return the rows of every question, in an order of their own: where it leaves ties, the server may choose."""
    actors, acts = ([row[0] for row in store.run(cypher).rows] for cypher in (_BUSY, _TOLD))
    found = {}
    for name, question in load_questions().items():
        with clock.step(f"  {name}"):
            found[name] = sorted(map(repr, question.ask(store.run, _fill(question, actors, acts))))
    return found


def _fill(question: Question, actors: list[str], acts: list[str]) -> dict[str, Any]:
    left = iter(actors)
    values: dict[str, Any] = {}
    for parameter in question.parameters:
        given = parameter.default
        if parameter.required:
            given = acts if parameter.type == "acts" else next(left)
        values[parameter.name] = given
    return values


def differences(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    return [name for name in first if first[name] != second[name]]


@click.command()
@click.option("--acts", default=100_000, show_default=True)
@click.option("--load/--no-load", "with_load", default=True, help="Load the same claims too, and compare.")
@json_option
def main(acts: int, with_load: bool, path: Path | None) -> None:
    """Import what `kg export neo4j-import` writes, and compare it with a load."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        claims = write_claims(folder / "claims.jsonl", acts)
        snapshot = make_snapshot(group_claims(read_claims(folder / "claims.jsonl")), (), load_schema())
        import_snapshot(snapshot, folder / "imported", folder / "csv", clock)
        with opened(folder / "imported") as store:
            with clock.step("constraints, indexes, empty lists"):
                store.apply_schema()
            imported, answers = count(store), answer(store, clock) if with_load else {}
            problems = [str(each) for each in store.check()]
        [(told, spoken, _)] = imported["claims told by acts"]
        click.echo(f"imported: {told:,} acts of {acts:,}, {spoken:,} claims of {claims:,}")
        wrong = problems + (["acts or claims are missing"] if (told, spoken) != (acts, claims) else [])
        if with_load:
            with opened(folder / "loaded") as store:
                with clock.step("kg load"):
                    store.load(group_claims(read_claims(folder / "claims.jsonl")))
                wrong += differences(imported, count(store)) + differences(answers, answer(store, clock))
            click.echo(f"{len(_COUNTS)} counts and the answers to {len(answers)} questions compared")
    report(clock.rows, path, acts=acts)
    click.echo(f"wrong: {', '.join(wrong)}" if wrong else "nothing differs")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
