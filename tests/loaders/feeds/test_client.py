"""Politeness, towards a server on loopback."""

import pytest

from kg.errors import DocumentError
from loaders.feeds import Busy, Client
from tests.servers.website import serve_website


@pytest.fixture
def site():
    with serve_website() as website:
        yield website


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self):
        self.now, self.slept = 0.0, []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def client(clock):
    with Client("kg/test (+desk@example.org)", 2.0, sleep=clock.sleep, clock=lambda: clock.now) as opened:
        yield opened


def test_what_has_not_changed_is_not_sent_again(site, client):
    site.pages["/a"] = "<p>one</p>"
    first = client.get(f"{site.address}/a")
    again = client.get(f"{site.address}/a", first.etag)
    assert (first.body[3:], first.changed, again.body, again.changed) == (b"<p>one</p>", True, b"", False)


def test_the_day_of_the_last_change_is_a_condition_too(site, client):
    site.pages["/a"] = (200, {"Last-Modified": "Thu, 08 May 2025 21:00:00 GMT"}, b"x")
    assert client.get(f"{site.address}/a").modified == "Thu, 08 May 2025 21:00:00 GMT"


def test_the_agent_says_who_asks(site, client):
    site.pages["/a"] = "x"
    client.get(f"{site.address}/a")
    assert site.agents == {"kg/test (+desk@example.org)"}


def test_requests_to_a_host_keep_their_distance(site, client, clock):
    site.pages["/a"] = "x"
    for _ in range(3):
        client.get(f"{site.address}/a")
    assert clock.slept == [2.0, 2.0, 2.0]  # robots.txt was the first request
    assert site.asked == ["/robots.txt", "/a", "/a", "/a"]


def test_the_distance_that_robots_ask_for_goes_before_up_to_a_minute(site, client, clock):
    site.pages |= {"/robots.txt": "User-agent: kg\nCrawl-delay: 7\n", "/a": "x"}
    client.get(f"{site.address}/a")
    assert clock.slept == [7.0]
    site.pages["/robots.txt"] = "User-agent: *\nCrawl-delay: 86400\n"
    with Client(sleep=clock.sleep, clock=lambda: clock.now) as other:
        other.get(f"{site.address}/a")
    assert clock.slept[-1] == 60.0


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /private", True), ("User-agent: *\nDisallow: /", False),
        ("User-agent: kg\nDisallow: /a", False), ("User-agent: other\nDisallow: /", True),
        ("User-agent: *\nDisallow: /*a$", False), ("User-agent: *\nDisallow: /\nAllow: /a", True),
        ((404, {}, b""), True), ((403, {}, b""), True), ((500, {}, b""), False), ((429, {}, b""), False),
        ((302, {"Location": "/elsewhere"}, b""), False),
    ],
)
def test_robots_are_obeyed(site, client, rules, allowed):
    site.pages |= {"/robots.txt": rules, "/a": "x", "/elsewhere": "User-agent: *\nDisallow: /"}
    if allowed:
        assert client.get(f"{site.address}/a").changed
    else:
        with pytest.raises(DocumentError, match=r"robots\.txt does not allow it"):
            client.get(f"{site.address}/a")
        assert "/a" not in site.asked


def test_a_redirect_is_followed_only_where_robots_allow(site, client):
    site.pages |= {"/robots.txt": "User-agent: *\nDisallow: /b", "/a": (302, {"Location": "/b"}, b""), "/b": "x"}
    with pytest.raises(DocumentError, match=r"robots\.txt"):
        client.get(f"{site.address}/a")
    assert "/b" not in site.asked


@pytest.mark.parametrize(("location", "message"), [("/a", "too many redirects"), ("file:///etc/passwd", "no web address")])
def test_a_redirect_leads_somewhere(site, client, location, message):
    site.pages["/a"] = (301, {"Location": location}, b"")
    with pytest.raises(DocumentError, match=message):
        client.get(f"{site.address}/a")


def test_a_server_may_ask_for_rest(site, client):
    site.pages["/a"] = (429, {"Retry-After": "120"}, b"")
    with pytest.raises(Busy, match="after 120 seconds"):
        client.get(f"{site.address}/a")


def test_what_comes_from_outside_may_not_lead_inside(site, client):
    with pytest.raises(DocumentError, match="into the local network"):
        client.get(f"{site.address}/a", inside=False)
    assert site.asked == []


def test_a_server_that_is_not_there_is_reported(client):
    with pytest.raises(DocumentError, match="cannot fetch"):
        client.get("http://127.0.0.1:9/a")
