"""One table in every format."""

import csv
import datetime
import io
import json

import openpyxl
import openpyxl.utils.escape
import pytest
from pyarrow import parquet

from kg.errors import UsageError
from kg.tables import FILES, TEXTS, Table, write_cell, write_file, write_table

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
    assert lines[-1] == "[^1]: a sentence"


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="one of table, csv, json, jsonl, md, html"):
        write("xml")


@pytest.mark.parametrize("form", TEXTS)
def test_an_empty_table_is_written(form):
    written = write(form, Table(("a",), [])).strip()
    assert written in ("a", "[]", "", "| a |\n| --- |") or "<th>a</th>" in written


@pytest.mark.parametrize("form", FILES)
def test_a_format_that_is_no_text_is_refused_as_text(form):
    with pytest.raises(UsageError, match="no text format"):
        write(form)


def read_sheet(table, raw=False):
    stream = io.BytesIO()
    write_file(table, stream, "xlsx", raw)
    return openpyxl.load_workbook(stream)


def test_a_workbook_has_the_types_of_the_values():
    book = read_sheet(TABLE)
    assert [cell.value for cell in book["answer"][2]] == [
        "Côte d'Ivoire", 2, "MET; CALLED", datetime.datetime(2025, 5, 8),
    ]
    assert book["notes"]["A1"].value == "[1] a sentence"
    assert book["answer"].freeze_panes == "A2"


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', "＝1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_csv_is_marked_as_text(text):
    table = Table((text,), [(text,), ([text, "b"],)])
    shown = text.replace("\r", "\n")
    assert list(csv.reader(io.StringIO(write("csv", table)))) == [[f"'{shown}"], [f"'{shown}"], [f"'{shown}; b"]]


def test_a_raw_csv_and_negative_numbers_are_left_as_they_are():
    stream = io.StringIO()
    write_table(Table(("a",), [("=1+1",), (-5,)]), stream, "csv", raw=True)
    assert stream.getvalue() == "a\n=1+1\n-5\n"
    assert write("csv", Table(("a",), [(-5,), (-0.5,)])) == "a\n-5\n-0.5\n"


@pytest.mark.parametrize("raw", [False, True])
@pytest.mark.parametrize("text", [*FORMULAS, "https://example.org", "{=1}"])
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(text, raw):
    cell = read_sheet(Table(("a",), [(text,)]), raw)["answer"]["A2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert openpyxl.utils.escape.unescape(cell.value).strip() == text.strip()
    assert cell.quotePrefix == (text in FORMULAS and not raw)


def test_parquet_keeps_types_and_lists():
    stream = io.BytesIO()
    write_file(Table(("who", "n", "share", "how", "mixed"), [("A", 1, 1, ["MET"], {"a": 1}), (None, None, 0.5, [], "x")]),
               stream, "parquet")
    assert parquet.read_table(stream).to_pylist() == [
        {"who": "A", "n": 1, "share": 1.0, "how": ["MET"], "mixed": '{"a": 1}'},
        {"who": None, "n": None, "share": 0.5, "how": [], "mixed": "x"},
    ]


@pytest.mark.parametrize("form", FILES)
def test_an_empty_table_is_a_file_too(form):
    stream = io.BytesIO()
    write_file(Table(("a",), []), stream, form)
    assert stream.getvalue()


def test_html_shows_what_cells_hold_and_runs_nothing():
    page = write("html", Table(("<b>",), [("<script>alert(1)</script>",), ('" onclick="x',)], ("[1] <img src=x>",)))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page and "<img" not in page and "<b>" not in page
    assert page.startswith("<!DOCTYPE html>") and "http" not in page


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (True, "yes"), (1.5, "1.5"), (["a", None], "a; "), ({"a": [1]}, "a: 1"),
     (datetime.date(2025, 5, 8), "2025-05-08")],
)
def test_a_value_becomes_text(value, text):
    assert write_cell(value) == text


def test_numbers_in_the_last_column_become_footnotes_that_a_report_takes_over():
    table = Table(("party", "cited"), [("Peru [1]", "[1][2]")], ("[1] one", "[2] two"))
    assert "| Peru [1] | [^1][^2] |" in write("md", table) and "\n[^2]: two\n" in write("md", table)
    page = write("html", table)
    assert '<a href="#note-2">[2]</a>' in page and '<p id="note-2">[2] two</p>' in page and "<td>Peru [1]</td>" in page
