"""The command line as a whole."""

import subprocess
import sys

import pytest

from kg.cli import COMMANDS
from kg.store import local

SLOW = {"neo4j", "spacy", "numpy", "onnxruntime", "rich", "yaml", "loaders", "kg.store"}


def test_help_imports_nothing_that_is_slow():
    code = f"""
import sys
from kg.cli import main
try: main(["--help"])
except SystemExit: pass
print(sorted({SLOW!r} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_has_an_example(kg, command):
    done = kg(command, "--help")
    assert done.exit_code == 0
    assert f"Example: kg {command}" in " ".join(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [("qurey",), ("--nope",), ("query", "timeline"), ("query", "timeline", "--since", "May"), ("view",), ("load",),
     ("decisions", "import", "no such file"), ("plot", "pie", "-o", "a.svg"), ("view", "-o", "a.pdf")],
)
def test_every_mistake_of_the_caller_is_told_in_one_line(kg, arguments):
    done = kg(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: ") and done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "command",
    [("query", "brokers"), ("actors", "list"), ("actors", "suggest"), ("claims", "list"), ("view", "-o", "a.html"),
     ("plot", "timeline", "-o", "a.svg"), ("export", "graphml", "-o", "a.graphml"), ("export", "rdf", "-o", "a.ttl")],
)
def test_an_empty_graph_is_told_with_what_to_do(kg, local_database, command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    local_database.wipe()
    done = kg(*command, "--db", local_database.target)
    assert done.exit_code == 0
    assert "The graph is empty; load documents first: kg load FILE…" in done.stderr


def test_the_local_database_is_named_by_option_variable_or_default(kg, tmp_path, monkeypatch):
    monkeypatch.delenv("KG_DB", raising=False)
    assert kg("db", "path").stdout.strip() == str(local.default_path())
    assert kg("db", "path", env={"KG_DB": str(tmp_path / "a")}).stdout.strip() == str(tmp_path / "a")
    assert kg("db", "path", "--db", tmp_path / "b").stdout.strip() == str(tmp_path / "b")


def test_the_status_of_a_database_that_does_not_run_is_a_failure(kg, tmp_path):
    done = kg("db", "status", "--db", tmp_path)
    assert (done.exit_code, done.stdout) == (1, f"{tmp_path}: not running\n")


def test_the_status_of_a_running_database_tells_where_it_is(kg, local_database):
    done = kg("db", "status", "--db", local_database.target)
    assert done.exit_code == 0
    assert f"{local_database.target}: running at bolt://127.0.0.1:" in done.stdout


def test_a_server_is_no_folder(kg):
    done = kg("db", "up", "--db", "neo4j://example.org")
    assert done.exit_code == 2
    assert "neo4j://example.org is a server, not a folder" in done.stderr


def test_the_schema_can_be_shown_and_applied(kg, local_database):
    assert "CALLED,Actor,Actor,041; 040,CONSULT,1.0,yes,yes," in kg("schema", "show", "--format", "csv").stdout
    done = kg("schema", "apply", "--db", local_database.target)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "constraints and indexes are in place" in done.stderr
