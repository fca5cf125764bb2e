from collections import Counter

import pytest

from loaders.dictionaries import (
    find_body,
    find_organisation,
    find_state,
    load_memberships,
    load_organisations,
    load_seats,
)


def members_on(identity: str, year: str) -> set[str]:
    return {entry.state for entry in load_memberships()[identity]
            if entry.since <= year and (not entry.until or year < entry.until)}


@pytest.mark.parametrize(("identity", "name"), [
    ("european-union", "EU"), ("us-department-of-state", "State Department"), ("foreign-office", "FCDO"),
    ("nato", "North Atlantic Treaty Organization"), ("un-security-council", "Security Council"),
    ("m23", "March 23 Movement"), ("unifil", "United Nations Interim Force in Lebanon"), ("hamas", "Hamas"),
])
def test_an_organisation_is_known_by_its_other_names(identity: str, name: str) -> None:
    organisation = find_organisation(identity)
    assert organisation is not None
    assert name in organisation.names


def test_no_two_organisations_share_an_id() -> None:
    repeated = [name for name, count in Counter(body.id for body in load_organisations()).items() if count > 1]
    assert repeated == []


def test_no_two_organisations_share_a_name() -> None:
    names = Counter(name for body in load_organisations() for name in body.names)
    assert [name for name, count in names.items() if count > 1] == []


def test_only_bodies_of_states_represent_states() -> None:
    assert {body.kind for body in load_organisations() if body.represents} <= {
        "ministry", "agency", "military", "parliament", "party", "news-agency", "media", "authority", "bank"}


def test_codes_in_the_tables_are_states() -> None:
    codes = {code for body in load_organisations() for code in (*body.represents, *body.members)}
    codes |= {entry.state for entries in load_memberships().values() for entry in entries}
    assert [code for code in codes if find_state(code) is None] == []


def test_memberships_and_seats_belong_to_known_bodies() -> None:
    named = set(load_memberships()) | {seat.organisation for seat in load_seats() if seat.organisation}
    assert [identity for identity in named if find_body(identity) is None] == []


def test_the_united_nations_has_193_members() -> None:
    organisation = find_organisation("united-nations")
    assert organisation is not None
    assert len(organisation.members) == 193


def test_membership_follows_the_dates() -> None:
    assert "GBR" in members_on("european-union", "2015")
    assert "GBR" not in members_on("european-union", "2021")
    assert len(members_on("european-economic-community", "1985")) == 10
    assert members_on("nato", "1999") - members_on("nato", "1998") == {"CZE", "HUN", "POL"}


def test_an_organisation_answers_to_an_epithet() -> None:
    assert [body.id for body in load_organisations() if "world body" in body.epithets] == ["united-nations"]
    assert {"european-union", "asean"} <= {body.id for body in load_organisations() if "bloc" in body.epithets}
