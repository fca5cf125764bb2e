"""The TAB key: in bash itself, and through the protocol by which zsh and fish ask."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli.candidates import select
from kg.store import local

DATA = Path(__file__).parents[2] / "data"
BASH = """
eval "$(_KG_COMPLETE=bash_source kg 2>/dev/null)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_kg_completion kg
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def graph(local_database):
    from kg import Graph

    local_database.wipe()
    with Graph.open(local_database.target) as opened:
        opened.load(DATA / "claims.jsonl")
    return local_database.target


@pytest.fixture(scope="module")
def environment(tmp_path_factory, graph):
    """A PATH on which `kg` is this checkout's."""
    folder = tmp_path_factory.mktemp("bin")
    program = folder / "kg"
    program.write_text(f"#!{sys.executable}\nfrom kg.cli import main\nmain()\n", encoding="utf-8")
    program.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "KG_DB": graph}


@pytest.fixture
def bash(environment):
    if not shutil.which("bash"):
        pytest.skip("no bash")

    def complete(*words):
        done = subprocess.run(["bash", "--norc", "-c", BASH, "bash", *words], capture_output=True, text=True,
                              check=True, env=environment)
        return done.stdout.split("\n")[:-1]

    return complete


def test_bash_completes_commands_questions_and_options(bash):
    assert bash("kg", "que") == ["query"]
    assert "who-mediated" in bash("kg", "query", "who-m")
    assert "--since" in bash("kg", "query", "timeline", "--si")


def test_bash_completes_actors_of_the_graph_by_name_and_id(bash):
    assert bash("kg", "query", "timeline", "--a", "Indi") == ["India"]
    assert bash("kg", "query", "timeline", "--a", "IND") == ["India"]
    assert bash("kg", "query", "profile", "--actor", "rubio") == ["Marco\\ Rubio"]


def test_bash_gets_a_bare_name_where_a_quote_is_open(bash):
    assert bash("kg", "query", "profile", "--actor", '"Marco R') == ["Marco Rubio"]


def test_bash_completes_relations_documents_and_publishers(bash):
    assert bash("kg", "export", "gexf", "--relation", "offer") == ["OFFERED_MEDIATION"]
    assert bash("kg", "remove", "gulf") == ["gulf-daily.txt"]
    assert bash("kg", "export", "gexf", "--source", "globe") == ["Globe\\ Wire"]


@pytest.mark.parametrize(("shell", "expected"), [("zsh", "plain\nMarco Rubio\nOfficial\n"),
                                                 ("fish", "plain,Marco Rubio\tOfficial")])
def test_other_shells_get_names_as_they_are(environment, shell, expected):
    words = "kg query profile --actor rub"
    asked = {"_KG_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": "4" if shell == "zsh" else "rub"}
    done = subprocess.run(["kg"], env={**environment, **asked}, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == expected.strip()


def test_the_tab_key_starts_no_database(environment, tmp_path):
    asked = {"_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg query timeline --a Ind", "COMP_CWORD": "4"}
    folder = tmp_path / "db"
    done = subprocess.run(["kg"], env={**environment, **asked, "KG_DB": str(folder)}, capture_output=True, check=True)
    assert (done.stdout.strip(), done.stderr, folder.exists(), local.status(folder)) == (b"", b"", False, None)


def test_a_server_without_a_password_spoils_nothing(environment):
    asked = {"_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg query timeline --a Ind", "COMP_CWORD": "4"}
    nowhere = {**environment, **asked, "KG_DB": "neo4j://127.0.0.1:1"}
    nowhere.pop("NEO4J_PASSWORD", None)
    done = subprocess.run(["kg"], env=nowhere, capture_output=True, check=True)
    assert (done.stdout.strip(), done.stderr) == (b"", b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_to_install_is_printed_alone(kg, shell):
    done = kg("completion", shell)
    assert f"_KG_COMPLETE={shell}_source kg" in done.stdout
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_what_begins_as_typed_goes_before_what_holds_it():
    candidates = [("Iran", "IRN", ""), ("Ministry", "iran-ministry", ""), ("New Iran Group", "new-iran-group", "")]
    assert [item.value for item in select(candidates, "Ira")] == ["Iran", "Ministry"]
    assert [item.value for item in select(candidates, "gro")] == ["New Iran Group"]
