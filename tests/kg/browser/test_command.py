"""kg browser, and kg query --browser."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from click.testing import CliRunner

from kg.cli import main

CLAIMS = Path(__file__).parents[2] / "data" / "claims.jsonl"


@pytest.fixture(scope="module")
def graph(local_database):
    local_database.wipe()
    done = CliRunner().invoke(main, ["load", str(CLAIMS), "--db", local_database.target])
    assert done.exit_code == 0, done.output
    return local_database


def read_link(link):
    return {name: value for name, (value,) in parse_qs(urlsplit(link.strip()).query).items()}


def test_a_question_becomes_a_link_with_its_values_filled_in(graph):
    question = ["query", "timeline", "--a", "India", "--b", "Pakistan", "--since", "2025-05-01", "--browser"]
    done = CliRunner().invoke(main, [*question, "--db", graph.target, "--page", "http://localhost:7474/browser/"])
    assert done.exit_code == 0, done.output
    given = read_link(done.stdout)
    assert given["arg"].startswith("// Timeline of a pair\n")
    assert "{id: 'IND'}" in given["arg"] and "date('2025-05-01')" in given["arg"] and "$" not in given["arg"]
    assert (given["cmd"], given["db"], given["dbms"].split("@")[0]) == ("edit", "kg", "bolt://reader")


@pytest.fixture
def start():
    """Start `kg browser` as a process of its own, read its link, and stop it as Ctrl-C would."""
    running = []

    def run(*arguments, **environment):
        command = [sys.executable, "-c", "from kg.cli import main; main()", "browser", "--no-open", "--port", "0"]
        process = subprocess.Popen(
            [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "BROWSER": "false", **environment},
        )
        running.append(process)
        link = process.stdout.readline()

        def stop():
            process.send_signal(signal.SIGINT)
            return process.communicate(timeout=60)[1]

        return link, stop

    yield run
    for process in running:
        process.kill()
        process.communicate()


def test_the_guide_is_served_and_the_local_database_named_without_its_password(graph, start):
    link, stop = start("--db", graph.target)
    given = read_link(link)
    assert (given["cmd"], given["dbms"].split("@")[0]) == ("guide", "bolt://reader")
    assert "1. Begin" in httpx.get(given["arg"]).text
    told = stop()
    password = (Path(graph.target) / "reader.password").read_text(encoding="ascii")
    assert f"the content of {Path(graph.target) / 'reader.password'}" in told
    assert password not in told + link


def test_the_password_is_shown_when_asked_for(graph, start):
    _, stop = start("--db", graph.target, "--show-password")
    assert (Path(graph.target) / "reader.password").read_text(encoding="ascii") in stop()


def test_a_neo4j_server_is_not_asked_for_anything_before_the_login(start):
    link, stop = start("--db", "neo4j://graph.example", "--user", "ann")
    assert link.startswith("http://graph.example:7474/browser/?dbms=neo4j%3A%2F%2Fann%40graph.example&cmd=guide")
    assert "User: ann" in stop()
