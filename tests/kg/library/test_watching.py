"""What a watch loads from a folder and from a website on loopback, and what it leaves alone."""

import os
import shutil

import pytest

from kg import Graph
from kg.library.seen import ATTEMPTS, Seen
from kg.library.watched import complete
from kg.library.watching import Watch
from kg.records import Document
from loaders.feeds import Client, Item
from tests.servers.website import make_page, make_rss, serve_website

CALL = "France's foreign minister telephoned his Qatari counterpart on Monday."
BLAME = "The United States condemned Iran on Monday."
DAY = "<pubDate>Thu, 08 May 2025 21:00:00 GMT</pubDate>"


@pytest.fixture
def site():
    with serve_website() as website:
        yield website


@pytest.fixture
def graph(local_database):
    local_database.wipe()
    with Graph.open(local_database.target) as opened:
        yield opened


@pytest.fixture
def watching(graph, tmp_path):
    """Open a watch on the state of the one before, as a new process does."""
    told = []

    def open_watch(**options):
        told.clear()
        return Watch(graph, Seen(tmp_path / "state" / "watch.sqlite"), Client(pause=0), told.append, **options)

    open_watch.told = told
    return open_watch


def list_documents(graph):
    found = graph.cypher("MATCH (d:Document) RETURN d.file, d.published, d.published_from, d.title ORDER BY d.file")
    return [row[0].rpartition("/")[2] for row in found.rows], found.rows


@pytest.fixture
def feed(site):
    """A feed of two pages."""
    site.pages |= {"/a": make_page(CALL), "/b": make_page(BLAME)}
    site.pages["/rss"] = make_rss(f"{site.address}/a", f"{site.address}/b", more=DAY)
    return f"{site.address}/rss"


def test_a_feed_is_loaded_with_the_days_that_it_tells(watching, graph, feed):
    assert str(watching().look(feed)) == f"{feed}: 2 new, 0 changed, 2 claims, 0 not read"
    names, rows = list_documents(graph)
    assert names == ["a", "b"]
    assert {row[1:3] for row in rows} == {("2025-05-08", "feed")}
    assert graph.query("who-condemned-whom").rows[0][:2] == ("United States", "Iran")


def test_a_feed_that_has_not_changed_costs_one_request(watching, site, feed):
    watching().look(feed)
    site.asked.clear()
    result = watching().look(feed)
    assert (site.asked, result.new, result.failed) == (["/robots.txt", "/rss"], 0, 0)


def test_only_a_new_item_is_fetched(watching, site, feed):
    watching().look(feed)
    site.pages["/c"] = make_page(CALL)
    site.pages["/rss"] = make_rss(f"{site.address}/c", f"{site.address}/a", f"{site.address}/b", more=DAY)
    site.asked.clear()
    assert watching().look(feed).new == 1
    assert site.asked == ["/robots.txt", "/rss", "/c"]


def test_an_item_is_fetched_again_when_the_feed_says_that_it_changed(watching, site):
    def atom(updated):
        entry = f'<entry><link href="/a"/><updated>{updated}</updated></entry>'
        return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{entry}</feed>'

    site.pages |= {"/a": make_page(CALL), "/atom": atom("2025-05-08T00:00:00Z")}
    assert watching().look(f"{site.address}/atom").new == 1
    site.pages |= {"/a": make_page(BLAME), "/atom": atom("2025-05-09T00:00:00Z")}
    assert watching().look(f"{site.address}/atom").changed == 1


def test_what_robots_forbid_is_neither_fetched_nor_in_the_way(watching, site, feed):
    site.pages["/robots.txt"] = "User-agent: *\nDisallow: /a\n"
    watch = watching()
    result = watch.look(feed)
    assert (result.new, result.failed, "/a" in site.asked) == (1, 1, False)
    assert "robots.txt does not allow it" in str(watching.told[0])


@pytest.mark.parametrize("body", ["<rss><channel><item>", "no feed", (500, {}, b""), (404, {}, b"")])
def test_a_broken_feed_is_told_and_mends_itself(watching, site, feed, body):
    sound, site.pages["/rss"] = site.pages["/rss"], body
    assert watching().look(feed).failed == 1
    assert feed in str(watching.told[0])
    site.pages["/rss"] = sound
    assert watching().look(feed).new == 2


