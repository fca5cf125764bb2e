"""How much of the world the officials' tables know: floors that only rise."""

import pytest

from loaders.dictionaries import Person, load_memberships, load_offices

OFFICES = load_offices()
MEMBERS = [entry.state for entry in load_memberships()["united-nations"] if not entry.until]
STATES = [*MEMBERS, "PSE", "TWN", "VAT", "XKX"]


@pytest.mark.parametrize(("day", "leaders", "ministers"), [
    ("1955-01-01", 63, 15), ("1965-01-01", 99, 31), ("1975-01-01", 128, 45), ("1985-01-01", 145, 59),
    ("1995-06-01", 171, 77), ("2005-06-01", 193, 157), ("2015-06-01", 195, 173), ("2020-06-01", 193, 176),
    ("2023-06-01", 192, 183), ("2025-06-01", 191, 183), ("2026-06-01", 191, 177),
])
def test_so_many_states_have_a_dated_leader_and_foreign_minister(day: str, leaders: int, ministers: int) -> None:
    assert sum(is_dated(OFFICES.leaders(state, day), day, state) for state in STATES) >= leaders
    found = (OFFICES.holders("foreign-minister", day, state) for state in STATES)
    assert sum(is_dated(people, day, state) for people, state in zip(found, STATES, strict=True)) >= ministers


def is_dated(people: tuple[Person, ...], day: str, state: str) -> bool:
    terms = (term for person in people for term in OFFICES.office_at(person, day))
    return any(not term.presumed and term.state == state for term in terms)
