"""What `kg schema build` derives for Neo4j Browser: the style, and the questions as cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any

import yaml

from kg.errors import DataError
from kg.files import data_path
from kg.packs import Question, fill_in, load_questions
from kg.schema import Schema

_BY_WEIGHT = ("cooperation", "conflict")
_SLIDE = '<slide class="row-fluid">\n<div style="padding: 0 18px">'  # the guide's column has no margin of its own


def make_style(schema: Schema) -> str:
    """Return the graph style sheet: a colour and a caption for every label, a colour for every edge.

    Relations are coloured by the sign of their Goldstein weight. DataError if the palette lacks a label.
    """
    palette = _read("palette.yaml")
    if absent := sorted(schema.nodes.keys() - palette["nodes"].keys()):
        raise DataError(f"no colour for {', '.join(absent)}", where=data_path("schema") / "browser" / "palette.yaml")
    edges = palette["edges"]
    rules = [_node_rule(label, palette["nodes"][label]) for label in schema.nodes]
    rules += [_edge_rule(name, edges[_BY_WEIGHT[each.goldstein < 0]]) for name, each in schema.relations.items()]
    rules += [_edge_rule(name, edges["other"]) for name in schema.edges]
    return "\n".join(rules)


def _node_rule(label: str, look: Mapping[str, Any]) -> str:
    return (
        f"node.{label} {{\n  diameter: {look['size']}px;\n  color: {look['colour']};\n"
        f"  border-color: {look['colour']};\n  border-width: 2px;\n"
        f"  text-color-internal: {look['text']};\n  font-size: 10px;\n  caption: \"{{{look['caption']}}}\";\n}}\n"
    )


def _edge_rule(name: str, look: Mapping[str, Any]) -> str:
    return (
        f"relationship.{name} {{\n  color: {look['colour']};\n  border-color: {look['colour']};\n"
        f"  shaft-width: {look['width']}px;\n  font-size: 8px;\n  padding: 3px;\n"
        f"  text-color-external: #000000;\n  text-color-internal: #FFFFFF;\n  caption: \"<type>\";\n}}\n"
    )


def make_questions(_: Schema) -> str:
    """Return a guide with one slide a pack and one card a question, its values filled in.

    A card starts with the question's title as a comment: under it Neo4j Browser saves the query as a favourite.
    DataError if a question that needs values has none in examples.yaml.
    """
    packs = groupby(load_questions().values(), key=lambda question: question.pack)
    slides = "".join(_slide(pack, list(questions)) for pack, questions in packs)
    return f'<article class="guide">\n<title>Questions</title>\n<carousel class="deck container-fluid">\n{slides}' \
        "</carousel>\n</article>\n"


def _slide(pack: str, questions: list[Question]) -> str:
    return "".join([f'\n{_SLIDE}\n  <h3>{pack.capitalize()}</h3>\n', *_cards(questions), "</div>\n</slide>\n"])


def _cards(questions: list[Question]) -> Iterator[str]:
    for question in questions:
        card = f"// {question.title}\n{fill_in(question.cypher, example_values(question))}"
        yield f'  <p>{escape(question.question)}</p>\n  <figure>\n<pre class="pre-scrollable code runnable">'
        yield f"{escape(card, quote=False)}</pre>\n    <figcaption><code>{escape(question.example(), quote=False)}"
        yield "</code></figcaption>\n  </figure>\n"


def example_values(question: Question) -> dict[str, Any]:
    """Return the values with which a question finds something in the sample documents."""
    given = _read("examples.yaml").get(question.name, {})
    values = {each.name: given.get(each.name, each.default) for each in question.parameters}
    if unfit := sorted(given.keys() - values.keys()) + [p.name for p in question.parameters
                                                         if p.required and p.name not in given]:
        where = data_path("schema") / "browser" / "examples.yaml"
        raise DataError(f"{question.name}: {unfit[0]} is missing or unknown", where=where)
    return values


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((data_path("schema") / "browser" / name).read_text(encoding="utf-8"))
    return found


GENERATORS = {"style.grass": make_style, "questions.html": make_questions}