def test_one_bad_document_does_not_stop_the_others_and_is_given_up_in_the_end(watching, site, feed):
    site.pages["/a"] = (500, {}, b"")
    first = watching().look(feed)
    assert (first.new, first.failed, first.waiting) == (1, 1, 1)
    for _ in range(ATTEMPTS - 1):
        assert watching().look(feed).failed == 1
    site.asked.clear()
    assert (watching().look(feed).failed, "/a" in site.asked) == (0, False)


def test_a_busy_server_is_left_alone_until_the_next_look(watching, site, feed):
    page, site.pages["/a"] = site.pages["/a"], (429, {"Retry-After": "60"}, b"")
    result = watching().look(feed)
    assert (result.new, result.failed, result.waiting, "/b" in site.asked) == (0, 0, 2, False)
    site.pages["/a"] = page
    assert watching().look(feed).new == 2


def test_a_look_takes_no_more_than_it_may(watching, feed):
    assert [watching(most=1).look(feed).waiting for _ in range(3)] == [1, 0, 0]


def test_a_look_leaves_out_what_is_older(watching, feed):
    assert watching(since="2025-05-09").look(feed).new == 0
    assert watching(since="2025-05-08").look(feed).new == 0  # the feed has not changed since it was read


def test_a_sitemap_leads_to_sitemaps_and_pages(watching, site):
    namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    site.pages |= {
        "/a": make_page(CALL), "/b": make_page(BLAME),
        "/index": f'<?xml version="1.0"?><sitemapindex {namespace}><sitemap><loc>{site.address}/one</loc></sitemap>'
                  f"<sitemap><loc>{site.address}/gone</loc></sitemap></sitemapindex>",
        "/one": f'<?xml version="1.0"?><urlset {namespace}><url><loc>{site.address}/a</loc></url>'
                f"<url><loc>{site.address}/b</loc></url></urlset>",
    }
    result = watching().look(f"{site.address}/index")
    assert (result.new, result.failed) == (2, 1)
    assert "/gone" in str(watching.told[0])


def test_a_cut_between_loading_and_noting_repeats_and_leaves_nothing_out(watching, graph, feed, monkeypatch):
    def die(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Seen, "mark", die)
        watching().look(feed)
    assert list_documents(graph)[0] == ["a", "b"]
    again = watching().look(feed)
    assert (again.new, again.failed, again.waiting) == (0, 0, 0)


def test_a_folder_is_read_once_and_again_when_it_changes(watching, graph, tmp_path):
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(CALL, encoding="utf-8")
    (folder / "deep" / "b.txt").write_text(BLAME, encoding="utf-8")
    assert watching().look(str(folder)).new == 2
    assert str(watching().look(str(folder))).endswith("0 new, 0 changed, 0 claims, 0 not read")
    (folder / "a.txt").write_text(BLAME + " " + CALL, encoding="utf-8")
    (folder / "c.txt").write_text(CALL, encoding="utf-8")
    result = watching().look(str(folder))
    assert (result.new, result.changed) == (1, 1)
    (folder / "manifest.csv").write_text("file,publisher\nc.txt,Globe Wire\n", encoding="utf-8")
    assert watching().look(str(folder)).changed == 1
    shutil.rmtree(folder)
    assert watching().look(str(folder)).failed == 1
    assert len(list_documents(graph)[0]) == 3


def test_a_bad_file_is_told_until_it_is_mended(watching, tmp_path):
    bad = tmp_path / "reports" / "bad.txt"
    bad.parent.mkdir()
    bad.write_bytes(b"\xff\xfe\xff")
    (bad.parent / "good.txt").write_text(CALL, encoding="utf-8")
    result = watching().look(str(bad.parent))
    assert (result.new, result.failed) == (1, 1)
    bad.write_text(BLAME, encoding="utf-8")
    os.utime(bad, (1, 1))
    assert watching().look(str(bad.parent)).new == 1


@pytest.mark.parametrize(
    ("origin", "day"),
    [(None, "2024-05-03"), ("dateline", "2024-05-03"), ("created", "2024-05-03"), ("metadata", "2019-01-01")],
)
def test_a_feeds_day_goes_before_what_is_only_a_guess(origin, day):
    document = Document("a.pdf", "Oman called Iran.", published="2019-01-01" if origin else None, published_from=origin)
    assert complete(document, Item("https://x.test/a.pdf", published="2024-05-03")).published == day
