"""The contract of a store, the same on every server."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from kg.errors import DataError
from kg.store import Store
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

CALL = claim("CALLED", RUBIO, JAISHANKAR)
WIRE = story(document("wire.txt"), CALL, claim("URGED", RUBIO, INDIA))
READOUT = story(document("readout.txt", "MEA", "2025-05-08"), claim("CALLED", JAISHANKAR, RUBIO, speaker=JAISHANKAR))


def edges(store: Store) -> list[tuple[Any, ...]]:
    return store.run(
        "MATCH (a)-[e]->(b) WHERE NOT a:Claim RETURN a.id, type(e), b.id, e.claims ORDER BY a.id, type(e), b.id"
    ).rows


def everything(store: Store) -> list[tuple[Any, ...]]:
    """The whole graph, bookkeeping apart, in an order that does not depend on how it was written."""
    nodes = store.run("MATCH (n) WHERE NOT n:GraphInfo RETURN labels(n), properties(n)").rows
    links = store.run("MATCH (a)-[e]->(b) RETURN properties(a), type(e), properties(e), properties(b)").rows
    return sorted(nodes + links, key=repr)


def test_one_act_is_one_edge_however_often_it_is_told(store: Store) -> None:
    report = store.load([WIRE, READOUT])

    assert (report.new, report.claims, report.acts_added) == (2, 3, 2)
    assert edges(store) == [
        ("marco-rubio", "CALLED", "s-jaishankar", 2),
        ("marco-rubio", "REPRESENTS", "USA", None),
        ("marco-rubio", "URGED", "IND", 1),
        ("s-jaishankar", "REPRESENTS", "IND", None),
    ]
    assert store.check() == []


def test_an_act_says_what_its_claims_say_together(store: Store) -> None:
    store.load([WIRE, READOUT])

    [(call,)] = store.run("MATCH ()-[e:CALLED]->() RETURN properties(e)").rows
    assert len(call.pop("act_id")) == 20
    assert call == {
        "date": "2025-05-08", "date_precision": "day", "claims": 2, "documents": 2, "sources": ["MEA", "Reuters"],
        "attributed": ["S. Jaishankar"], "first_published": "2025-05-08", "implied": False,
    }


def test_an_actor_has_the_label_of_its_kind_too(store: Store) -> None:
    store.load([WIRE])

    rows = store.run("MATCH (a:Actor) UNWIND labels(a) AS label RETURN a.id, label ORDER BY a.id, label").rows
    assert rows == [
        ("IND", "Actor"), ("IND", "State"), ("USA", "Actor"), ("USA", "State"),
        ("marco-rubio", "Actor"), ("marco-rubio", "Official"), ("s-jaishankar", "Actor"), ("s-jaishankar", "Official"),
    ]


def test_a_claim_is_tied_to_its_actors_its_speaker_and_its_document(store: Store) -> None:
    store.load([story(document("a.txt"), claim("CONDEMNED", INDIA, ATTACK, speaker=JAISHANKAR))])

    rows = store.run("MATCH (c:Claim)-[e]->(n) RETURN type(e), coalesce(n.id, n.file) ORDER BY type(e)").rows
    assert rows == [
        ("ATTRIBUTED_TO", "s-jaishankar"), ("REPORTED_IN", "a.txt"), ("SOURCE", "IND"),
        ("TARGET", "2025-pahalgam-attack"),
    ]


@pytest.mark.parametrize("quiet", [
    claim("URGED", RUBIO, INDIA, status="negated"), claim("MET", RUBIO, INDIA, status="planned"),
    claim("MEDIATED", USA, INDIA, status="hypothetical"), claim("WARNED", RUBIO, None), claim("MET", INDIA, INDIA),
])
def test_a_claim_of_no_act_is_kept_without_edge(store: Store, quiet: Any) -> None:
    store.load([story(document("a.txt"), quiet)])

    assert [row for row in edges(store) if row[1] != "REPRESENTS"] == []
    assert store.run("MATCH (c:Claim) RETURN c.status").rows == [(quiet.status,)]
    assert store.check() == []


def test_a_denial_points_to_the_act_that_it_denies(store: Store) -> None:
    denial = claim("CALLED", JAISHANKAR, RUBIO, status="negated")
    store.load([WIRE, story(document("denial.txt"), denial)])

    rows = store.run(
        "MATCH ()-[e:CALLED]->() WITH e MATCH (c:Claim {act_id: e.act_id}) RETURN c.status ORDER BY c.status"
    ).rows
    assert rows == [("actual",), ("negated",)]


def test_loading_again_changes_nothing(store: Store) -> None:
    store.load([WIRE, READOUT], AFFILIATIONS)
    before, writes = everything(store), store.run("MATCH (g:GraphInfo) RETURN g.loads").rows

    report = store.load([WIRE, READOUT], AFFILIATIONS)

    assert (report.unchanged, report.new, report.changed, report.relationships) == (2, 0, 0, 0)
    assert everything(store) == before
    assert store.run("MATCH (g:GraphInfo) RETURN g.loads").rows == writes


def test_reload_writes_the_unchanged_anew_and_ends_the_same(store: Store) -> None:
    store.load([WIRE, READOUT], AFFILIATIONS)
    before = everything(store)

    assert store.load([WIRE, READOUT], AFFILIATIONS, reload=True).changed == 2
    assert everything(store) == before


def test_a_changed_document_replaces_its_claims(store: Store) -> None:
    store.load([WIRE, READOUT])

    report = store.load([story(document("wire.txt", text="corrected"), claim("MET", RUBIO, SHARIF))])

    assert (report.changed, report.acts_added, report.acts_changed, report.acts_removed) == (1, 1, 1, 1)
    assert edges(store) == [
        ("marco-rubio", "CALLED", "s-jaishankar", 1),
        ("marco-rubio", "MET", "shehbaz-sharif", 1),
        ("marco-rubio", "REPRESENTS", "USA", None),
        ("s-jaishankar", "REPRESENTS", "IND", None),
        ("shehbaz-sharif", "REPRESENTS", "PAK", None),
    ]
    assert store.check() == []


def test_better_rules_replace_the_claims_of_an_unchanged_text(store: Store) -> None:
    store.load([WIRE], extractor="first")

    report = store.load([story(WIRE[0], CALL)], extractor="second")

    assert (report.changed, report.acts_removed) == (1, 1)
    assert store.run("MATCH (d:Document) RETURN d.extractor").rows == [("second",)]


def test_other_rules_with_the_same_claims_only_leave_their_mark(store: Store) -> None:
    store.load([WIRE], extractor="first")

    assert store.load([WIRE], extractor="second").unchanged == 1
    assert store.run("MATCH (d:Document) RETURN d.extractor").rows == [("second",)]


def test_claims_from_a_file_keep_the_publisher_of_the_document_that_is_there(store: Store) -> None:
    store.load([WIRE])

    store.load([story(replace(WIRE[0], text="", publisher=None, published=None), CALL)])

    rows = store.run("MATCH ()-[e:CALLED]->() RETURN e.sources, e.first_published").rows
    assert rows == [(["Reuters"], "2025-05-09")]


def test_removing_a_document_leaves_the_graph_as_if_it_had_never_been(store: Store) -> None:
    store.load([READOUT], AFFILIATIONS)
    before = everything(store)
    store.load([WIRE, story(document("c.txt"), claim("CONDEMNED", PAKISTAN, ATTACK))], AFFILIATIONS)

    assert store.remove("wire.txt")
    assert store.remove("c.txt")
    assert everything(store) == before


def test_removing_the_last_document_leaves_nothing(store: Store) -> None:
    store.load([WIRE], AFFILIATIONS)

    assert store.remove("wire.txt")
    assert everything(store) == []
    assert not store.remove("wire.txt")


def test_the_order_of_documents_makes_no_difference(store: Store) -> None:
    store.load([WIRE, READOUT])
    first = everything(store)
    for file in ("wire.txt", "readout.txt"):
        store.remove(file)
    store.load([READOUT])
    store.load([WIRE])

    assert everything(store) == first


def test_the_dictionary_tells_the_office_and_the_memberships_of_whom_claims_name(store: Store) -> None:
    store.load([WIRE], AFFILIATIONS)
    offices = "MATCH (a)-[e:REPRESENTS|MEMBER_OF]->(b) RETURN a.id, b.id, e.role, e.from, e.to ORDER BY a.id"
    assert store.run(offices).rows == [
        ("marco-rubio", "USA", "foreign-minister", "2025-01-21", None), ("s-jaishankar", "IND", None, None, None),
    ]

    store.load([story(document("un.txt"), claim("URGED", UN, PAKISTAN))], AFFILIATIONS)
    assert store.run(offices).rows[:2] == [
        ("IND", "united-nations", None, "1945-10-24", None), ("PAK", "united-nations", None, None, None),
    ]


def test_a_state_first_met_as_a_code_gets_its_name_later(store: Store) -> None:
    store.load([story(document("a.txt"), claim("MET", RUBIO, JAISHANKAR))])
    store.load([story(document("b.txt"), claim("MET", USA, INDIA))])

    assert store.run("MATCH (s:State) RETURN s.name ORDER BY s.name").rows == [("India",), ("United States",)]


def test_a_long_load_is_several_transactions_of_whole_documents(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 3)
    seen: list[tuple[int, int]] = []

    stories = [story(document(f"{n}.txt"), CALL, claim("URGED", RUBIO, INDIA)) for n in range(4)]
    report = store.load(stories, progress=lambda sums: seen.append((sums.transactions, sums.new)))

    assert seen == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert (report.acts_added, report.acts_changed) == (2, 6)
    assert store.run("MATCH ()-[e:CALLED]->() RETURN e.documents").rows == [(4,)]


def test_two_loads_at_once_do_not_mix(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.store.BATCH_CLAIMS", 3)

    def load(half: int) -> None:
        with database.connect() as mine:
            mine.load(story(document(f"{half}-{n}.txt"), CALL, claim("URGED", RUBIO, INDIA)) for n in range(5))

    with ThreadPoolExecutor() as both:
        list(both.map(load, (1, 2)))

    with database.connect() as store:
        assert store.run("MATCH ()-[e:CALLED]->() RETURN e.documents").rows == [(10,)]
        assert store.check() == []


@pytest.mark.parametrize(("wrong", "message"), [
    (claim("KISSED", USA, INDIA), "unknown relation 'KISSED'"), (claim("MET", USA, ATTACK), "cannot have the Incident"),
    (claim("CONDEMNED", ATTACK, USA), "cannot have the Incident"), (claim("MET", USA, INDIA, day="May 8"), "is no day"),
])
def test_what_the_schema_forbids_is_not_written(store: Store, wrong: Any, message: str) -> None:
    with pytest.raises(DataError, match=message) as error:
        store.load([story(document("wrong.txt"), CALL, wrong)])

    assert "wrong.txt" in str(error.value)
    assert everything(store) == []


def test_text_of_any_kind_comes_back_as_it_was(store: Store) -> None:
    text = "“Non”, a dit l’été — 日本 😀 \\u0041 'x' \"y\" \n\t{$x}"
    told = replace(claim("CALLED", RUBIO, INDIA), text=text)
    store.load([story(document("odd name 'ü'.txt"), told)])

    assert store.run("MATCH (c:Claim)-[:REPORTED_IN]->(d) RETURN c.text, d.file").rows == [(text, "odd name 'ü'.txt")]
