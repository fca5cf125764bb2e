import pytest
from spacy.language import Language

from loaders.extraction.parsing import SentenceParser, Shown
from loaders.syntax import load_syntax

SENTENCES = [
    Shown(["Norway", "urged", "both", "sides", "to", "talk", "."], [True, True, True, True, True, False, False]),
    Shown([], []),
    Shown(["No", "\n", "deal"], [False, False, False]),
]


@pytest.fixture(scope="module")
def by_way_of_docs() -> Language:
    nlp = load_syntax()
    nlp.add_pipe("nothing")  # a second component, as other pipelines have
    return nlp


@Language.component("nothing")
def do_nothing(doc):
    return doc


def columns(tokens):
    return [(t.text, t.idx, t.lemma_, t.dep_, t.pos_, t.tag_, t.whitespace_, t.head.i) for t in tokens]


def test_trees_are_the_same_with_and_without_docs(by_way_of_docs):
    directly = SentenceParser(load_syntax()).parse(SENTENCES)

    assert [*map(columns, directly)] == [*map(columns, SentenceParser(by_way_of_docs).parse(SENTENCES))]
    assert [t.dep_ for t in directly[0] if t.text == "Norway"] == ["nsubj"]
