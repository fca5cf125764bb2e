import pytest

from loaders.extraction.dates.expressions import expressions, fronted_time


@pytest.mark.parametrize(("text", "end"), [("On Monday Egypt left.", 9), ("On Monday, Egypt left.", 0), ("Egypt left.", 0)])
def test_a_fronted_time_without_comma_ends_before_the_subject(text, end):
    assert fronted_time(text) == end


@pytest.mark.parametrize(
    ("text", "kind"), [("12 May", "day"), ("the previous November", "monthonly"), ("two weeks ago", "ago"), ("May be", None)]
)
def test_an_expression_has_a_kind(text, kind):
    assert next((name for name, pattern in expressions() if pattern.search(text)), None) == kind
