from collections import Counter

import pytest

from loaders.extraction.describe import Places, describe, state_actor
from loaders.extraction.lexicon import Entry


@pytest.fixture
def said(phrases):
    return lambda text: describe(phrases(text)[0], Places(Counter()))


def test_a_title_gives_office_role_and_state(said):
    found = said("the Kenyan foreign minister")
    assert (found.states, found.offices, found.roles) == (["KEN"], {"foreign-minister"}, {"minister"})


def test_the_host_of_an_envoy_is_not_whom_the_envoy_serves(said):
    assert said("the Norwegian ambassador to Turkey").states == ["NOR"]


def test_a_former_office_is_noted(said):
    assert said("former Kenyan president Otieno Mwangi").former
    assert not said("Kenyan president Otieno Mwangi").former


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Achieng", "female"),
        ("the Congolese spokeswoman", "female"),
        ("the Congolese spokesman", "male"),
        ("the Congolese spokesperson", ""),
    ],
)
def test_gender_comes_from_honorifics_and_titles(said, text, gender):
    assert said(text).gender == gender


def test_a_possessive_is_kept_for_whoever_resolves_it(said):
    assert said("its foreign minister").possessive == "its"


def test_a_body_owns_its_head(said):
    found = said("African Union chairperson Otieno Mwangi")
    assert ([body.id for body in found.organisations], found.offices) == (["african-union"], {"organisation-head"})


def test_an_ambiguous_name_means_the_state_the_document_speaks_of():
    entries = [Entry("demonym", "COD"), Entry("demonym", "COG")]
    assert Places(Counter()).code(entries) == "COD"
    assert Places(Counter(COG=2)).code(entries) == "COG"
    assert Places(Counter()).code([]) is None


def test_a_state_without_a_name_goes_by_its_code():
    assert state_actor("PER", {"PER": "Peru"}).name == "Peru"
    assert state_actor("XXA", {}).name == "XXA"
