"""Parameters are found and filled in where they are parameters, and nowhere else."""

import datetime

import pytest

from kg.packs import fill_in, list_parameters, write_literal

QUERY = """MATCH (n) WHERE n.a = $a AND n.b <> '$b' AND n.c <> "it's $c" // $d
/* $e
$f */ AND n.`$g` = $h RETURN '\\'$i' + $a"""


def test_names_in_strings_comments_and_quoted_names_are_no_parameters():
    assert list_parameters(QUERY) == {"a", "h"}


def test_values_are_filled_in_only_where_parameters_stand():
    assert fill_in(QUERY, {"a": 1, "h": None}) == QUERY.replace("$a", "1").replace("$h", "null")


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (None, "null"), (True, "true"), (12, "12"), (1.5, "1.5"), ("Côte d'Ivoire", "'Côte d\\'Ivoire'"),
        ("a\\b\nc", "'a\\\\b\\nc'"), (datetime.date(2025, 5, 8), "date('2025-05-08')"), (["x", 1], "['x', 1]"),
    ],
)
def test_values_become_literals(value, literal):
    assert write_literal(value) == literal
