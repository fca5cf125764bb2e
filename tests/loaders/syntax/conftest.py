from collections.abc import Iterator

import pytest
from spacy.language import Language

from loaders.syntax import load_syntax


@pytest.fixture(scope="session")
def nlp() -> Iterator[Language]:
    yield load_syntax()
