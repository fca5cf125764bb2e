"""Whom an actor stands for."""

from __future__ import annotations

from kg.graph import Affiliations
from kg.records import Actor, Affiliation

USA = Actor("State", "USA", "United States")
STATE_DEPARTMENT = Actor("Organisation", "us-department-of-state", "US Department of State", ("USA",))
RUBIO = Actor("Official", "marco-rubio", "Marco Rubio", ("USA",))
NATO = Actor("Organisation", "nato", "NATO")
KNOWN = Affiliations([
    Affiliation("REPRESENTS", RUBIO, STATE_DEPARTMENT, "foreign-minister"),
    Affiliation("REPRESENTS", STATE_DEPARTMENT, USA),
    Affiliation("MEMBER_OF", USA, NATO, start="1949-04-04"),
])


def test_a_claim_adds_whom_the_dictionary_does_not_name() -> None:
    assert [(each.target, each.role) for each in KNOWN.represented(RUBIO)] == [
        (STATE_DEPARTMENT, "foreign-minister"), (USA, None),
    ]


def test_a_state_that_nobody_has_named_goes_by_its_code() -> None:
    [alone] = Affiliations().represented(Actor("Official", "x", "X", ("PAK",)))

    assert alone.target == Actor("State", "PAK", "PAK")


def test_those_represented_come_along_through_a_ministry() -> None:
    assert {actor.id for actor in KNOWN.close([RUBIO])} == {"marco-rubio", "us-department-of-state", "USA"}


def test_a_membership_is_found_from_either_end() -> None:
    assert list(KNOWN.memberships({"USA"})) == list(KNOWN.memberships({"nato"})) == list(
        KNOWN.memberships({"USA", "nato"})
    )
