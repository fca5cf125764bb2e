"""What only happens on a terminal: questions back, progress."""

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

COLOUR = re.compile(r"\x1b\[(?:\d+;)*[34][0-9](?:;\d+)*m")
DATA = Path(__file__).parents[2] / "data"


def run_on_terminal(*arguments, typed=b"", **variables):
    """Run kg with a terminal of its own; return its exit code, standard output, and what the terminal showed."""
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from kg.cli import main; main()", *map(str, arguments)]
    with tempfile.TemporaryFile() as output:
        environment = {**os.environ, "TERM": "xterm-256color", **variables}
        with subprocess.Popen(command, stdin=slave, stdout=output, stderr=slave, env=environment) as kg:
            os.close(slave)
            os.write(master, typed)
            shown = b"".join(iter(lambda: _read(master), b""))
        os.close(master)
        output.seek(0)
        return kg.returncode, output.read().decode(), shown.decode()


def _read(master):
    try:
        return os.read(master, 4096)
    except OSError:  # how Linux says that the other side of a terminal is closed
        return b""


@pytest.fixture(scope="module")
def graph(local_database):
    local_database.wipe()
    code, _, shown = run_on_terminal("load", DATA / "claims.jsonl", "--db", local_database.target)
    assert code == 0, shown
    return local_database


def test_a_load_shows_its_progress_and_sums_up(local_database):
    local_database.wipe()
    code, output, shown = run_on_terminal("load", DATA / "claims.jsonl", "--db", local_database.target)
    assert (code, output) == (0, "")
    assert "loading" in shown and "documents" in shown
    assert "5 documents new" in shown


def test_a_name_that_fits_several_is_asked_back(graph):
    arguments = ("query", "who-urged-whom", "--by", "united", "--format", "csv", "--db", graph.target)
    code, output, shown = run_on_terminal(*arguments, typed=b"2\n")
    assert code == 0
    assert "1  United Nations (Organisation, united-nations)" in shown
    assert "Which 'united'" in shown
    assert [line.split(",")[:2] for line in output.splitlines()[1:]] == [
        ["Marco Rubio", "India"], ["Marco Rubio", "Pakistan"],
    ]


def test_missing_parameters_are_asked_for(graph):
    arguments = ("query", "timeline", "--format", "csv", "--db", graph.target)
    code, output, shown = run_on_terminal(*arguments, typed=b"India\nPakistan\n")
    assert (code, len(output.splitlines())) == (0, 4), shown
    assert "--a, one of the two (such as India): " in shown and "--b, the other" in shown


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_no_color_means_no_colour(local_database, variables, coloured):
    local_database.wipe()
    _, _, shown = run_on_terminal("load", DATA / "claims.jsonl", "--db", local_database.target, **variables)
    assert bool(COLOUR.search(shown)) == coloured


def test_an_answer_points_to_what_to_ask_next(graph):
    _, _, shown = run_on_terminal("query", "timeline", "--a", "India", "--b", "Pakistan", "--db", graph.target)
    assert "See also: escalation, responses, accounts, evidence" in shown
