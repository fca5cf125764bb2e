"""Addresses that open Neo4j Browser."""

from urllib.parse import parse_qs, urlsplit

import pytest

from kg.browser import Login, find_page, link_guide, link_query

LOGIN = Login("bolt://127.0.0.1:7687", "reader", "kg")


@pytest.mark.parametrize(
    ("url", "named", "page"),
    [
        (None, None, "https://browser.neo4j.io/"),
        (None, "neo4j-browser-5.24.0.jar", "http://localhost:7475/browser/"),
        ("neo4j://graph.example", None, "http://graph.example:7474/browser/"),
        ("neo4j+s://graph.example:7687", None, "https://graph.example:7473/browser/"),
        ("neo4j://graph.example", "http://localhost:17474/browser/", "http://localhost:17474/browser/"),
    ],
)
def test_the_page_is_what_the_user_names_else_the_servers_else_the_hosted_one(url, named, page):
    assert find_page(url, named) == page


def test_a_query_goes_through_a_link_unchanged():
    cypher = "// A+B & C\nMATCH (n {name: 'Irfaan Ali'}) WHERE n.a % 2 = 1 AND n.b <> \"é\" RETURN n"
    given = parse_qs(urlsplit(link_query("http://localhost:7474/browser/", LOGIN, cypher)).query)
    assert given == {"dbms": ["bolt://reader@127.0.0.1:7687"], "db": ["kg"], "cmd": ["edit"], "arg": [cypher]}


def test_a_guide_is_named_by_its_address():
    link = link_guide("http://x/", Login("neo4j://h", "ann"), "http://localhost:7475/guide.html")
    assert parse_qs(urlsplit(link).query)["arg"] == ["http://localhost:7475/guide.html"]
    assert "db=" not in link
