"""What kg doctor says, and when it calls something a problem."""

import json
from pathlib import Path

import pytest

from kg import Graph
from kg.library.diagnosis import diagnose
from kg.store import local

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def database(local_database):
    local_database.wipe()
    return local_database


@pytest.fixture
def loaded(database):
    with Graph.open(database.target) as graph:
        graph.load(DATA / "claims.jsonl")
    return database.target


@pytest.fixture
def look(kg):
    """Run the command; return its exit code and its findings by name."""

    def run(target, **variables):
        done = kg("doctor", "--db", target, "--format", "json", env=variables)
        return done.exit_code, {row["what"]: row for row in json.loads(done.stdout)}

    return run


def test_a_loaded_graph_is_well(look, loaded):
    code, found = look(loaded)
    assert (code, {row["state"] for row in found.values()} - {"note"}) == (0, {"ok"})
    assert found["graph"]["found"] == "5 documents, 25 claims, 18 actors, 20 acts"
    assert found["published"]["found"] == "2025-05-08 to 2025-05-10"
    assert "running" in found["folder"]["found"]


def test_an_empty_graph_says_how_to_fill_it(look, database):
    code, found = look(database.target)
    assert (code, found["graph"]["found"], found["graph"]["what to do"]) == (0, "empty", "kg load FILE…")


def test_a_folder_without_a_database_is_left_as_it_is(look, tmp_path):
    code, found = look(tmp_path / "none")
    assert (code, found["database"]["state"]) == (0, "note")
    assert "kg load" in found["database"]["what to do"]
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("variables", "found", "advice"),
    [({"NEO4J_PASSWORD": None}, "no password", "set NEO4J_PASSWORD"), ({"NEO4J_PASSWORD": "x"}, "", "")],
)
def test_a_server_that_cannot_be_reached_is_a_problem(look, variables, found, advice):
    code, findings = look("neo4j://127.0.0.1:1", **variables)
    assert (code, findings["database"]["state"]) == (1, "problem")
    assert found in findings["database"]["found"] and advice in findings["database"]["what to do"]


def test_documents_read_by_other_rules_are_noted(look, database):
    with Graph.open(database.target) as graph:
        graph.load(DATA / "claims.jsonl")
        graph.writer.run("MATCH (d:Document {file: 'wire.txt'}) SET d.extractor = 'older'")
    code, found = look(database.target)
    assert (code, found["rules"]["state"]) == (0, "note")
    assert found["rules"]["found"].endswith(": 1")


def test_a_broken_rule_is_a_problem(look, database):
    with Graph.open(database.target) as graph:
        graph.load(DATA / "claims.jsonl")
        graph.writer.run("MATCH ()-[e:CALLED]->() SET e.claims = 99")
    code, found = look(database.target)
    assert (code, found["soundness"]["state"]) == (1, "problem")


def test_a_folder_that_others_can_read_is_a_problem(look, loaded):
    folder = Path(loaded)
    folder.chmod(0o755)
    try:
        code, found = look(loaded)
    finally:
        folder.chmod(0o700)
    assert (code, found["access"]["what to do"]) == (1, f"chmod 700 {folder}")


def test_a_missing_model_or_package_is_found(monkeypatch, tmp_path):
    from kg.library import diagnosis

    assert diagnosis._check_model(tmp_path).state == "problem"
    monkeypatch.setattr(diagnosis, "find_spec", lambda name: None)
    monkeypatch.setattr(diagnosis, "_OPTIONAL", {"no-such-package": "kg[frames]"})
    found = {each.name: each for each in diagnose(str(tmp_path / "none"))}
    assert found["local server"].state == "problem"
    assert found["no-such-package"].advice == "pip install 'kg[frames]'"


def test_a_doctor_starts_a_database_that_was_stopped(look, loaded):
    local.down(loaded)
    code, found = look(loaded)
    assert (code, found["database"]["state"]) == (0, "ok")
    assert "was not running" in found["folder"]["found"]
