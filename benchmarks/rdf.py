"""Speed and memory of the RDF export, beside rdflib's serialisers, and end to end from a database.

    python benchmarks/rdf.py                              # writers and rdflib, each in a process of its own
    python benchmarks/rdf.py --triples 10000000 --only nquads
    python benchmarks/rdf.py --db FOLDER|URL --documents 400    # fills an EMPTY database, then exports it

Claims are those of tests/data, told anew by as many documents as it takes; they are read before the clock starts.
Triples per second are given by the wall clock and by processor time, since other work on the machine slows the first.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
CLAIMS = ROOT / "tests" / "data" / "claims.jsonl"
RDFLIB = {
    "turtle": "turtle", "ntriples": "nt", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml",
}
RDFLIB_TRIPLES = 100_000  # it holds the graph in memory, at about 2 kB a triple
PER_CLAIM = 29


class Sink(io.RawIOBase):
    """Takes everything and keeps nothing, so that no disk is measured."""

    def write(self, data: Any) -> int:
        """Say that all has been written."""
        return len(data)


def make_big(triples: int) -> Any:
    """Return a snapshot of about so many triples, whose claims all have names of their own."""
    from kg.graph import make_snapshot
    from kg.library.claimfiles import read_claim_file
    from kg.records import NumberedClaim, Snapshot
    from kg.schema import load_schema

    small = make_snapshot(read_claim_file(CLAIMS), [], load_schema())
    actors, acts, documents = list(small.actors()), list(small.acts()), list(small.documents())
    rounds = max(1, triples // (PER_CLAIM * sum(len(claims) for _, claims in documents)))

    def tell() -> Iterator[Any]:
        for number in range(rounds):
            for document, claims in documents:
                named = [NumberedClaim(f"{number:08x}{row.id[8:]}", row.act_id, row.claim) for row in claims]
                yield replace(document, file=f"{number:06}-{document.file}"), named

    return Snapshot(lambda: actors, small.affiliations, lambda: acts, tell)


def measure(name: str, triples: int, run: Any) -> dict[str, Any]:
    wall, processor = time.perf_counter(), time.process_time()
    count = run()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    rates = {"per_second": count / wall, "per_cpu_second": count / processor}
    return {"what": name, "triples": count, **rates, "mb": memory}


def run_writer(form: str, triples: int) -> dict[str, Any]:
    from kg.rdf import write_rdf

    snapshot = make_big(triples)
    return measure(f"kg {form}", triples, lambda: write_rdf(snapshot, Sink(), form).triples)  # type: ignore[arg-type]


def run_rdflib(form: str, triples: int) -> dict[str, Any]:
    import rdflib

    from kg.rdf import write_rdf

    text = io.BytesIO()
    write_rdf(make_big(triples), text, "nquads")
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text.getvalue(), format="nquads")
    graph: Any = dataset
    if form not in ("nquads", "trig", "jsonld"):
        graph = rdflib.Graph()
        graph += ((s, p, o) for s, p, o, _ in dataset.quads())
    count = len(dataset)

    def write() -> int:
        graph.serialize(destination=Sink(), format=RDFLIB[form], encoding="utf-8")
        return count

    return measure(f"rdflib {form}", triples, write)


def run_database(target: str, documents: int) -> Iterator[dict[str, Any]]:
    from kg.rdf import write_rdf
    from kg.records import Selection
    from kg.store import connect

    claims = sum(len(claims) for _, claims in make_big(1).documents())
    snapshot = make_big(documents * claims * PER_CLAIM // 5)
    with connect(target) as store:
        if store.run("MATCH (n) RETURN n LIMIT 1").rows:
            sys.exit(f"{target} is not empty")
        store.load((document, [row.claim for row in rows]) for document, rows in (
            (document, [row._replace(claim=replace(row.claim, document=document.file)) for row in rows])
            for document, rows in snapshot.documents()
        ))
    with connect(target, read_only=True) as store:
        for form in ("nquads", "turtle"):
            name = f"{store.server.name} to {form}"
            yield measure(name, 0, lambda: write_rdf(store.snapshot(Selection()), Sink(), form).triples)  # type: ignore[arg-type]  # noqa: B023


def run_apart(*arguments: str) -> dict[str, Any]:
    done = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def show(result: dict[str, Any]) -> None:
    print(f"{result['what']:22} {result['triples']:>12,} triples {result['per_second']:>12,.0f}/s"
          f" {result['per_cpu_second']:>12,.0f}/s of processor {result['mb']:>6} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--only", choices=RDFLIB)
    parser.add_argument("--one", choices=("writer", "rdflib"), help=argparse.SUPPRESS)
    parser.add_argument("--db")
    parser.add_argument("--documents", type=int, default=400)
    given = parser.parse_args()
    if given.one:
        run = run_writer if given.one == "writer" else run_rdflib
        print(json.dumps(run(given.only, given.triples)))
    elif given.db:
        for result in run_database(given.db, given.documents):
            show(result)
    else:
        for form in (given.only,) if given.only else RDFLIB:
            show(run_apart("--one", "writer", "--only", form, "--triples", str(given.triples)))
            if given.triples <= 1_000_000:
                show(run_apart("--one", "rdflib", "--only", form, "--triples", str(RDFLIB_TRIPLES)))


if __name__ == "__main__":
    main()
