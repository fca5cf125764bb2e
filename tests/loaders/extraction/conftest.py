from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.records import Document
from loaders.extraction import Extractor
from loaders.extraction.discourse import Discourse
from loaders.extraction.items import Item, itemise
from loaders.extraction.lexicon import Lexicon, load_lexicon
from loaders.extraction.phrases import Phrase, find_phrases
from loaders.extraction.pipeline import cut_sentences
from loaders.extraction.sentences import Sentence

PUBLISHED = "2024-03-06"  # a Wednesday

Items = Callable[[str], list[Item]]
Phrases = Callable[[str], list[Phrase]]
Reading = Callable[..., tuple[list[Sentence], Discourse]]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def items(lexicon: Lexicon) -> Items:
    return lambda text: itemise(text, 0, lexicon)


@pytest.fixture(scope="session")
def phrases(items: Items) -> Phrases:
    return lambda text: find_phrases(items(text))


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Reading:
    """Read a text up to mentions and trees: read(text, publisher=...) -> (sentences, discourse)."""

    def read_text(text: str, publisher: str | None = None) -> tuple[list[Sentence], Discourse]:
        document = Document("note.txt", text, publisher=publisher, published=PUBLISHED)
        sentences = cut_sentences(document)
        return sentences, extractor.read(document, sentences)

    return read_text


@pytest.fixture(scope="session")
def meant(read: Reading) -> Callable[..., list[tuple[str, ...]]]:
    """Say whom a phrase of a text means, once for each mention that is written so: ids of actors."""

    def find(text: str, phrase: str, publisher: str | None = None) -> list[tuple[str, ...]]:
        sentences, _ = read(text, publisher)
        return [
            tuple(actor.id for actor in mention.actors)
            for sentence in sentences
            for mention in sentence.mentions
            if text[mention.start : mention.end] == phrase
        ]

    return find
