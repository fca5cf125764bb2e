"""Batches: whole documents, as many as a transaction takes, with their rows made ready."""

from __future__ import annotations

from datetime import date

from kg.graph import Affiliations, Entry, make_entry
from kg.records import Claim
from kg.schema import load_schema
from kg.store.batch import gather, prepare
from tests.kg.store.crises import ATTACK, INDIA, JAISHANKAR, RUBIO, claim, document, story


def entry(file: str, *claims: Claim) -> Entry:
    return make_entry(*story(document(file), *claims), load_schema())


CALL = claim("CALLED", RUBIO, JAISHANKAR)


def test_a_batch_ends_with_the_document_that_fills_it() -> None:
    entries = [entry(f"{n}.txt", CALL, CALL) for n in range(5)]

    assert [[each.document.file for each in batch] for batch in gather(entries, 4)] == [
        ["0.txt", "1.txt"], ["2.txt", "3.txt"], ["4.txt"],
    ]


def test_a_document_that_comes_again_waits_for_the_next_batch() -> None:
    entries = [entry("a.txt", CALL), entry("b.txt"), entry("a.txt")]

    assert [len(batch) for batch in gather(entries, 100)] == [2, 1]


def test_rows_name_actors_by_their_place() -> None:
    batch = prepare([entry("a.txt", CALL, claim("CONDEMNED", INDIA, ATTACK, speaker=RUBIO))], Affiliations(), frozenset())

    assert batch.places.ids() == {"actors": ["marco-rubio", "s-jaishankar", "IND"], "incidents": ["2025-pahalgam-attack"]}
    [[file, [call]]] = batch.claims["Actor", False]
    assert (file, call[1], call[5], call[-3:]) == ("a.txt", "CALLED", date(2025, 5, 8), [0, 1, None])
    [[_, [condemned]]] = batch.claims["Incident", True]
    assert condemned[-3:] == [2, 0, 0]
