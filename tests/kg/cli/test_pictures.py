"""kg view and kg plot write what they say."""

import pytest

from tests.kg.store.crises import AFFILIATIONS, INDIA, PAKISTAN, RUBIO, SHARIF, claim, document, story


@pytest.fixture
def loaded(local_database, monkeypatch):
    local_database.wipe()
    monkeypatch.setenv("KG_DB", local_database.target)
    with local_database.connect() as store:
        store.load([
            story(document("wire.txt"), claim("CALLED", RUBIO, SHARIF), claim("ACCUSED", INDIA, PAKISTAN)),
            story(document("late.txt", "MEA", "2025-06-01"), claim("ACCUSED", INDIA, PAKISTAN)),
        ], AFFILIATIONS)
    return local_database


@pytest.mark.parametrize(("options", "told"), [
    ((), "2 acts between 4 actors"), (("--actor", "Marco Rubio"), "1 act between 2 actors"),
    (("--min-sources", "2"), "1 act between 2 actors"),
    (("--min-sources", "2", "--as-of", "2025-05-31"), "no acts to show"),
    (("--relation", "accused"), "1 act between 2 actors"), (("--until", "2020-01-01"), "no acts to show"),
    (("--most", "2"), "2 actors of fewer acts are left out"),
])
def test_a_page_holds_the_acts_that_are_chosen(kg, loaded, tmp_path, options, told):
    page = tmp_path / "page.html"
    result = kg("view", "-o", page, *options)
    assert result.exit_code == 0, result.stderr
    assert told in result.stderr
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("kind", ["timeline", "matrix", "escalation"])
def test_a_plot_is_written_in_the_format_of_its_suffix(kg, loaded, tmp_path, kind):
    plot = tmp_path / "plot.svg"
    assert "2 acts" in kg("plot", kind, "-o", plot, "--title", "May 2025").stderr
    assert "May 2025" in plot.read_text(encoding="utf-8")
    assert "no acts to show" in kg("plot", kind, "-o", plot, "--since", "2030-01-01").stderr
    assert "No acts to show." in plot.read_text(encoding="utf-8")


def test_another_suffix_is_refused(kg, loaded, tmp_path):
    result = kg("plot", "matrix", "-o", tmp_path / "plot.gif")
    assert result.exit_code == 2
    assert ".svg, .png, .html" in result.stderr


def test_a_place_that_cannot_be_written_is_told(kg, loaded, tmp_path):
    for command in (("view",), ("plot", "matrix")):
        result = kg(*command, "-o", tmp_path / "absent" / "page.html")
        assert result.exit_code == 1
        assert "cannot write" in result.stderr
