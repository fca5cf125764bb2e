"""Query files: the header is checked strictly, and complaints name the line."""

import datetime

import pytest

from kg.errors import DataError
from kg.packs import read_question

GOOD = """\
// title: Who met whom
// question: Who met the actor?
// params:
//   who: {type: actor, example: France, help: "whose meetings"}
//   since: {type: date, default: 2024-01-31, help: "first day that counts"}
// columns: {name: string, times: integer}

// How often counts edges.
MATCH (:Actor {id: $who})-[m:MET]-(other) WHERE m.date >= $since // not $this
RETURN other.name AS name, count(m) AS times;
"""


def write(tmp_path, text, name="who-met.cypher"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_header_declares_parameters_and_columns(tmp_path):
    question = read_question(write(tmp_path, GOOD))
    who, since = question.parameters
    assert (question.name, question.title) == ("who-met", "Who met whom")
    assert (who.type, who.required, who.example) == ("actor", True, "France")
    assert (since.type, since.required, since.default) == ("date", False, datetime.date(2024, 1, 31))
    assert question.columns == {"name": "string", "times": "integer"}
    assert question.cypher.startswith("// How often") and question.cypher.endswith("AS times")
    assert question.example() == "kg query who-met --who France"


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("// title: Who met whom\n", "", 1, "'title' is missing"),
        ("title: Who met", "titel: Who met", 1, "'title' is missing"),
        ("// params:", "// pack: people\n// params:", 3, "unknown key 'pack'"),
        ("type: actor", "type: person", 4, "unknown type 'person'"),
        (", example: France", "", 4, "parameter 'who' has neither default nor example"),
        ("example: France", "exmaple: France", 4, "parameter 'who' has neither default nor example"),
        ('help: "whose meetings"', 'hlep: "x"', 4, "'help' is missing"),
        ("2024-01-31", "tomorrow", 5, "'default' must be a day"),
        ("times: integer", "times: number", 6, "column 'times' needs a type"),
        ("$since //", "date() //", 5, "parameter 'since' is declared but not used"),
        ("RETURN other", "WITH other, m LIMIT $most RETURN other", 4, "$most is used but not declared"),
        ("// params:", "// params: [", 5, "not YAML"),
    ],
)
def test_a_mistake_is_reported_with_its_line(tmp_path, old, new, line, what):
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(DataError) as caught:
        read_question(path)
    assert caught.value.what.startswith(what)
    assert (caught.value.where, caught.value.line) == (path, line)


def test_a_file_without_cypher_is_refused(tmp_path):
    header = "".join(line + "\n" for line in GOOD.splitlines()[:6])
    with pytest.raises(DataError, match="no Cypher below the header"):
        read_question(write(tmp_path, header))


def test_a_file_name_that_could_not_be_a_command_is_refused(tmp_path):
    with pytest.raises(DataError, match="small letters, digits and hyphens"):
        read_question(write(tmp_path, GOOD, "Who_met.cypher"))


@pytest.mark.parametrize(
    ("columns", "rows", "what"),
    [
        (("name",), [], "returns name; declares name, times"),
        (("times", "name"), [], "returns times, name; declares name, times"),
        (("name", "times"), [("France", "two")], "column 'times' holds 'two', which is no integer"),
    ],
)
def test_an_answer_that_is_not_as_declared_is_refused(tmp_path, columns, rows, what):
    with pytest.raises(DataError, match=what):
        read_question(write(tmp_path, GOOD)).check_answer(columns, rows)


def test_an_answer_as_declared_passes_with_nulls(tmp_path):
    question = read_question(write(tmp_path, GOOD))
    rows = [("France", 2), (None, None)]
    assert question.check_answer(("name", "times"), rows) is None
