"""kg load and kg remove with claim files."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture
def empty(local_database):
    local_database.wipe()
    return local_database


@pytest.fixture
def run(kg, empty):
    return lambda *arguments, **options: kg(*arguments, "--db", empty.target, **options)


def count(empty, pattern):
    with empty.connect() as store:
        return store.run(f"MATCH {pattern} RETURN count(*) AS n").rows[0][0]


def test_the_manifest_beside_a_claim_file_tells_publisher_and_day(run, empty):
    assert run("load", DATA / "claims.jsonl").exit_code == 0
    with empty.connect() as store:
        found = store.run("MATCH (d:Document {file: 'wire.txt'}) RETURN d.publisher, d.published, d.url")
    assert found.rows == [("Globe Wire", "2025-05-08", "https://example.org/wire")]


def test_loading_twice_changes_nothing(run):
    assert "5 documents new" in run("load", DATA / "claims.jsonl").stderr
    again = run("load", DATA / "claims.jsonl").stderr
    assert "0 documents new, 0 changed, 5 unchanged" in again


def test_a_changed_document_replaces_its_claims_and_takes_its_acts_along(run, empty, tmp_path):
    run("load", DATA / "claims.jsonl")
    shutil.copy(DATA / "manifest.jsonl", tmp_path)
    kept = [line for line in (DATA / "claims.jsonl").read_text(encoding="utf-8").splitlines() if "AGREED" not in line]
    changed = tmp_path / "claims.jsonl"
    changed.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert "1 changed, 4 unchanged" in run("load", changed).stderr
    assert count(empty, "()-[:AGREED]->()") == 0
    assert count(empty, "(:Claim)") == 24


def test_a_removed_document_is_gone_with_the_acts_that_only_it_reports(run, empty):
    run("load", DATA / "claims.jsonl")
    assert run("remove", "gulf-daily.txt").exit_code == 0
    assert count(empty, "(:Document)") == 4
    assert count(empty, "()-[:MEDIATED]->()") == 0
    assert count(empty, "()-[:CALLED]->()") == 2


def test_removing_what_is_not_there_fails_with_a_hint(run):
    run("load", DATA / "claims.jsonl")
    done = run("remove", "wires.txt")
    assert done.exit_code == 1
    assert done.stderr == "kg: no document 'wires.txt' in the graph (did you mean wire.txt?)\n"


def test_a_line_that_is_no_claim_stops_the_load_with_file_and_line(run, empty, tmp_path):
    lines = (DATA / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(lines[1])
    del record["start"]
    bad = tmp_path / "claims.jsonl"
    bad.write_text("\n".join([lines[0], json.dumps(record)]), encoding="utf-8")
    done = run("load", bad)
    assert (done.exit_code, done.stderr) == (1, f"kg: {bad}:2: claim without a valid 'start'\n")
    assert count(empty, "(:Claim)") == 0


def test_claims_with_their_origin_need_no_manifest(run, empty, tmp_path):
    record = json.loads((DATA / "claims.jsonl").read_text(encoding="utf-8").splitlines()[0])
    full = tmp_path / "full.jsonl"
    origin = {"publisher": "Daily", "published": "2025-05-09", "url": None}
    full.write_text(json.dumps(record | origin), encoding="utf-8")
    run("load", full)
    with empty.connect() as store:
        found = store.run("MATCH (d:Document) RETURN d.publisher, d.published, d.published_from").rows
    assert found == [("Daily", "2025-05-09", "claims")]


def test_what_cannot_be_read_is_reported_and_the_rest_is_loaded(run, empty, tmp_path):
    done = run("load", DATA / "claims.jsonl", tmp_path / "nowhere.txt")
    assert done.exit_code == 1
    assert f"kg: {tmp_path / 'nowhere.txt'}: no such file or folder" in done.stderr
    assert "5 documents new, 0 changed, 0 unchanged, 1 not read" in done.stderr
    assert count(empty, "(:Document)") == 5


def test_a_database_that_is_no_database_is_a_usage_error(kg):
    done = kg("load", DATA / "claims.jsonl", "--db", "postgres://host")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "postgres" in done.stderr


def test_claims_can_come_from_standard_input(empty):
    command = [sys.executable, "-c", "from kg.cli import main; main()", "load", "-", "--db", empty.target]
    done = subprocess.run(command, input=(DATA / "claims.jsonl").read_bytes(), capture_output=True, check=True)
    assert b"5 documents new" in done.stderr
    assert count(empty, "(:Claim)") == 25
