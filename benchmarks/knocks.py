"""What becomes of a load whose loader or server is killed (kill -9) at a random moment.

    python benchmarks/knocks.py --rounds 200                     on both servers, loader and server in turn
    python benchmarks/knocks.py --rounds 20 --on local --victim server --seed 7

Each round loads a few dozen documents in many small transactions, kills, starts again what was killed, and looks:
every document of a transaction that was reported as committed must be there, no document may have a part of its claims,
acts must add up (as `kg doctor` looks), and the same load again must complete the graph. Exits with 1 if any
round found something wrong.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any

import click
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # tests/servers starts the servers

from benchmarks.figures import json_option, report
from benchmarks.load import Target, read_claims
from benchmarks.synthetic import make_claims
from kg.graph import group_claims
from kg.records import write_json_lines
from kg.store import Store, local
from kg.store import connection as connection_module
from kg.store import store as store_module
from tests.servers import neo4j

_ACTS, _ACTORS = 250, 60
_CLAIMS, _BATCH = 8, 32  # of a document and of a transaction: some 14 transactions of about 30 ms
_LOADER = """
import sys
from benchmarks.knocks import load
load(*sys.argv[1:4], sys.stdin.readline().strip())
"""


@dataclass
class Server:
    """A server in a folder of its own, which keeps its data over kill and start."""

    kind: str
    folder: Path
    _running: ExitStack = field(default_factory=ExitStack)

    def start(self) -> Target:
        """Start it if it does not run."""
        if self.kind == "local":
            self._running.callback(local.down, self.folder)
            return Target(str(self.folder), None, None, local.up(self.folder).pid)
        server = self._running.enter_context(neo4j.running(home=self.folder))
        return Target(server.url, server.user, server.password, server.process.pid)

    def stop(self) -> None:
        """Stop it, or clear away what a kill left."""
        self._running.close()


@dataclass(frozen=True)
class Round:
    """What one round found; `wrong` is empty if all is well."""

    acknowledged: int
    found: int
    wrong: tuple[str, ...]
    loader: str


def load(path: str, url: str, user: str, password: str) -> None:
    """Load in small transactions and print after each how many documents are committed."""
    store_module.BATCH_CLAIMS = _BATCH
    connection_module._RETRY_SECONDS = 1.0  # a server that is killed here does not come back for this loader
    with Target(url, user or None, password or None, 0).connect() as store:
        print("ready", flush=True)
        store.load(group_claims(read_claims(Path(path))), progress=lambda sums: print(sums.documents, flush=True))


def knock(server: Server, target: Target, victim: str, path: Path, chance: random.Random) -> tuple[Target, Round]:
    """Load, kill, start again, look."""
    expected = Counter(claim.document for claim in read_claims(path))
    acknowledged, said = _load_until(target, victim, path, chance.randrange(12), chance.random() * 0.06)
    if victim == "server":
        server.stop()
        target = server.start()
    with target.connect() as store:
        found, wrong = _look(store, expected, acknowledged)
        again = store.load(group_claims(read_claims(path)))
        complete, more = _look(store, expected, len(expected))
    if again.unchanged != found or complete != len(expected):
        more.append(f"loaded again: {again.unchanged} unchanged of {found}, {complete} of {len(expected)} documents")
    return target, Round(acknowledged, found, (*wrong, *more), said)


def _load_until(target: Target, victim: str, path: Path, transactions: int, pause: float) -> tuple[int, str]:
    """Kill after so many committed transactions and a pause; return the documents reported, and the loader's last word."""
    loader = subprocess.Popen(
        [sys.executable, "-c", _LOADER, str(path), target.url, target.user or ""], cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    assert loader.stdin and loader.stdout and loader.stderr
    loader.stdin.write((target.password or "") + "\n")
    loader.stdin.flush()
    lines = [loader.stdout.readline() for _ in range(transactions + 1)]
    time.sleep(pause)
    psutil.Process(loader.pid if victim == "loader" else target.process).kill()
    out, err = loader.communicate(timeout=120)
    reported = [int(line) for line in "".join(lines).split() + out.split() if line.isdecimal()]
    return max(reported, default=0), (err.strip().splitlines() or [""])[-1]


def _look(store: Store, expected: Counter[str], acknowledged: int) -> tuple[int, list[str]]:
    counted = "MATCH (d:Document) OPTIONAL MATCH (d)<-[:REPORTED_IN]-(c:Claim) RETURN d.file, count(c)"
    there = dict(store.run(counted).rows)
    lost = [file for file in list(expected)[:acknowledged] if file not in there]
    half = [file for file, count in there.items() if count != expected[file]]
    wrong = [f"{len(lost)} acknowledged documents are lost"] if lost else []
    wrong += [f"{len(half)} documents have a part of their claims"] if half else []
    return len(there), wrong + [str(problem) for problem in store.check()]


def _write_documents(path: Path) -> None:
    """Write a claim file whose documents all have several claims, so that half of one can be told from a whole."""
    claims = [claim for claim, *_ in make_claims(_ACTS, _ACTORS)]
    rows = (
        replace(claim, document=f"wire-{number // _CLAIMS:03}.txt", start=200 * number, end=200 * number + 100)
        for number, claim in enumerate(claims)
    )
    with path.open("w", encoding="utf-8") as stream:
        write_json_lines((claim.to_json() for claim in rows), stream)


@contextmanager
def _servers(kinds: list[str]) -> Iterator[dict[str, Server]]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        servers = {kind: Server(kind, Path(folder) / kind) for kind in kinds}
        for each in servers.values():
            running.callback(each.stop)
        yield servers


@click.command()
@click.option("--rounds", default=20, show_default=True)
@click.option("--on", type=click.Choice(["local", "neo4j"]), help="Only this server.")
@click.option("--victim", type=click.Choice(["loader", "server"]), help="Kill only this.")
@click.option("--seed", default=1, show_default=True, help="The same moments again, as far as clocks allow.")
@json_option
def main(rounds: int, on: str | None, victim: str | None, seed: int, path: Path | None) -> None:
    """Kill loads at random moments and see what is left."""
    chance, found = random.Random(seed), []
    kinds, victims = [on] if on else ["local", "neo4j"], [victim] if victim else ["loader", "server"]
    plan = list(product(victims, kinds))
    with _servers(kinds) as servers, tempfile.TemporaryDirectory() as folder:
        _write_documents(claims := Path(folder) / "claims.jsonl")
        targets = {kind: server.start() for kind, server in servers.items()}
        for number in range(rounds):
            killed, kind = plan[number % len(plan)]
            targets[kind], row = play(servers[kind], targets[kind], killed, claims, chance)
            found.append({"round": number + 1, **row})
            click.echo(" ".join(map(str, found[-1].values())), err=True)
    report(found, path, seed=seed)
    failures = sum(row["found"] != "sound" for row in found)
    click.echo(f"{rounds} rounds, {failures} with something wrong")
    sys.exit(bool(failures))


def play(server: Server, target: Target, killed: str, claims: Path, chance: random.Random) -> tuple[Target, dict[str, Any]]:
    """Play a round on an empty graph; return where the server is now, and the round's row."""
    with target.connect() as store:
        store.run("MATCH (n) DETACH DELETE n")
    start = time.perf_counter()
    target, result = knock(server, target, killed, claims, chance)
    return target, {
        "server": server.kind, "killed": killed, "acknowledged": result.acknowledged, "there": result.found,
        "found": "; ".join(result.wrong) or "sound", "seconds": time.perf_counter() - start,
    }


if __name__ == "__main__":
    main()
