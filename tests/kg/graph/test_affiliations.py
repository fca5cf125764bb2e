"""For whom an actor stands, by the dictionary and by what claims say."""

from kg.graph import Affiliations
from kg.records import Actor, Affiliation

USA = Actor("State", "USA", "United States")
KERRY = Actor("Official", "john-kerry", "John Kerry", ("USA",))


def term(start, end):
    return Affiliation("REPRESENTS", KERRY, USA, "Secretary of State", start, end)


def test_a_term_of_office_that_goes_on_is_enough():
    running = term("2013-02-01", None)
    assert Affiliations([running]).represented(KERRY) == [running]


def test_a_claim_adds_to_terms_that_have_ended():
    ended = term("2013-02-01", "2017-01-20")
    assert Affiliations([ended]).represented(KERRY) == [ended, Affiliation("REPRESENTS", KERRY, USA)]


def test_a_claim_alone_makes_an_affiliation_without_days():
    assert Affiliations().represented(KERRY) == [Affiliation("REPRESENTS", KERRY, Actor("State", "USA", "USA"))]


def test_a_state_does_not_represent_itself():
    assert Affiliations().represented(Actor("State", "USA", "United States", ("USA",))) == []
