"""One table in every format."""

import csv
import datetime
import io
import json

import pytest

from kg.errors import UsageError
from kg.tables import FORMATS, Table, write_cell, write_table

TABLE = Table(
    ("who", "times", "how", "first"),
    [("Côte d'Ivoire", 2, ["MET", "CALLED"], "2025-05-08"), ("A|B, \"C\"\nD", None, [], None)],
    ("[1] a sentence",),
)


def write(form, table=TABLE):
    stream = io.StringIO()
    write_table(table, stream, form)
    return stream.getvalue()


def test_a_piped_table_is_plain_and_never_folded():
    long = Table(("text",), [("word " * 100,)])
    assert ("word " * 100).strip() in write("table", long)
    lines = write("table").splitlines()
    assert lines[0].split() == ["who", "times", "how", "first"]
    assert "Côte d'Ivoire      2  MET; CALLED  2025-05-08" in lines[1]
    assert lines[-1] == "[1] a sentence"
    assert "\x1b" not in write("table")


def test_text_in_square_brackets_is_not_taken_for_markup():
    assert "[bold]x[/bold]" in write("table", Table(("[red]",), [("[bold]x[/bold]",)]))


def test_csv_can_be_read_back():
    rows = list(csv.reader(io.StringIO(write("csv"))))
    assert rows == [["who", "times", "how", "first"], ["Côte d'Ivoire", "2", "MET; CALLED", "2025-05-08"],
                    ["A|B, \"C\"\nD", "", "", ""]]


def test_json_keeps_types():
    assert json.loads(write("json"))[0] == {
        "who": "Côte d'Ivoire", "times": 2, "how": ["MET", "CALLED"], "first": "2025-05-08",
    }
    assert [json.loads(line)["times"] for line in write("jsonl").splitlines()] == [2, None]


def test_markdown_has_one_line_a_row_whatever_the_cells_hold():
    lines = write("md").splitlines()
    assert lines[1] == "| --- | --- | --- | --- |"
    assert lines[3] == '| A\\|B, "C" D |  |  |  |'
    assert lines[-1] == "[1] a sentence"


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="one of table, csv, json, jsonl, md"):
        write("xml")


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_table_is_written(form):
    assert write(form, Table(("a",), [])).strip() in ("a", "[]", "", "| a |\n| --- |")


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (True, "yes"), (1.5, "1.5"), (["a", None], "a; "), ({"a": [1]}, "a: 1"),
     (datetime.date(2025, 5, 8), "2025-05-08")],
)
def test_a_value_becomes_text(value, text):
    assert write_cell(value) == text
