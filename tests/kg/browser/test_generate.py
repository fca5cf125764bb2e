"""What is derived for Neo4j Browser, and the guide: complete, and without anything that would not run."""

import re
from html.parser import HTMLParser

import pytest

from kg.browser import GENERATORS
from kg.files import data_path
from kg.packs import list_parameters, load_questions
from kg.schema import list_stale, load_schema

FOLDER = data_path("schema") / "browser"
SCHEMA = load_schema()


class Cards(HTMLParser):
    """The slides of a guide, each with the text of its runnable cards."""

    def __init__(self, name):
        super().__init__()
        self.slides, self.inside = [], False
        self.feed((FOLDER / name).read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        if tag == "slide":
            self.slides.append([])
        self.inside = tag == "pre" and "runnable" in dict(attrs).get("class", "")
        if self.inside:
            self.slides[-1].append("")

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.slides[-1][-1] += data


def test_the_committed_files_are_up_to_date():
    assert list_stale(SCHEMA, FOLDER, GENERATORS) == []


def test_the_guide_has_eight_slides_with_a_card_each():
    slides = Cards("guide.html").slides
    assert len(slides) == 8
    assert all(slides)


@pytest.mark.parametrize("name", [*SCHEMA.nodes, *SCHEMA.relations, *SCHEMA.edges])
def test_every_label_and_edge_has_a_colour_and_a_caption(name):
    style = (FOLDER / "style.grass").read_text(encoding="utf-8")
    (rule,) = re.findall(rf"^(?:node|relationship)\.{name} {{(.*?)^}}", style, re.DOTALL | re.MULTILINE)
    assert re.search(r"  color: #[0-9A-F]{6};", rule)
    assert "  caption: " in rule


def test_a_label_comes_after_its_parent_so_that_its_colour_wins():
    style = (FOLDER / "style.grass").read_text(encoding="utf-8")
    assert style.index("node.Actor ") < min(style.index(f"node.{label} ") for label in ("State", "Official"))


def test_conflict_and_cooperation_are_told_apart():
    rules = dict(re.findall(r"relationship\.(\w+) {\s+color: (#\w+)", GENERATORS["style.grass"](SCHEMA)))
    assert rules["CONDEMNED"] == rules["SANCTIONED"] != rules["MEDIATED"] == rules["MET"]


def test_every_question_is_a_card_under_its_title_with_its_values_filled_in():
    cards = [card for slide in Cards("questions.html").slides for card in slide]
    assert [card.splitlines()[0] for card in cards] == [f"// {each.title}" for each in load_questions().values()]
    assert [list_parameters(card) for card in cards] == [set()] * len(cards)
