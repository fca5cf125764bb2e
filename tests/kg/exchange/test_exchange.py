"""GraphML and GEXF open in networkx, the tables in csv and pyarrow, all with what the graph holds."""

import csv
import datetime
import io
from dataclasses import replace

import networkx
import pytest
from pyarrow import parquet

from kg.exchange import write_csv, write_gexf, write_graphml, write_parquet
from kg.exchange.columns import TABLES
from kg.graph import make_snapshot
from kg.records import Actor, Affiliation, Claim, Document, make_decision
from kg.schema import load_schema

FRANCE, ENVOY = Actor("State", "FRA", "France"), Actor("Official", "a-envoy", 'A "Envoy" <&>', ("FRA",))
ATTACK = Actor("Incident", "FRA", "An incident with the name of a state")


def claim(number, relation, source, target, status="actual"):
    return Claim("a.txt", relation, status, False, source, target, "2025-05-08", "day", number, number + 5,
                 f"text {number}, \"quoted\"\nand broken", None, 0.5)


@pytest.fixture
def snapshot():
    claims = [
        claim(1, "CONDEMNED", ENVOY, ATTACK), claim(2, "URGED", ENVOY, FRANCE),
        claim(3, "MET", ENVOY, FRANCE, "planned"),
    ]
    document = Document("a.txt", "", "Wire & Co", "2025-05-09")
    term = Affiliation("REPRESENTS", ENVOY, FRANCE, "envoy", "2020-01-01")
    return make_snapshot([(document, claims)], [term], load_schema())


@pytest.mark.parametrize(("write", "read", "name"), [
    (write_graphml, networkx.read_graphml, "name"), (write_gexf, networkx.read_gexf, "label"),
])
def test_networkx_opens_the_network(snapshot, write, read, name):
    stream = io.BytesIO()
    assert write(snapshot, stream) == 2
    graph = read(io.BytesIO(stream.getvalue()))
    assert graph.nodes["a-envoy"][name] == 'A "Envoy" <&>'
    edges = {(*ends, data["relation"], data["claims"], data["sources"]) for *ends, data in graph.edges(data=True)}
    assert edges == {
        ("a-envoy", "incident:FRA", "CONDEMNED", 1, "Wire & Co"), ("a-envoy", "FRA", "URGED", 1, "Wire & Co"),
    }


@pytest.mark.parametrize(("raw", "expected"), [(False, "'=1+1\n=2"), (True, "=1+1\n=2")])
def test_text_that_a_spreadsheet_would_run_is_marked(tmp_path, raw, expected):
    document = Document("a.txt", "", "=1+1\r=2", "2025-05-09")
    write_csv(make_snapshot([(document, [claim(1, "URGED", ENVOY, FRANCE)])], [], load_schema()), tmp_path, raw)
    with (tmp_path / "documents.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["publisher"] for row in csv.DictReader(stream)] == [expected]


def test_csv_tables_hold_every_record(snapshot, tmp_path):
    counts = {"actors": 3, "affiliations": 1, "acts": 2, "documents": 1, "claims": 3, "decisions": 0}
    assert write_csv(snapshot, tmp_path) == counts
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["text"] for row in rows] == [f'text {n}, "quoted"\nand broken' for n in (1, 2, 3)]
    assert [(row["relation"], row["status"], row["target"]) for row in rows] == [
        ("CONDEMNED", "actual", "incident:FRA"), ("URGED", "actual", "FRA"), ("MET", "planned", "FRA"),
    ]


def test_parquet_tables_have_types(snapshot, tmp_path):
    write_parquet(snapshot, tmp_path)
    acts = parquet.read_table(tmp_path / "acts.parquet").to_pylist()
    assert [(act["date"], act["sources"], act["implied"]) for act in acts] == \
        [(datetime.date(2025, 5, 8), ["Wire & Co"], False)] * 2


def test_csv_and_parquet_have_the_same_columns_and_rows(snapshot, tmp_path):
    assert write_csv(snapshot, tmp_path) == write_parquet(snapshot, tmp_path)
    for table in TABLES:
        with (tmp_path / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        assert header == parquet.read_table(tmp_path / f"{table}.parquet").column_names


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_the_same_graph_gives_the_same_tables(snapshot, tmp_path, write):
    for name in ("a", "b"):
        write(snapshot, tmp_path / name)
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("a", "b"))
    assert first == second != {}


def test_decisions_travel_in_the_tables(snapshot, tmp_path):
    one, other = (Actor("Official", each, each.title()) for each in ("ann", "anne"))
    decisions = [make_decision("same", "ana", "one woman", actor=one, other=other).undo("ben")]
    write_csv(replace(snapshot, decisions=lambda: decisions), tmp_path)
    [row] = csv.DictReader((tmp_path / "decisions.csv").open(encoding="utf-8"))
    assert (row["kind"], row["actor"], row["other"], row["why"], row["by"]) == ("same", "ann", "anne", "one woman", "ana")
    assert row["undone_by"] == "ben"
