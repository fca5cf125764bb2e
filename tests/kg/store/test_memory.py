"""What a load remembers of its own transactions, and when it must not trust it."""

from __future__ import annotations

import pytest

from kg.records import Actor
from kg.store import LoadReport, Store
from kg.store.memory import Memory
from tests.kg.store.crises import INDIA, JAISHANKAR, PAKISTAN, RUBIO, USA, claim, document, story
from tests.servers.databases import Database

CALL = claim("CALLED", RUBIO, JAISHANKAR)
CODE = Actor("State", "USA", "USA")


def begin(memory: Memory, counter: int, empty: bool = False) -> Memory:
    memory.begin(counter, lambda: empty)
    return memory


def test_in_a_graph_that_was_empty_nothing_is_unknown() -> None:
    memory = begin(Memory(), 1, empty=True)

    assert not memory.may_know("a.txt")
    assert memory.lacking(["act"]) == []


def test_it_holds_while_the_counter_rises_by_ones_own_transactions_alone() -> None:
    memory = begin(Memory(), 1, empty=True)
    memory.files.add("a.txt")
    memory.keep()

    assert begin(memory, 2).may_know("a.txt")
    assert not memory.may_know("b.txt")


@pytest.mark.parametrize(("committed", "counter"), [(True, 3), (False, 1), (False, 2)])
def test_it_forgets_after_another_writer_and_after_a_failed_attempt(committed: bool, counter: int) -> None:
    memory = begin(Memory(), 1, empty=True)
    memory.files.add("a.txt")
    if committed:
        memory.keep()

    assert begin(memory, counter).may_know("b.txt")
    assert memory.lacking(["act"]) == ["act"]


def test_a_document_that_another_takes_out_in_mid_load_is_gone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 1)
    with database.connect() as store, database.connect() as other:
        def take_out(report: LoadReport) -> None:
            if report.transactions == 2:
                assert other.remove("0.txt") and other.remove("1.txt")

        store.load((story(document(f"{n}.txt"), CALL) for n in range(4)), progress=take_out)

        assert store.run("MATCH ()-[e:CALLED]->() RETURN e.claims, e.documents").rows == [(2, 2)]
        assert store.check() == []


def test_a_document_that_another_loads_in_mid_load_counts(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 1)
    with database.connect() as store, database.connect() as other:
        def load_too(report: LoadReport) -> None:
            if report.transactions == 1:
                other.load([story(document("other.txt"), CALL, claim("URGED", RUBIO, INDIA))])

        stories = [story(document(f"{n}.txt"), CALL) for n in range(3)]
        store.load([*stories, story(document("other.txt"), CALL, claim("URGED", RUBIO, INDIA))], progress=load_too)

        assert store.run("MATCH ()-[e]->() WHERE e.act_id IS NOT NULL RETURN e.documents ORDER BY e.documents").rows == [
            (1,), (4,),
        ]
        assert store.check() == []


def test_a_document_that_comes_twice_in_a_load_is_there_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 1)
    twice = [story(document("a.txt"), CALL), story(document("a.txt"), CALL, claim("URGED", RUBIO, INDIA))]

    report = store.load([*twice, story(document("b.txt"), CALL)])

    assert (report.new, report.changed) == (2, 1)
    assert store.run("MATCH ()-[e:CALLED]->() RETURN e.documents").rows == [(2,)]
    assert store.check() == []


def test_a_speaker_that_gets_its_name_in_mid_load_has_it_in_the_acts_told_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 1)
    store.load([
        story(document("a.txt"), claim("URGED", INDIA, PAKISTAN, speaker=CODE)),
        story(document("b.txt"), claim("MET", USA, INDIA)),
        story(document("c.txt"), claim("URGED", INDIA, PAKISTAN)),
    ])

    assert store.run("MATCH ()-[e:URGED]->() RETURN e.attributed, e.claims").rows == [(["United States"], 2)]
