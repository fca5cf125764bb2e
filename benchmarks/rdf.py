"""Speed and memory of the RDF export, beside rdflib's serialisers, and end to end from a database.

    python benchmarks/rdf.py                              # writers and rdflib, each in a process of its own
    python benchmarks/rdf.py --triples 10000000 --only nquads
    python benchmarks/rdf.py --db FOLDER|URL --documents 400    # fills an EMPTY database, then exports it

Claims are those of tests/data, told anew by as many documents as it takes; they are read before the clock starts.
Triples per second are given by the wall clock and by processor time, since other work on the machine slows the first.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from benchmarks.figures import json_option, report

ROOT = Path(__file__).parent.parent
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
    rates = {"a second": round(count / wall), "a second of processor": round(count / processor)}
    return {"what": name, "triples": count, **rates, "MB": memory}


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


def run_all(forms: Iterable[str], triples: int) -> Iterator[dict[str, Any]]:
    for form in forms:
        yield run_apart("--one", "writer", "--only", form, "--triples", str(triples))
        if triples <= 1_000_000:
            yield run_apart("--one", "rdflib", "--only", form, "--triples", str(RDFLIB_TRIPLES))


@click.command()
@click.option("--triples", default=1_000_000, show_default=True)
@click.option("--only", type=click.Choice(list(RDFLIB)), help="Only this format.")
@click.option("--one", type=click.Choice(["writer", "rdflib"]), hidden=True)
@click.option("--db", help="An empty database, which is filled and exported.")
@click.option("--documents", default=400, show_default=True, help="How many to fill it with.")
@json_option
def main(triples: int, only: str | None, one: str | None, db: str | None, documents: int, path: Path | None) -> None:
    """Measure the export of RDF."""
    if one and only:
        click.echo(json.dumps((run_writer if one == "writer" else run_rdflib)(only, triples)))
    else:
        report(list(run_database(db, documents) if db else run_all([only] if only else RDFLIB, triples)), path)


if __name__ == "__main__":
    main()
