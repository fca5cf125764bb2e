"""Extraction on Spark gives what one machine gives, also when an executor is killed."""

import json
import os
import shutil
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.graph import make_snapshot
from kg.library.claimfiles import read_claim_file
from kg.schema import load_schema

pytest.importorskip("pyspark", reason="Spark is not installed (pip install 'kg[spark]')")
pytestmark = pytest.mark.skipif(not shutil.which("java") and not os.environ.get("JAVA_HOME"), reason="no Java")

EXAMPLES = Path(__file__).parents[4] / "examples" / "documents"
CLUSTER = "local-cluster[2,1,1024]"  # two executors, each a process with one core and 1,024 MB


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return documents as text, HTML and JSON lines, two of one name and one that cannot be read."""
    folder = tmp_path_factory.mktemp("documents")
    shutil.copytree(EXAMPLES, folder / "press")
    (folder / "other").mkdir()
    (folder / "other" / "doha-readout.txt").write_text("Qatar condemned Iran on 3 May 2024.", encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"Oman \xff\xfa urged Yemen.")
    lines = [{"file": "a", "text": "France urged Mali to hold elections.", "published": "2021-06-03", "publisher": "Wire"},
             {"file": "b", "text": "Mali rejected France's demand.", "published": "2021-06-04"}, ["no document"]]
    (folder / "wire.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return folder


def extract(*arguments):
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


def on_one_machine(folder, path):
    extract(folder, "--full", "-o", path)
    return path


def told(path):
    """Return claims and acts in a form that can be compared, whoever wrote them."""
    snapshot = make_snapshot(read_claim_file(path), [], load_schema())
    claims = sorted((row.id, row.act_id, row.claim.rule, document.publisher, document.published)
                    for document, rows in snapshot.documents() for row in rows)
    return claims, list(snapshot.acts())


@pytest.fixture(scope="module")
def expected(folder, tmp_path_factory):
    return told(on_one_machine(folder, tmp_path_factory.mktemp("claims") / "claims.jsonl"))


@pytest.fixture(scope="module")
def cluster_run(folder, tmp_path_factory):
    """Return what a cluster wrote, one of whose executors was killed while it extracted, and who was killed."""
    output, killed = tmp_path_factory.mktemp("spark") / "out", []
    killer = threading.Thread(target=kill_an_executor, args=[killed], daemon=True)
    killer.start()
    done = extract(folder, "--spark", CLUSTER, "-o", output)
    killer.join(1)
    return output, done, killed


def kill_an_executor(killed):
    end = time.monotonic() + 120
    while not killed and time.monotonic() < end:
        workers = [each for each in psutil.Process().children(recursive=True) if is_extracting(each)]
        if workers:
            os.kill(workers[0].pid, signal.SIGKILL)
            killed.append(workers[0].pid)
        time.sleep(0.1)


def is_extracting(process):
    """Say whether a process is an executor under which a Python worker has begun."""
    try:
        return "CoarseGrainedExecutorBackend" in " ".join(process.cmdline()) and bool(process.children())
    except psutil.Error:
        return False


def test_the_claims_and_acts_are_those_of_one_machine(cluster_run, expected):
    output, _, killed = cluster_run
    assert killed
    assert told(output) == expected
    assert len(expected[0]) > 200


def test_what_cannot_be_read_is_reported_and_the_rest_goes_on(cluster_run):
    _, done, _ = cluster_run
    assert done.exit_code == 1
    assert "broken.txt: " in done.stderr
    assert "wire.jsonl: not a JSON object" in done.stderr
    assert "17 documents" in done.stderr
    assert "2 not read" in done.stderr


def test_acts_and_actors_are_merged_across_documents(cluster_run, expected):
    from pyarrow.parquet import read_table

    acts = {row["act_id"]: row for row in read_table(cluster_run[0] / "acts").to_pylist()}
    assert acts.keys() == {act.act_id for act in expected[1]}
    for act in expected[1]:
        row = acts[act.act_id]
        assert (row["source"], row["target"], row["date"]) == (act.source.id, act.target.id, act.date)
        assert (row["claims"], row["documents"], row["implied"]) == (act.claims, act.documents, act.implied)
        assert (tuple(row["sources"]), tuple(row["attributed"])) == (act.sources, act.attributed)
        assert (row["date_precision"], row["first_published"]) == (act.date_precision, act.first_published)
    actors = read_table(cluster_run[0] / "actors").to_pylist()
    assert len({(row["label"], row["id"]) for row in actors}) == len(actors)
    assert {"QAT", "FRA"} < {row["id"] for row in actors}


def test_documents_of_one_name_are_told_apart(cluster_run):
    from pyarrow.parquet import read_table

    files = read_table(cluster_run[0] / "documents").column("file").to_pylist()
    assert {"press/doha-readout.txt", "other/doha-readout.txt", "a", "b"} < set(files)


def test_the_result_becomes_bulk_import_files(cluster_run, tmp_path):
    done = CliRunner().invoke(main, ["export", "neo4j-import", str(tmp_path), "--claims", str(cluster_run[0])])
    assert done.exit_code == 0
    assert "neo4j-admin database import full" in done.stdout
    assert "Qatar" in (tmp_path / "actors.csv").read_text(encoding="utf-8")


def test_a_master_that_is_none_is_said_so(folder, tmp_path):
    done = extract(folder, "--spark", "nowhere", "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: no Spark at 'nowhere'") or "no Spark at 'nowhere'" in done.stderr
