"""The network as data, and the page around it."""

import json
import re

from kg.pictures import gather_acts, make_network, make_page
from kg.pictures.page import embed
from kg.schema import load_schema
from tests.kg.pictures.samples import EVIL, sample

SCHEMA = load_schema()


def network(**options):
    return make_network(gather_acts(sample(), SCHEMA), SCHEMA, **options)


def test_acts_point_to_actors_and_claims_to_documents():
    data = network().data
    names = [actor["n"] for actor in data["actors"]]
    [act] = [act for act in data["acts"] if act["r"] == "CALLED"]
    assert {names[act["s"]], names[act["t"]]} == {"India", "Marco Rubio"}
    assert data["documents"][act["c"][0]["o"]] == {
        "f": "wire.txt", "p": "Wire", "d": "2025-05-09", "u": "https://x.test/wire", "h": None}


def test_only_web_addresses_become_links():
    assert [each["u"] for each in network().data["documents"] if each["f"] == EVIL] == [None]


def test_the_same_acts_have_the_same_picture_within_its_frame():
    data = network().data
    assert data == network().data
    assert all(-1 <= actor[axis] <= 1 for actor in data["actors"] for axis in "xy")


def test_of_too_many_actors_the_busiest_stay():
    small = network(most=2)
    assert {actor["id"] for actor in small.data["actors"]} == {"IND", "PAK"}
    assert (small.left_out, small.acts) == (3, 1)


def test_the_page_holds_its_data_whatever_they_say():
    page = make_page(network(), EVIL, EVIL)
    assert "<script>window.hacked" not in page
    [data] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert EVIL in {actor["n"] for actor in json.loads(data)["actors"]}


def test_embedded_data_end_no_element():
    assert "<" not in embed({"<!--": "</script>"})
    assert json.loads(embed([EVIL])) == [EVIL]
