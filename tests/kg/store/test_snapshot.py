"""What is read out of the database is what went in, whole or in part, on every server."""

import pytest

from kg.graph import make_snapshot
from kg.records import Actor, Affiliation, Claim, Document, Selection
from kg.schema import load_schema

INDIA, FRANCE, BRAZIL = (Actor("State", code, name) for code, name in
                         (("IND", "India"), ("FRA", "France"), ("BRA", "Brazil")))
ENVOY = Actor("Official", "a-envoy", "A Envoy", ("FRA",))
ATTACK = Actor("Incident", "the-attack", "The attack")
UNION = Actor("Organisation", "the-union", "The Union")
AFFILIATIONS = [
    Affiliation("REPRESENTS", ENVOY, FRANCE, "envoy", "2020-01-01", "2026-01-01"),
    Affiliation("REPRESENTS", ENVOY, FRANCE, "minister", "2018-01-01", "2019-12-31"),
    Affiliation("MEMBER_OF", FRANCE, UNION, None, "1958-01-01"),
]


def claim(file, number, relation, source, target, day="2025-05-08", status="actual", speaker=None):
    text = f"Sentence {number}."
    return Claim(file, relation, status, False, source, target, day, "day", 20 * number, 20 * number + len(text), text,
                 speaker, 0.5, "a rule")


PAIRS = [
    (Document("b.txt", "", "Wire", "2025-05-09", "manifest", "https://x.test/b", "B"), [
        claim("b.txt", 2, "URGED", ENVOY, INDIA, speaker=UNION),
        claim("b.txt", 1, "CONDEMNED", INDIA, ATTACK, "2025-05-01"),
        claim("b.txt", 3, "MET", INDIA, FRANCE, status="planned"), claim("b.txt", 4, "URGED", BRAZIL, None),
    ]),
    (Document("a.txt", "", "Times", "2025-05-10"), [
        claim("a.txt", 1, "URGED", ENVOY, INDIA), claim("a.txt", 2, "CALLED", BRAZIL, INDIA, "2025-05-09"),
    ]),
    (Document("c.txt", "", None, None), []),
]


def parts(snapshot):
    return {
        "actors": [(actor.label, actor.id, actor.name) for actor in snapshot.actors()],
        "affiliations": [(each.kind, each.source.id, each.target.id, each.role, each.start, each.end)
                         for each in snapshot.affiliations()],
        "acts": [(act.act_id, act.relation, act.source.id, act.target.id, act.date, act.claims, act.documents,
                  act.sources, act.attributed, act.first_published, act.implied) for act in snapshot.acts()],
        "documents": [(document, [(row.id, row.act_id, row.claim.text, row.claim.rule) for row in rows])
                      for document, rows in snapshot.documents()],
    }


@pytest.fixture
def loaded(store):
    store.load(PAIRS, AFFILIATIONS)
    return store


def test_everything_comes_out_as_it_went_in(loaded):
    assert parts(loaded.snapshot()) == parts(make_snapshot(PAIRS, AFFILIATIONS, load_schema()))


@pytest.mark.parametrize(("selection", "acts", "files", "actors"), [
    (Selection(since="2025-05-09"), ["CALLED"], ["a.txt"], {"BRA", "IND"}),
    (Selection(relations=("URGED",)), ["URGED"], ["a.txt", "b.txt"], {"a-envoy", "IND", "FRA", "BRA", "the-union"}),
    (Selection(actors=("FRA",)), ["URGED"], ["a.txt", "b.txt"], {"a-envoy", "IND", "FRA", "the-union"}),
    (Selection(actors=("the-attack",)), ["CONDEMNED"], ["b.txt"], {"IND", "the-attack"}),
    (Selection(sources=("Times",)), ["CALLED", "URGED"], ["a.txt"], {"a-envoy", "IND", "FRA", "BRA"}),
    (Selection(sources=("b.txt",), relations=("CONDEMNED",)), ["CONDEMNED"], ["b.txt"], {"IND", "the-attack"}),
    (Selection(since="2030-01-01"), [], [], set()),
], ids=lambda value: "-".join(filter(None, (value.since, *value.relations, *value.actors, *value.sources)))
    if isinstance(value, Selection) else "")
def test_a_selection_takes_acts_claims_and_the_actors_they_name(loaded, selection, acts, files, actors):
    found = loaded.snapshot(selection)
    assert [act.relation for act in found.acts()] == acts
    assert [document.file for document, _ in found.documents()] == files
    assert {actor.id for actor in found.actors()} == actors
    named = {actor.id for each in found.affiliations() for actor in (each.source, each.target)}
    assert named <= actors


def test_a_stream_can_be_read_again(loaded):
    snapshot = loaded.snapshot(Selection(relations=("URGED",)))
    assert parts(snapshot) == parts(snapshot)
