"""Every card of the guides finds something in the sample documents, on every server."""

from pathlib import Path

import pytest

from kg.library.affiliations import list_affiliations
from kg.library.extraction import extract_documents
from loaders.readers import read_documents
from tests.kg.browser.test_generate import Cards

DOCUMENTS = Path(__file__).parents[3] / "examples" / "documents"
CARDS = [card for name in ("guide.html", "questions.html") for slide in Cards(name).slides for card in slide]


@pytest.fixture(scope="module")
def corpus():
    return list(extract_documents(read_documents([DOCUMENTS])))


@pytest.fixture(scope="module", params=["local", "neo4j"])
def store(request, corpus):
    database = request.getfixturevalue(f"{request.param}_database")
    database.wipe()
    with database.connect() as writing:
        writing.load(corpus, list_affiliations())
    with database.connect(read_only=True) as reading:
        yield reading


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.splitlines()[0])
def test_a_card_reads_and_finds_something(store, card):
    assert store.run(card, limit=1).rows
