"""What feeds and sitemaps list, sound and broken."""

import gzip

import pytest

from kg.errors import DocumentError
from loaders.feeds import Item, read_listing
from loaders.limits import DEFAULT, Limits
from tests.servers.website import make_rss

AT = "https://news.example/feeds/all.xml"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>Talks &amp; calls</title><link href="/2025/talks"/><updated>2025-05-09T10:00:00Z</updated>
<published>2025-05-08T23:30:00Z</published></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/a </loc><lastmod>2025-05-08</lastmod></url>
<url><loc>https://news.example/b</loc><news:news><news:publication_date>2025-05-07T01:00Z</news:publication_date>
<news:title>B</news:title></news:news></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/one.xml.gz</loc><lastmod>2025-05-08</lastmod></sitemap></sitemapindex>"""


def read(text, limits=DEFAULT):
    return read_listing(text if isinstance(text, bytes) else text.encode(), AT, limits)


def test_rss_lists_links_days_and_titles():
    day = "<pubDate>Thu, 08 May 2025 21:00:00 GMT</pubDate>"
    assert read(make_rss("https://news.example/a", more=day)).items == (
        Item("https://news.example/a", "", "2025-05-08", "On https://news.example/a"),
    )


def test_atom_links_are_made_whole_and_changes_told():
    assert read(ATOM).items == (
        Item("https://news.example/2025/talks", "2025-05-09T10:00:00Z", "2025-05-08", "Talks & calls"),
    )


def test_a_sitemap_lists_pages_and_an_index_lists_sitemaps():
    assert read(SITEMAP).items == (
        Item("https://news.example/a", "2025-05-08"), Item("https://news.example/b", "", "2025-05-07", "B"),
    )
    assert read(INDEX).sitemaps == (Item("https://news.example/one.xml.gz", "2025-05-08"),)
    assert read(gzip.compress(SITEMAP.encode())) == read(SITEMAP)


def test_what_is_no_web_address_is_left_out():
    listed = read(make_rss("file:///etc/passwd", "javascript:alert(1)", "https://news.example/a#part", "http://[", "  "))
    assert [item.address for item in listed.items] == ["https://news.example/a"]


def test_a_feed_that_breaks_off_gives_what_comes_before():
    whole = make_rss("https://news.example/a", "https://news.example/b")
    assert [item.address for item in read(whole[:whole.index("/b</link>")]).items][:1] == ["https://news.example/a"]


def test_an_empty_feed_lists_nothing():
    assert read(make_rss()).items == ()


@pytest.mark.parametrize("text", ["", "plain text", "<html><body>A page</body></html>", "{}", "\x00\x01", b"\x1f\x8bbroken"])
def test_what_is_no_feed_is_refused(text):
    with pytest.raises(DocumentError, match=r"neither a feed nor a sitemap|cannot unpack"):
        read(text)


def test_a_packed_bomb_is_refused():
    with pytest.raises(DocumentError, match="larger than"):
        read(gzip.compress(b" " * 2_000_000), Limits(size=1_000_000))


@pytest.mark.parametrize("make", [make_rss, lambda link: SITEMAP.replace("https://news.example/b", link)])
def test_entities_are_neither_expanded_nor_fetched(make, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("https://news.example/secret", encoding="utf-8")
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 50}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE x [<!ENTITY a0 "x">{bomb}<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    for link in ("&file;", "https://news.example/&a11;"):
        text = make(link).replace('<?xml version="1.0"?>', f'<?xml version="1.0"?>{doctype}')
        listed = read(text)
        assert not any("secret" in item.address or len(item.address) > 100 for item in listed.items)
