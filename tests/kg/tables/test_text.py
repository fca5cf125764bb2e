"""Tables on a terminal."""

import io
import re

import pytest

from kg.tables import Table, write_table

TABLE = Table(("who", "said"), [("United Nations Security Council", "a sentence of some length"), ("Qatar", None)])


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def draw(monkeypatch):
    def write(width, table=TABLE):
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm")
        stream = Terminal()
        write_table(table, stream)
        return [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()).splitlines()]

    return write


def test_a_wide_terminal_shows_every_row_on_one_line(draw):
    lines = draw(100)
    assert "United Nations Security Council  a sentence of some length" in lines
    assert lines[1].startswith("────")


def test_a_narrower_terminal_folds_between_words(draw):
    words = {word for line in draw(40) for word in line.split()}
    assert {"Nations", "Security", "sentence", "length"} <= words
    assert max(map(len, draw(40))) <= 40


def test_what_the_width_has_no_columns_for_stands_below_its_row(draw):
    table = Table(("date", "who", "did", "acts", "claim"), [("2017-06-05", "Qatar", "CALLED", ["966e51b4"], None)])
    assert draw(32, table)[-2:] == ["2017-06-05  Qatar  CALLED", "    acts 966e51b4"]


def test_what_would_fold_into_many_lines_stands_below_its_row(draw):
    table = Table(("date", "who", "did", "text"), [("2017-06-05", "Qatar", "CALLED", "a word " * 30)])
    lines = draw(60, table)
    assert lines[2] == "2017-06-05  Qatar  CALLED" and lines[3].startswith("    text a word a word")


def test_a_terminal_too_narrow_for_the_columns_shows_one_block_a_row(draw):
    assert draw(15)[-3:-1] == ["", "who  Qatar"]
