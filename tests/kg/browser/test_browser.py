"""The real Neo4j Browser in headless Chromium, logged in to either server, with the guide beside it.

The page is Neo4j's own: from the jar that the test server fetches, served by kg, or from the Neo4j server itself.
"""

import re
import threading
from pathlib import Path

import pytest

from kg.browser import Login, find_page, link_guide, link_query, serve
from kg.library.claimfiles import read_claim_file
from kg.store import local
from tests.servers import neo4j

CLAIMS = Path(__file__).parents[2] / "data" / "claims.jsonl"
ACTS = "MATCH p = (:Actor)-[act]->(:Actor) WHERE act.act_id IS NOT NULL RETURN p"
WAIT = 60_000  # milliseconds; generous, since only a page that never answers is wrong


@pytest.fixture(scope="module")
def jar():
    found = sorted(neo4j.fetch(neo4j.VERSION).glob("neo4j-browser-*.jar")) if not neo4j.missing() else []
    return found[0] if found else pytest.skip(f"no Neo4j Browser: {neo4j.missing()}")


@pytest.fixture(scope="module", params=["local", "neo4j"])
def database(request, jar):
    found = request.getfixturevalue(f"{request.param}_database")
    found.wipe()
    with found.connect() as store:
        store.load(read_claim_file(CLAIMS))
    return found


@pytest.fixture(scope="module")
def login(database):
    """Where the page connects, as whom, with which password."""
    if database.kind == "local":
        reader = local.reader(database.target)
        return Login(local.up(database.target).url, reader.user, local.DATABASE), reader.password
    return Login(database.target, database.user or "neo4j"), database.password


@pytest.fixture(scope="module")
def web(jar):
    with serve(0, jar) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def page(chromium):
    opened = chromium.new_page(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(WAIT)
    # The page asks its makers for fonts and news; a test must not wait for them.
    opened.route(re.compile(r"^https?://(?!localhost|127\.0\.0\.1)"), lambda route: route.abort())
    yield opened
    opened.close()


def log_in(page, link, password):
    page.goto(link, wait_until="commit")
    page.fill("[data-testid=password]", password)
    page.click("[data-testid=connect]")
    page.wait_for_selector("[data-testid=password]", state="detached")


def test_a_card_of_the_guide_draws_the_graph_in_its_colours(page, login, web):
    where, password = login
    host = f"http://localhost:{web.server_port}"
    log_in(page, link_guide(find_page(None, "browser.jar", web.server_port), where, f"{host}/guide.html"), password)
    page.click("[data-exec^=style]")
    page.wait_for_selector("text=node.State")
    page.click("[data-testid=guideNextSlide]")
    card = page.locator("[data-testid=guidesDrawer] pre.runnable").first
    assert "REPRESENTS" in card.inner_text()
    card.click()
    page.click("[data-testid=editor-Run]")
    page.wait_for_selector("[data-testid=stream] svg g.node")
    assert "#0072b2" in {circle.get_attribute("fill").lower() for circle in page.locator("svg g.node circle").all()
                         if circle.get_attribute("fill")}


def test_a_link_puts_its_query_into_the_editor(page, login, web):
    where, password = login
    log_in(page, link_query(find_page(None, "browser.jar", web.server_port), where, ACTS), password)
    page.click("[data-testid=editor-Run]")
    page.wait_for_selector("[data-testid=stream] svg g.node")
    assert page.locator("[data-testid=stream] svg g.relationship").count() > 5
