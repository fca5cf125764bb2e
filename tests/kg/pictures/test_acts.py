"""Which acts are drawn."""

import pytest

from kg.pictures import Slice, gather_acts
from kg.pictures.acts import roll_up
from kg.schema import load_schema
from tests.kg.pictures.samples import EVIL, sample


def told(acts):
    return [(act.date, act.source.id, act.relation, act.target.id, len(act.claims)) for act in acts]


def test_acts_have_their_claims_and_only_what_took_place_is_one():
    assert told(gather_acts(sample(), load_schema())) == [
        (None, "marco-rubio", "URGED", "PAK", 1), ("2025-04-23", "IND", "CONDEMNED", "the-attack", 1),
        ("2025-05-07", "IND", "ACCUSED", "PAK", 2), ("2025-05-08", "IND", "CALLED", "marco-rubio", 1),
        ("2025-05-11", "villain", "WARNED", "IND", 1),
    ]


@pytest.mark.parametrize(("part", "wanted"), [
    (Slice(until="2025-05-07"), ["URGED", "CONDEMNED", "ACCUSED"]), (Slice(min_sources=2), ["ACCUSED"]),
    (Slice(as_of="2025-05-09"), ["CONDEMNED", "ACCUSED", "CALLED"]), (Slice(as_of="2025-05-09", min_sources=2), []),
])
def test_a_slice_takes_what_was_known_by_then_and_told_by_so_many(part, wanted):
    assert [act.relation for act in gather_acts(sample(), load_schema(), part)] == wanted


def test_officials_act_as_their_state_and_two_of_one_state_not_at_all():
    snapshot = sample()
    acts = roll_up(gather_acts(snapshot, load_schema()), list(snapshot.affiliations()))
    assert ("2025-05-08", "IND", "CALLED", "USA", 1) in told(acts)
    assert EVIL in {act.source.name for act in acts}
