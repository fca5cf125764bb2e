"""Plots count what they show, say when there is nothing, and escape what documents say."""

from xml.etree import ElementTree

import pytest

from kg.errors import UsageError
from kg.pictures import FORMATS, PLOTS, gather_acts, make_plot
from kg.pictures.acts import DrawnAct
from kg.pictures.plots.rows import count_days, count_pairs, weigh_days
from kg.schema import load_schema
from tests.kg.pictures.samples import INDIA, PAKISTAN, sample

SCHEMA = load_schema()


@pytest.fixture(scope="module")
def acts():
    return gather_acts(sample(), SCHEMA)


def test_days_are_counted_by_relation(acts):
    assert [(row["date"], row["relation"], row["kind"], row["acts"]) for row in count_days(acts, SCHEMA)] == [
        ("2025-04-23", "condemned", "conflict", 1), ("2025-05-07", "accused", "conflict", 1),
        ("2025-05-08", "called", "cooperation", 1), ("2025-05-11", "warned", "conflict", 1),
    ]


@pytest.mark.parametrize(("last", "step", "first"), [
    ("2025-05-20", "day", "2025-05-01"), ("2025-12-20", "week", "2025-04-28"), ("2030-05-20", "month", "2025-05-01"),
    ("2045-05-20", "year", "2025-01-01"),
])
def test_a_long_time_is_counted_by_longer_steps(last, step, first):
    rows = count_days([DrawnAct("MET", INDIA, PAKISTAN, day) for day in ("2025-05-01", last)], SCHEMA)
    assert (rows[0]["step"], rows[0]["date"]) == (step, first)


def test_weights_are_added_up_and_balanced():
    rows = weigh_days([DrawnAct(each, INDIA, PAKISTAN, "2025-05-01") for each in ("MET", "AGREED", "WARNED")], SCHEMA)
    weights = {name: SCHEMA.relations[name].goldstein for name in ("MET", "AGREED", "WARNED")}
    assert [(row["kind"], row["weight"]) for row in rows] == [
        ("cooperation", pytest.approx(weights["MET"] + weights["AGREED"])), ("conflict", pytest.approx(weights["WARNED"]))
    ]
    assert rows[0]["balance"] == pytest.approx(sum(weights.values()), abs=0.05)


def test_a_matrix_counts_each_direction_and_symmetric_acts_in_both(acts):
    counted = {(row["source"], row["target"]): row["acts"] for row in count_pairs(acts, SCHEMA)}
    assert counted["India", "Pakistan"] == 1
    assert ("Pakistan", "India") not in counted
    assert counted["India", "Marco Rubio"] == counted["Marco Rubio", "India"] == 1


@pytest.mark.parametrize("kind", PLOTS)
def test_every_plot_is_drawn_in_every_format(acts, kind):
    svg, png, html = (make_plot(kind, acts, SCHEMA, form, "A title") for form in FORMATS)
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert "A title" in svg.decode()
    assert png.startswith(b"\x89PNG")
    assert b"window.hacked = 1</script>" not in html
    assert b"<script src" not in html


@pytest.mark.parametrize("kind", PLOTS)
def test_a_plot_of_nothing_says_so(kind):
    assert "No acts to show." in make_plot(kind, [], SCHEMA, "svg").decode()


def test_another_format_is_refused(acts):
    with pytest.raises(UsageError, match="svg, png, html"):
        make_plot("matrix", acts, SCHEMA, "gif")
