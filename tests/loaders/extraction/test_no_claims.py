"""Sport, business and local news full of states' names and diplomatic verbs: no edge may come from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.records import Document

PAGES = sorted((Path(__file__).parents[2] / "corpus/no_claims").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_without_diplomacy_makes_no_edge(path: Path) -> None:
    module: Any = pytest.importorskip("loaders.extraction", exc_type=ImportError)
    document = Document(file=path.name, text=path.read_text(encoding="utf-8"), published="2024-03-06")
    claims = module.Extractor().extract(document)
    edges = [(claim.relation, claim.source.name, claim.target.name, claim.text)
             for claim in claims if claim.status == "actual" and claim.target is not None]
    assert edges == []
