"""The sample corpus, from its documents to the answers, on every server."""

from pathlib import Path

import pytest
import yaml

from kg.library.affiliations import list_affiliations
from kg.library.extraction import extract_documents
from kg.packs import load_questions
from loaders.readers import read_documents
from tests.kg.packs.asking import ask, name_case

HERE = Path(__file__).parent
DOCUMENTS = HERE.parents[2] / "examples" / "documents"
CASES = yaml.safe_load((HERE / "sample_answers.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def corpus():
    """The documents with their claims."""
    return list(extract_documents(read_documents([DOCUMENTS])))


@pytest.fixture(scope="module", params=["local", "neo4j"])
def store(request, corpus):
    database = request.getfixturevalue(f"{request.param}_database")
    database.wipe()
    with database.connect() as writing:
        writing.load(corpus, list_affiliations())
    with database.connect(read_only=True) as reading:
        yield reading


def fits(row, expected):
    """Tell whether a row has all that is expected of it."""
    return all(
        set(value) <= set(row[name]) if isinstance(value, list) else row[name] == value
        for name, value in expected.items()
    )


@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_the_sample_corpus_answers_as_a_careful_reader_would(store, case):
    rows = ask(store, case["question"], **case["ask"])
    for expected in case["rows"]:
        assert any(fits(row, expected) for row in rows), expected
    assert not [row for row in rows for wrong in case.get("never", []) if fits(row, wrong)]


def test_every_pack_is_asked_of_the_sample_corpus():
    asked = {load_questions()[case["question"]].pack for case in CASES}
    assert asked == {question.pack for question in load_questions().values()}


def test_evidence_stands_word_for_word_in_the_documents(store, corpus):
    texts = {document.file: document.text for document, _ in corpus}
    acts = [act for row in ask(store, "who-engaged-both-sides", a="QAT", b="SAU") for act in row["acts"]]
    rows = ask(store, "evidence", act=acts)
    assert len(rows) >= len(acts)
    assert [row["text"] for row in rows] == [texts[row["document"]][row["start"]:row["end"]] for row in rows]
