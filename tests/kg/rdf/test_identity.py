import pytest

from kg.library.identities import load_identities
from kg.rdf import Identities, Link
from kg.records import Actor
from loaders.dictionaries import load_states


def find(actor, find_link=None):
    return list(Identities(find_link).find(actor))


def test_a_state_has_its_item_and_its_code_in_the_eu_list():
    assert find(Actor("State", "IND", "India")) == [("owl:sameAs", "wd:Q668"), ("skos:exactMatch", "eu:IND")]


def test_a_state_whose_item_may_be_another_thing_is_only_close():
    assert ("skos:closeMatch", "wd:Q237") in find(Actor("State", "VAT", "Holy See"))


def test_an_unknown_state_has_no_links():
    assert find(Actor("State", "XXX", "Nowhere")) == []


def test_nearly_every_state_of_the_dictionary_has_an_item_of_its_own():
    items = {state.code: find(Actor("State", state.code, state.name)) for state in load_states()}
    assert {code for code, links in items.items() if not links} <= {"XVS", "YMD"}
    wikidata = [links[0][1] for links in items.values() if links]
    assert len(wikidata) == len(set(wikidata))


@pytest.mark.parametrize(("certain", "kind"), [(True, "owl:sameAs"), (False, "skos:closeMatch")])
def test_an_official_is_linked_as_surely_as_the_dictionary_knows(certain, kind):
    official = Actor("Official", "a-b", "A B")
    assert find(official, lambda actor: Link("Q1", certain) if actor == official else None) == [(kind, "wd:Q1")]


def test_an_incident_is_never_linked():
    assert find(Actor("Incident", "x", "X"), lambda actor: Link("Q1", True)) == []


def test_the_dictionaries_know_organisations_and_officials():
    identities = load_identities()
    known, doubtful = (Actor("Organisation", "united-nations", name) for name in ("United Nations", "Nations United"))
    assert list(identities.find(known)) == [("owl:sameAs", "wd:Q1065")]
    assert list(identities.find(doubtful)) == [("skos:closeMatch", "wd:Q1065")]
    assert list(identities.find(Actor("Official", "nobody-at-all", "Nobody At All"))) == []
