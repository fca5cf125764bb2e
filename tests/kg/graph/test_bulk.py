"""What Neo4j's importer makes of the files is what a load makes of the claims."""

from __future__ import annotations

import csv
import json
import shlex
from pathlib import Path

import pytest

from kg.graph import make_snapshot, write_import
from kg.records import Actor, Claim, Document, make_decision
from kg.schema import load_schema
from kg.store import Store, connect
from tests.kg.store.crises import (
    AFFILIATIONS,
    ATTACK,
    INDIA,
    JAISHANKAR,
    PAKISTAN,
    RUBIO,
    UN,
    claim,
    document,
    story,
)
from tests.servers import neo4j
from tests.servers.databases import Database

TRAP = Actor("Official", ATTACK.id, "An official with the id of an incident")


def stories() -> list[tuple[Document, list[Claim]]]:
    return [
        story(
            document("a,\"b\".txt", "Reuters; AFP"), claim("CALLED", RUBIO, JAISHANKAR, speaker=JAISHANKAR),
            claim("CONDEMNED", INDIA, ATTACK), claim("WARNED", UN, None),
            claim("MET", TRAP, PAKISTAN, status="planned"),
        ),
        story(document("b.txt", "APP"), claim("CALLED", JAISHANKAR, RUBIO), claim("URGED", UN, INDIA, day=None)),
    ]


def write(folder: Path) -> str:
    return write_import(make_snapshot(stories(), AFFILIATIONS, load_schema()), folder, load_schema())


def test_each_file_names_its_columns_and_their_types(tmp_path: Path) -> None:
    write(tmp_path)

    heads = {path.stem: next(csv.reader(path.open(encoding="utf-8"))) for path in tmp_path.glob("*.csv")}
    assert heads["actors"] == [":ID(Actor)", "id:string", "name:string", ":LABEL"]
    assert {":START_ID(Actor)", ":END_ID(Actor)", ":TYPE", "date:date", "claims:long", "sources:string[]"} <= set(
        heads["acts"]
    )


def test_joined_actors_keep_whom_the_sentences_name(local_database: Database, tmp_path: Path) -> None:
    with local_database.connect() as store:
        store.load(stories(), AFFILIATIONS)
        store.decide([make_decision("same", "ana", actor=JAISHANKAR, other=TRAP)], AFFILIATIONS)
        write_import(store.snapshot(), tmp_path, load_schema())
        told = "MATCH (c:Claim) WHERE c.told_source IS NOT NULL OR c.told_target IS NOT NULL RETURN c.id, c.told_source"
        expected = {str(identity): source or "" for identity, source in store.run(told).rows}

    rows = csv.DictReader((tmp_path / "claims.csv").open(encoding="utf-8"))
    told_ends = [(row["id:string"], row["told_source:string"], row["told_target:string"]) for row in rows]
    found = {identity: source for identity, source, target in told_ends if source or target}
    assert found == expected
    assert JAISHANKAR.id in found.values()


def test_the_command_names_every_file(tmp_path: Path) -> None:
    words = shlex.split(write(tmp_path / "with space"))

    assert words[:5] == ["neo4j-admin", "database", "import", "full", "neo4j"]
    assert {Path(word.split("=", 1)[1]) for word in words if word.endswith(".csv")} == set(
        (tmp_path / "with space").glob("*.csv")
    )


@pytest.mark.skipif(bool(neo4j.missing()), reason=neo4j.missing() or "none")
def test_the_import_gives_the_graph_of_a_load(tmp_path: Path) -> None:
    command = shlex.split(write(tmp_path / "csv"))
    home = tmp_path / "home"
    with neo4j.running(home=home) as server, connect(server.url, user=server.user, password=server.password) as store:
        store.load(stories(), AFFILIATIONS)
        loaded = everything(store)
    neo4j.admin(neo4j.fetch(neo4j.VERSION), home, *command[1:])

    with neo4j.running(home=home) as server, connect(server.url, user=server.user, password=server.password) as store:
        store.apply_schema()
        assert everything(store) == loaded
        assert store.check() == []
        assert store.load(stories(), AFFILIATIONS).unchanged == 2


def everything(store: Store) -> list[str]:
    nodes = store.run("MATCH (n) WHERE NOT n:GraphInfo RETURN labels(n), properties(n)").rows
    edges = store.run("MATCH (a)-[e]->(b) RETURN properties(a), type(e), properties(e), properties(b)").rows
    return sorted(json.dumps(row, sort_keys=True) for row in nodes + edges)
