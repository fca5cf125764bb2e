"""The page in headless Chromium, cut off from the network: drawn, filtered, clicked, unharmed."""

import random

import pytest

from kg.pictures import gather_acts, make_network, make_page, make_plot
from kg.pictures.acts import DrawnAct
from kg.records import Actor, Claim, Document
from kg.schema import load_schema
from tests.kg.pictures.samples import EVIL, sample

SCHEMA = load_schema()
# Where the middle of a line between two actors is on the screen.
MIDDLE = """([one, other]) => {
  const doc = Bokeh.documents[0], plot = doc.get_model_by_name("picture"), edges = doc.get_model_by_name("edges").data;
  const i = edges.what.findIndex((what) => what.startsWith(one + " – " + other));
  const view = Bokeh.index.find_one(plot), box = view.canvas_view.el.getBoundingClientRect();
  const x = view.frame.x_scale.compute((edges.x0[i] + edges.x1[i]) / 2);
  const y = view.frame.y_scale.compute((edges.y0[i] + edges.y1[i]) / 2);
  return [box.x + x, box.y + y];
}"""


@pytest.fixture
def show(chromium, tmp_path):
    """Open a page offline; what it asks of the network, and its errors, are on `page.asked` and `page.errors`."""
    context = chromium.new_context(offline=True, viewport={"width": 1300, "height": 800})

    def open_page(content, name="page.html"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        page = context.new_page()
        page.asked, page.errors = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield open_page
    context.close()


@pytest.fixture
def page(show):
    page = show(make_page(make_network(gather_acts(sample(), SCHEMA), SCHEMA), EVIL, EVIL))
    page.wait_for_selector("body[data-ready=yes]")
    return page


def count(page):
    return page.locator("#count").inner_text()


def test_it_draws_itself_without_the_network_and_runs_nothing_that_documents_say(page):
    assert count(page) == "5 acts between 5 actors"
    assert [url for url in page.asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert page.errors == []
    assert page.evaluate("window.hacked") is None


def test_filters_take_relations_days_sources_and_actors(page):
    page.click("button[data-choose=cooperation]")
    assert count(page) == "2 acts between 3 actors"
    page.click("button[data-choose=all]")
    page.fill("#since", "2025-05-01")
    assert count(page) == "3 acts between 4 actors"
    page.fill("#until", "2025-05-07")
    assert count(page) == "1 act between 2 actors"
    page.fill("#since", "")
    page.fill("#until", "")
    page.select_option("#source", "Wire")
    assert count(page) == "3 acts between 4 actors"
    page.fill("#actor", "rubio")
    assert count(page) == "1 act between 2 actors"
    page.fill("#actor", "nobody")
    assert page.locator("#empty").is_visible()


def test_a_click_on_a_line_shows_its_sentences_as_they_are(page):
    page.wait_for_timeout(300)
    page.mouse.click(*page.evaluate(MIDDLE, ["India", "Pakistan"]))
    page.wait_for_selector("#details blockquote")
    details = page.locator("#details").inner_text()
    assert "India ACCUSED Pakistan" in details
    assert "2025-05-07" in details
    assert "They said so." in details
    assert EVIL in details
    assert "according to Marco Rubio" in details
    assert page.locator("#details a").evaluate_all("links => links.map((each) => each.href)") == ["https://x.test/wire"]
    assert page.evaluate("window.hacked") is None


def test_a_plot_page_needs_no_network_either(show):
    page = show(make_plot("matrix", gather_acts(sample(), SCHEMA), SCHEMA, "html", "Title"))
    page.wait_for_selector("svg, canvas")
    assert [url for url in page.asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert page.evaluate("window.hacked") is None


def test_two_thousand_actors_can_be_filtered(show):
    """What it takes is in benchmarks/pictures.py; here only that it works."""
    page = show(make_page(make_network(many_acts(2000, 6000), SCHEMA)))
    page.wait_for_selector("body[data-ready=yes]", timeout=60_000)
    assert "6000 acts between 2000 actors" in count(page)
    page.fill("#least", "2")
    assert "6000" not in count(page)


def many_acts(actors, acts):
    """Acts among many, each actor in one at least."""
    chance = random.Random(1)
    everyone = [Actor("Official", f"a-{number}", f"Actor {number}") for number in range(actors)]
    document = Document("a.txt", "", "Wire", "2025-05-09")
    found = []
    for number in range(acts):
        source, target = everyone[number % actors], everyone[int(chance.random() ** 3 * actors)]
        target = target if target != source else everyone[number % actors - 1]
        told = Claim("a.txt", "MET", "actual", False, source, target, "2025-05-08", "day", 0, 9, "They met.", None, 0.9)
        found.append(DrawnAct("MET", source, target, "2025-05-08", [(told, document)]))
    return found
