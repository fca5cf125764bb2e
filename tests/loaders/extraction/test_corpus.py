"""Whole documents with gold: the scores must not fall below the floors of tests/corpus/floors.json."""

from __future__ import annotations

import json
from functools import cache
from html import unescape
from typing import Any

import pytest

from kg.records import Claim
from tests.corpora import CORPORA, FLOORS, extract, find_negatives, measure

floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))


@cache
def claims_of(name: str) -> list[Claim]:
    corpus = CORPORA[name]
    if not corpus.gold.exists():
        pytest.skip(f"{corpus.gold} is not here")
    module: Any = pytest.importorskip("loaders.extraction", exc_type=ImportError)
    return extract(corpus, module.Extractor())


@pytest.mark.parametrize(("name", "figure"), [(name, key) for name in floors for key in floors[name]
                                              if key != "negatives"])
def test_a_score_does_not_fall_below_its_floor(name: str, figure: str) -> None:
    assert measure(CORPORA[name], claims_of(name))[figure] >= floors[name][figure]


@pytest.mark.parametrize("name", [name for name in floors if "negatives" in floors[name]])
def test_no_more_of_the_listed_wrong_triples_than_allowed(name: str) -> None:
    found = find_negatives(CORPORA[name], claims_of(name))
    assert len(found) <= floors[name]["negatives"], found


@pytest.mark.parametrize("name", ["development", "held_out"])
def test_the_gold_files_quote_their_documents(name: str) -> None:
    corpus = CORPORA[name]
    if not corpus.gold.exists():
        pytest.skip(f"{corpus.gold} is not here")
    gold = json.loads(corpus.gold.read_text(encoding="utf-8"))
    texts = {entry["file"]: unescape((corpus.documents / entry["file"]).read_text(encoding="utf-8"))
             for entry in gold["documents"]}
    quotes = [(claim["document"], claim["evidence"]) for claim in gold["claims"]]
    assert [quote for file, quote in quotes if quote not in texts[file]] == []


@pytest.mark.parametrize("name", ["development", "held_out"])
def test_the_gold_files_describe_every_actor_that_is_no_state(name: str) -> None:
    corpus = CORPORA[name]
    if not corpus.gold.exists():
        pytest.skip(f"{corpus.gold} is not here")
    gold = json.loads(corpus.gold.read_text(encoding="utf-8"))
    used = {actor for claim in gold["claims"] for key in ("source", "target", "attributed_to")
            for actor in (claim[key] if isinstance(claim[key], list) else [claim[key]]) if actor}
    assert {actor for actor in used if not (len(actor) == 3 and actor.isupper())} <= set(gold["actors"])
