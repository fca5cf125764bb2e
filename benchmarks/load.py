"""How fast a claim file goes into a database, beside two other ways to write the same graph.

    python benchmarks/load.py                          kg load on the local server and on Neo4j, py2neo's bulk
                                                       functions and MERGE batch by batch on Neo4j: some five minutes
    python benchmarks/load.py --way local --acts 20000 one of them, smaller
    python benchmarks/load.py --hub --more --acts 180000 --way local --way neo4j
                                                       all acts by one state, which has 500,000 edges after the first load

Each way gets an empty server of its own, started for it (tests/servers) and therefore cold: the Java of a server that
has just started runs slowly for its first half minute. Everything is counted that ends up in the graph, edges of acts
and of their claims, by wall time from opening the file to the last commit. Processor seconds of client and server
stand beside it, since wall time means little on a machine that does other things too.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # tests/servers starts the servers

from benchmarks import rivals
from benchmarks.figures import json_option, report
from benchmarks.synthetic import write_claims
from kg.graph import group_claims
from kg.records import Claim, read_json_lines
from kg.store import Store, connect, local
from tests.servers import neo4j


@dataclass(frozen=True)
class Target:
    """A database to load into; `process` is its server."""

    url: str
    user: str | None
    password: str | None
    process: int

    def connect(self) -> Store:
        """Open it for writing."""
        return connect(self.url, user=self.user, password=self.password)


@dataclass(frozen=True)
class Measurement:
    """What one way of loading took; `busy` is the machine's load average at the end, ours included."""

    way: str
    server: str
    edges: int
    seconds: float
    client_cpu: float
    server_cpu: float
    busy: float

    @property
    def rate(self) -> int:
        """Return edges per second of wall time."""
        return round(self.edges / self.seconds)


@contextmanager
def local_target() -> Iterator[Target]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            yield Target(folder, None, None, local.up(folder).pid)
        finally:
            local.down(folder)


@contextmanager
def neo4j_target() -> Iterator[Target]:
    with neo4j.running(memory="2g") as server:
        yield Target(server.url, server.user, server.password, server.process.pid)


def read_claims(path: Path) -> Iterator[Claim]:
    for _, row in read_json_lines(path):
        yield Claim.from_json(row)


def load(target: Target, path: Path) -> int:
    """The project's own way; returns the number of edges."""
    with target.connect() as store:
        return store.load(group_claims(read_claims(path))).relationships


def load_by_py2neo(target: Target, path: Path) -> int:
    return rivals.write_by_py2neo(*_ends(target), rivals.make_tables(group_claims(read_claims(path))))


def load_by_merge(target: Target, path: Path) -> int:
    return rivals.write_by_merge(*_ends(target), rivals.make_tables(group_claims(read_claims(path))))


def _ends(target: Target) -> tuple[str, str, str]:
    return target.url, target.user or "", target.password or ""


Way = tuple[str, Callable[[], AbstractContextManager[Target]], Callable[[Target, Path], int]]
WAYS: dict[str, Way] = {
    "local": ("kg load, local server", local_target, load),
    "neo4j": ("kg load, Neo4j", neo4j_target, load),
    "py2neo": ("py2neo bulk, Neo4j", neo4j_target, load_by_py2neo),
    "merge": ("MERGE loop, Neo4j", neo4j_target, load_by_merge),
}


def measure(target: Target, name: str, work: Callable[[Target, Path], int], path: Path) -> Measurement:
    """Run `work` on a database that has its constraints."""
    processes = (psutil.Process(), psutil.Process(target.process))
    with target.connect() as store:
        store.apply_schema()
        server = f"{store.server.name} {store.server.version}"
    before = [sum(process.cpu_times()[:2]) for process in processes]
    start = time.perf_counter()
    edges = work(target, path)
    seconds = time.perf_counter() - start
    client, served = (sum(p.cpu_times()[:2]) - early for p, early in zip(processes, before, strict=True))
    return Measurement(name, server, edges, round(seconds, 1), round(client, 1), round(served, 1), psutil.getloadavg()[0])


def make_row(each: Measurement) -> dict[str, Any]:
    """Return a measurement for the table."""
    spent = 1e6 * (each.client_cpu + each.server_cpu) / each.edges
    return {
        "way": each.way, "server": each.server, "edges": each.edges, "seconds": each.seconds, "edges/s": each.rate,
        "client CPU s": each.client_cpu, "server CPU s": each.server_cpu, "µs CPU/edge": spent, "busy": each.busy,
    }


@click.command()
@click.option("--acts", default=100_000, show_default=True, help="How many acts to write.")
@click.option("--claims", type=click.Path(exists=True, path_type=Path), help="A claim file instead of a made-up one.")
@click.option("--way", "names", multiple=True, type=click.Choice(list(WAYS)), help="Only these ways.")
@click.option("--more", is_flag=True, help="Load as much again of other documents into the same, warm server.")
@click.option("--hub", is_flag=True, help="One state is the source of all acts.")
@json_option
def main(
    acts: int, claims: Path | None, names: Sequence[str], more: bool, hub: bool, path: Path | None
) -> None:
    """Measure how fast claims become a graph."""
    found: list[Measurement] = []
    with tempfile.TemporaryDirectory() as folder:
        told, other = claims or Path(folder) / "claims.jsonl", Path(folder) / "more.jsonl"
        if claims is None:
            click.echo(f"{write_claims(told, acts, hub=hub):,} claims of {acts:,} acts", err=True)
        if more:
            write_claims(other, acts, seed=2, name="agency", hub=hub)
        for name, opened, work in (WAYS[each] for each in names or WAYS):
            with opened() as target:
                found.append(measure(target, name, work, told))
                if more and work is load:
                    found.append(measure(target, f"{name}, as much again", work, other))
            click.echo(f"{found[-1].way}: {found[-1].rate:,} edges/s", err=True)
    report(list(map(make_row, found)), path, acts=acts, hub=hub)


if __name__ == "__main__":
    main()
