"""The graph counts itself: days, publishers and statuses, whatever comes, changes and goes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.records import make_decision
from kg.store import Store
from kg.store.tallies import DAYS, PUBLISHERS, Tallies, Telling, name_tally
from tests.kg.store.crises import INDIA, JAISHANKAR, PAKISTAN, RUBIO, UN, claim, document, story
from tests.servers.databases import Database

FIRST = story(
    document("a.txt", "Reuters"), claim("CALLED", RUBIO, JAISHANKAR, speaker=RUBIO), claim("URGED", UN, INDIA),
    claim("WARNED", UN, None), claim("URGED", UN, PAKISTAN, status="planned"),
)
SECOND = story(document("b.txt", "AFP"), claim("CALLED", JAISHANKAR, RUBIO))


def tallies(store: Store, label: str) -> dict[str, dict[str, Any]]:
    rows = store.run(f"MATCH (t:{label}) RETURN t.id, properties(t)").rows
    return dict(rows)


def test_a_load_tells_what_each_publisher_contributes(store: Store) -> None:
    store.load([FIRST, SECOND])

    papers = tallies(store, "PublisherTally")
    assert papers["Reuters"] == {
        "id": "Reuters", "publisher": "Reuters", "claims": 4, "with_speaker": 1, "acts": 2, "alone": 1,
    }
    assert (papers["AFP"]["acts"], papers["AFP"]["alone"]) == (1, 0)


def test_a_load_tells_how_many_claims_have_a_status(store: Store) -> None:
    store.load([FIRST, SECOND])

    found = {name: each["claims"] for name, each in tallies(store, "StatusTally").items()}
    assert found == {"CALLED actual": 2, "URGED actual": 1, "URGED planned": 1, "WARNED actual alone": 1}


def test_an_act_that_a_second_publisher_reports_is_single_no_more(store: Store) -> None:
    store.load([FIRST])
    [before] = tallies(store, "DayTally").values()
    store.load([SECOND])
    [after] = tallies(store, "DayTally").values()

    assert (before["acts"], before["single"], before["compared"]) == (2, 2, 0)
    assert (after["acts"], after["single"], after["compared"]) == (2, 1, 1)


def test_what_goes_is_counted_no_more(store: Store) -> None:
    store.load([FIRST])
    before = {label: tallies(store, label) for label in ("DayTally", "PublisherTally", "StatusTally")}
    store.load([SECOND])
    store.remove("b.txt")
    assert {label: tallies(store, label) for label in before} == before

    store.remove("a.txt")
    assert {label: tallies(store, label) for label in before} == {label: {} for label in before}


def test_a_document_that_tells_something_else_now_is_counted_anew(store: Store) -> None:
    store.load([FIRST, SECOND])
    store.load([story(document("a.txt", "BBC"), claim("MET", RUBIO, JAISHANKAR, day=None))])

    assert set(tallies(store, "PublisherTally")) == {"AFP", "BBC"}
    assert {name: each["acts"] for name, each in tallies(store, "DayTally").items()} == {"": 1, "2025-05-08": 1}
    assert store.check() == []


def test_a_claim_that_is_struck_out_is_not_counted(store: Store) -> None:
    store.load([FIRST])
    urged = FIRST[1][1]
    store.decide([make_decision("reject", "ana", "a hoax", claim=urged)])

    assert "URGED actual" not in tallies(store, "StatusTally")
    assert store.check() == []


def test_a_graph_without_tallies_is_counted_by_what_writes_next(store: Store) -> None:
    store.load([FIRST])
    expected = tallies(store, "PublisherTally")
    store.run("MATCH (t) WHERE t:DayTally OR t:PublisherTally OR t:StatusTally DELETE t")
    store.run("MATCH (g:GraphInfo) REMOVE g.tallied")
    assert store.check() == []  # nothing is claimed

    store.load([SECOND])

    assert tallies(store, "PublisherTally")["Reuters"] == expected["Reuters"] | {"alone": 1}
    assert store.check() == []


_claims = st.builds(
    claim, st.sampled_from(["CALLED", "URGED"]), st.sampled_from([RUBIO, INDIA]),
    st.sampled_from([JAISHANKAR, PAKISTAN, INDIA, None]), at=st.integers(0, 3), day=st.sampled_from(["2025-05-08", None]),
    status=st.sampled_from(["actual", "planned"]), speaker=st.sampled_from([None, UN]),
)
_documents = st.builds(
    document, st.sampled_from(["a.txt", "b.txt", "c.txt"]), st.sampled_from(["Reuters", "AFP", None]),
    st.sampled_from(["2025-05-09", None]),
)
_stories = st.builds(lambda told, claims: story(told, *claims), _documents, st.lists(_claims, max_size=4))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(steps=st.lists(st.one_of(_stories, st.sampled_from(["a.txt", "b.txt"])), min_size=2, max_size=8))
def test_tallies_are_right_whatever_is_loaded_and_removed(local_database: Database, steps: list[Any]) -> None:
    local_database.wipe()
    with local_database.connect() as store:
        for step in steps:
            if isinstance(step, str):
                store.remove(step)
            else:
                store.load([step])
            assert store.check() == []


def test_tallies_can_be_counted_anew_where_other_hands_changed_the_graph(store: Store) -> None:
    store.load([FIRST, SECOND])
    before = tallies(store, "PublisherTally")
    store.run("MATCH (t:PublisherTally) SET t.claims = 9, t.acts = 0")
    store.run("CREATE (:DayTally {id: '1999-01-01', date: date('1999-01-01'), acts: 1, single: 1, compared: 0})")

    store.tally()

    assert tallies(store, "PublisherTally") == before
    assert store.check() == []


def test_a_tally_that_is_wrong_is_found(store: Store) -> None:
    store.load([FIRST])
    store.run("MATCH (t:PublisherTally) SET t.claims = 9")

    [problem] = store.check()
    assert "tallies are what the graph holds" in str(problem)
    assert "Reuters" in str(problem)


@pytest.mark.parametrize(("told", "day", "paper"), [
    ([("Reuters", "2025-05-08")], [1, 1, 0], [0, 0, 1, 1]),
    ([("Reuters", "2025-05-08"), ("AFP", "2025-05-09")], [1, 0, 1], [0, 0, 1, 0]),
    ([("Reuters", "2025-05-08"), ("AFP", None)], [1, 0, 0], [0, 0, 1, 0]),
    ([("Reuters", "2025-05-08"), (None, "2025-05-08")], [1, 1, 0], [0, 0, 1, 0]),
], ids=["one publisher", "two", "one of two without a day", "one of two not known"])
def test_an_act_counts_by_who_reports_it(told: list[Telling], day: list[int], paper: list[int]) -> None:
    counted = Tallies()
    counted.move_act("2025-05-08", (), told)
    assert counted.changes[DAYS]["2025-05-08",] == day
    assert counted.changes[PUBLISHERS]["Reuters",] == paper


def test_an_act_that_comes_and_goes_leaves_nothing() -> None:
    counted, told = Tallies(), [("Reuters", None), (None, None)]
    counted.move_act("2025-05-08", (), told)
    counted.move_act("2025-05-08", told, ())
    assert not any(any(row) for kind in counted.changes.values() for row in kind.values())


def test_a_tally_is_named_by_what_it_counts() -> None:
    assert name_tally(("URGED", "actual", True, True)) == "URGED actual alone implied"
    assert name_tally((None,)) == ""
