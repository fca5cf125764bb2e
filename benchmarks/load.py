"""How fast a claim file goes into a database, beside two other ways to write the same graph.

    python benchmarks/load.py --acts 100000                        the local server, in a folder of its own
    python benchmarks/load.py --acts 100000 --neo4j                a Neo4j from tests/servers as well
    python benchmarks/load.py --acts 100000 --neo4j --rivals       and py2neo's bulk functions, and MERGE batch by batch

Everything is counted that ends up in the graph: edges of acts and of their claims, per second of wall time from opening
the file to the last commit. Processor seconds of client and server stand beside it, since wall time means little on
a machine that does other things too.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # tests/servers starts the servers

from benchmarks import rivals
from benchmarks.synthetic import write_claims
from kg.graph import group_claims
from kg.records import Claim, read_json_lines
from kg.store import Store, connect, local
from tests.servers import neo4j


@dataclass(frozen=True)
class Target:
    """A database to load into; `process` is its server."""

    name: str
    url: str
    user: str | None
    password: str | None
    process: int

    def connect(self) -> Store:
        """Open it for writing."""
        return connect(self.url, user=self.user, password=self.password)


@contextmanager
def local_target() -> Iterator[Target]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            yield Target("local", folder, None, None, local.up(folder).pid)
        finally:
            local.down(folder)


@contextmanager
def neo4j_target() -> Iterator[Target]:
    with neo4j.running(memory="2g") as server:
        yield Target("neo4j", server.url, server.user, server.password, server.process.pid)


def read_claims(path: Path) -> Iterator[Claim]:
    for _, row in read_json_lines(path):
        yield Claim.from_json(row)


def load(target: Target, path: Path) -> int:
    """The project's own way; returns the number of edges."""
    with target.connect() as store:
        return store.load(group_claims(read_claims(path))).relationships


def measure(target: Target, name: str, work: Callable[[], int]) -> None:
    """Run `work` on an empty database that has its constraints, and print what it took."""
    server, client = psutil.Process(target.process), psutil.Process()
    with target.connect() as store:
        store.apply_schema()
        version = store.server.version
    before = [sum(process.cpu_times()[:2]) for process in (client, server)]
    start = time.perf_counter()
    edges = work()
    wall = time.perf_counter() - start
    after = [sum(process.cpu_times()[:2]) for process in (client, server)]
    used = [late - early for early, late in zip(before, after, strict=True)]
    click.echo(
        f"{target.name:6} {version:10} {name:12} {edges:>8} edges {wall:7.1f} s {edges / wall:7.0f}/s;   processor: "
        f"client {used[0]:6.1f} s, server {used[1]:6.1f} s;   load of the machine {psutil.getloadavg()[0]:.1f}"
    )


def measure_rivals(path: Path) -> None:
    """Let the others write, each into a server of its own; making the graph from the claims counts."""
    for name, write in (("py2neo bulk", rivals.write_by_py2neo), ("MERGE loop", rivals.write_by_merge)):
        with neo4j_target() as target:
            assert target.user and target.password
            ends = (target.url, target.user, target.password)
            measure(target, name, lambda w=write, e=ends: w(*e, rivals.make_tables(group_claims(read_claims(path)))))


@click.command()
@click.option("--acts", default=100_000, show_default=True, help="How many acts to write.")
@click.option("--claims", type=click.Path(exists=True, path_type=Path), help="A claim file instead of a made-up one.")
@click.option("--local/--no-local", "with_local", default=True, help="Measure the local server.")
@click.option("--neo4j", "with_neo4j", is_flag=True, help="Measure Neo4j.")
@click.option("--rivals", "with_rivals", is_flag=True, help="Measure the other ways; needs py2neo.")
@click.option("--again", is_flag=True, help="Load the same file once more into the full database.")
def main(
    acts: int, claims: Path | None, with_local: bool, with_neo4j: bool, with_rivals: bool, again: bool
) -> None:
    """Measure how fast claims become a graph."""
    with tempfile.TemporaryDirectory() as folder:
        path = claims or Path(folder) / "claims.jsonl"
        if claims is None:
            click.echo(f"{write_claims(path, acts)} claims of {acts} acts")
        for wanted, opened in ((with_local, local_target), (with_neo4j, neo4j_target)):
            if wanted:
                with opened() as target:
                    measure(target, "kg load", lambda t=target: load(t, path))
                    if again:
                        measure(target, "kg load again", lambda t=target: load(t, path))
        if with_rivals:
            measure_rivals(path)


if __name__ == "__main__":
    main()
