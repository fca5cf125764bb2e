"""Decisions shape the graph, survive reloads and can be taken back, on every server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.records import Actor, Affiliation, Decision, make_decision
from kg.store import ServerGone, Store, connect, local
from tests.kg.store.crises import (
    AFFILIATIONS,
    ATTACK,
    INDIA,
    JAISHANKAR,
    PAKISTAN,
    RUBIO,
    SHARIF,
    UN,
    USA,
    claim,
    document,
    story,
)
from tests.servers.databases import Database

PREMIER = Actor("Official", "the-premier-sharif", "Premier Sharif", ("PAK",))
RAID = Actor("Incident", "the-raid", "The raid")
WIRE = story(
    document("wire.txt"), claim("CALLED", RUBIO, SHARIF), claim("URGED", RUBIO, INDIA, speaker=PREMIER),
    claim("CONDEMNED", INDIA, ATTACK),
)
READOUT = story(
    document("readout.txt", "MEA", "2025-05-08"), claim("CALLED", PREMIER, RUBIO, speaker=JAISHANKAR),
    claim("ACCUSED", PREMIER, INDIA), claim("CONDEMNED", INDIA, RAID),
)
STORIES = [WIRE, READOUT]
TIES = [*AFFILIATIONS, Affiliation("REPRESENTS", SHARIF, PAKISTAN, "head-of-government", "2024-03-04", None)]


def everything(store: Store) -> list[Any]:
    """The whole graph, the log apart, in an order that does not depend on how it was written."""
    nodes = store.run("MATCH (n) WHERE NOT n:GraphInfo AND NOT n:Decision RETURN labels(n), properties(n)").rows
    for labels, properties in nodes:
        if labels == ["RejectedClaim"]:  # whom a term of office binds to a state need not be told so by a claim
            properties.pop("record")
    links = store.run("MATCH (a)-[e]->(b) RETURN properties(a), type(e), properties(e), properties(b)").rows
    return sorted(nodes + links, key=repr)


def same(actor: Actor, kept: Actor) -> Decision:
    return make_decision("same", "ana", "one man", actor=actor, other=kept)


def reject(told: Any) -> Decision:
    return make_decision("reject", "ana", "a hoax", claim=told)


def acts(store: Store) -> list[tuple[Any, ...]]:
    return store.run(
        "MATCH (a:Actor)-[e]->(b) WHERE e.act_id IS NOT NULL "
        "RETURN a.id, type(e), b.id, e.claims ORDER BY a.id, type(e), b.id"
    ).rows


@pytest.fixture
def loaded(store: Store) -> Store:
    store.load(STORIES, TIES)
    return store


def test_two_who_are_one_act_as_one(loaded: Store) -> None:
    loaded.decide([same(PREMIER, SHARIF)], TIES)

    assert ("marco-rubio", "CALLED", "shehbaz-sharif", 2) in acts(loaded)
    assert ("shehbaz-sharif", "ACCUSED", "IND", 1) in acts(loaded)
    assert loaded.run("MATCH (a:Actor {id: 'the-premier-sharif'}) RETURN a.id").rows == []
    assert loaded.run("MATCH ()-[e:URGED]->() RETURN e.attributed").rows == [(["Shehbaz Sharif"],)]
    assert loaded.check() == []


DECISIONS = [
    same(PREMIER, SHARIF), same(RAID, ATTACK), same(PAKISTAN, INDIA), same(PREMIER, Actor("Official", "new", "New")),
    make_decision("rename", "ana", actor=PREMIER, name="Shehbaz Sharif (2)"),
    make_decision("rename", "ana", actor=ATTACK, name="22 April"),
    reject(WIRE[1][0]), reject(READOUT[1][1]),
]


@pytest.mark.parametrize(
    "decision", DECISIONS, ids=lambda each: f"{each.kind} {each.actor.id if each.actor else each.claim.relation}"
)
def test_a_decision_is_the_same_before_and_after_loading_and_can_be_taken_back(
    store: Store, database: Database, decision: Decision
) -> None:
    store.load(STORIES, TIES)
    undecided = everything(store)
    store.decide([decision], TIES)
    decided = everything(store)
    assert decided != undecided
    assert store.check() == []

    assert store.load(STORIES, TIES, reload=True).changed == 2
    assert everything(store) == decided

    store.decide([decision.undo("ben", "no")], TIES)
    assert everything(store) == undecided

    database.wipe()
    store.decide([decision], TIES)
    store.load(STORIES, TIES)
    assert everything(store) == decided


def test_names_are_of_the_latest_decision_and_acts_note_them(loaded: Store) -> None:
    first = make_decision("rename", "ana", actor=JAISHANKAR, name="Jaishankar")
    second = make_decision("rename", "ben", actor=JAISHANKAR, name="Subrahmanyam Jaishankar")
    loaded.decide([second, first])

    query = "MATCH (a:Actor {id: 's-jaishankar'}) RETURN a.name"
    assert loaded.run(query).rows == [("Subrahmanyam Jaishankar",)]
    assert loaded.run("MATCH ()-[e:CALLED]->() WHERE e.attributed <> [] RETURN e.attributed").rows == [
        (["Subrahmanyam Jaishankar"],)
    ]
    loaded.decide([second.undo("ana")])
    assert loaded.run(query).rows == [("Jaishankar",)]


def test_what_is_said_to_differ_is_not_joined(loaded: Store) -> None:
    before = everything(loaded)
    apart = make_decision("different", "ben", actor=SHARIF, other=PREMIER)
    loaded.decide([apart, same(PREMIER, SHARIF)])

    assert everything(loaded) == before
    loaded.decide([apart.undo("ben")])
    assert ("shehbaz-sharif", "ACCUSED", "IND", 1) in acts(loaded)


def test_a_rejected_claim_counts_no_more_and_an_act_without_claims_is_gone(loaded: Store) -> None:
    told = READOUT[1]
    loaded.decide([same(PREMIER, SHARIF)], TIES)
    loaded.decide([reject(told[0]), reject(told[1])], TIES)

    assert ("marco-rubio", "CALLED", "shehbaz-sharif", 1) in acts(loaded)
    assert "ACCUSED" not in {row[1] for row in acts(loaded)}
    assert {(row.claim.id, row.decision.why) for row in loaded.rejected()} == {
        (told[0].id, "a hoax"), (told[1].id, "a hoax")
    }
    assert loaded.check() == []


def test_a_claim_stays_rejected_when_its_document_dates_it_otherwise(loaded: Store) -> None:
    wrong = READOUT[1][1]
    loaded.decide([reject(wrong)])
    redated = story(READOUT[0], READOUT[1][0], claim("ACCUSED", PREMIER, INDIA, day="2025-05-01"), READOUT[1][2])
    loaded.load([redated], TIES)

    assert "ACCUSED" not in {row[1] for row in acts(loaded)}
    assert [row.claim.date for row in loaded.rejected()] == ["2025-05-01"]


def test_a_document_that_is_removed_takes_its_rejected_claims_along(loaded: Store) -> None:
    loaded.decide([reject(READOUT[1][1])])
    loaded.remove("readout.txt")

    assert loaded.rejected() == []
    assert len(loaded.decisions()) == 1
    assert loaded.check() == []


def test_what_is_decided_twice_or_known_already_changes_nothing(loaded: Store) -> None:
    decision = same(PREMIER, SHARIF)
    loaded.decide([decision], TIES)
    loaded.decide([decision.undo("ben")], TIES)
    before = everything(loaded)

    loaded.decide([decision], TIES)  # an older copy of the log

    assert everything(loaded) == before
    [stored] = loaded.decisions()
    assert stored.undone and stored.undone.by == "ben"


OFFICIALS = [RUBIO, JAISHANKAR, SHARIF, PREMIER]
STATES = [USA, INDIA, PAKISTAN]
_pairs = st.one_of(*(
    st.tuples(st.sampled_from(each), st.sampled_from(each)).filter(lambda pair: pair[0] != pair[1])
    for each in (OFFICIALS, STATES, [ATTACK, RAID])
))
_CLAIMS = [each for _, claims in STORIES for each in claims]
_steps = st.lists(
    st.one_of(
        st.builds(lambda pair: ("same", pair), _pairs), st.builds(lambda pair: ("different", pair), _pairs),
        st.tuples(st.just("rename"), st.sampled_from([*OFFICIALS, *STATES, ATTACK])),
        st.tuples(st.just("reject"), st.sampled_from(_CLAIMS)),
        st.tuples(st.just("undo"), st.integers(0, 7)), st.tuples(st.just("reload"), st.just(0)),
    ),
    min_size=2, max_size=8,
)


def take(store: Store, kind: str, what: Any) -> None:
    if kind == "reload":
        store.load(STORIES, TIES, reload=True)
    elif kind == "undo":
        holding = [each for each in store.decisions() if not each.undone]
        store.decide([each.undo("ben") for each in holding[what : what + 1]], TIES)
    elif kind in ("same", "different"):
        store.decide([make_decision(kind, "ana", actor=what[0], other=what[1])], TIES)
    elif kind == "rename":
        store.decide([make_decision(kind, "ana", actor=what, name=f"{what.name} anew")], TIES)
    else:
        store.decide([reject(what)], TIES)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(steps=_steps)
def test_decisions_one_by_one_end_where_those_that_hold_lead(local_database: Database, steps: list[Any]) -> None:
    local_database.wipe()
    with local_database.connect() as store:
        store.load(STORIES, TIES)
        for step in steps:
            take(store, *step)
        stepwise, holding = everything(store), [each for each in store.decisions() if not each.undone]
        assert store.check() == []
        store.load(STORIES, TIES, reload=True)
        assert everything(store) == stepwise

        local_database.wipe()
        store.decide(holding)
        store.load(STORIES, TIES)
        assert everything(store) == stepwise


def test_documents_loaded_around_a_decision_meet_it(store: Store) -> None:
    store.load([WIRE], TIES)
    store.decide([same(UN, Actor("Organisation", "un", "UN")), same(PREMIER, SHARIF)], TIES)
    store.load([READOUT], TIES)

    assert ("marco-rubio", "CALLED", "shehbaz-sharif", 2) in acts(store)
    assert store.check() == []


def test_a_decision_that_fails_half_way_leaves_nothing(loaded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(loaded)
    monkeypatch.setattr("kg.store.curation.sweep", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        loaded.decide([same(PREMIER, SHARIF)], TIES)

    assert everything(loaded) == before
    assert loaded.decisions() == []


def test_a_server_killed_in_mid_decision_comes_back_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server, decision = local.up(tmp_path), same(PREMIER, SHARIF)
    try:
        with connect(tmp_path) as store, monkeypatch.context() as patch:
            store.load(STORIES, TIES)
            before = everything(store)
            patch.setattr("kg.store.curation.sweep", lambda *_: psutil.Process(server.pid).kill())
            with pytest.raises(ServerGone):
                store.decide([decision], TIES)
        with connect(tmp_path) as store:
            assert everything(store) == before
            assert store.decisions() == []
            store.decide([decision], TIES)
            assert ("shehbaz-sharif", "ACCUSED", "IND", 1) in acts(store)
            assert store.check() == []
    finally:
        local.down(tmp_path)
