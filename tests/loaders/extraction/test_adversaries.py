import pytest

from loaders.extraction.adversaries import code_of, find_adversaries, rank_pairs


@pytest.fixture
def ranked(items):
    return lambda *texts: rank_pairs((text, items(text)) for text in texts)


def test_a_pair_at_war_comes_before_its_mediator(ranked):
    pairs = ranked(
        "Troops of Peru attacked Chile.",
        "Peru and Chile accused each other of raids.",
        "Norway urged Peru to wait.",
    )
    assert pairs[0][0] == ("CHL", "PER")


def test_conflict_weighs_more_than_company(ranked):
    (_, fighting), (_, meeting) = ranked("Peru attacked Chile.")[0], ranked("Peru liked Chile.")[0]
    assert fighting > meeting


def test_states_joined_by_and_weigh_more_than_states_apart(ranked):
    assert ranked("Talks of Peru and Chile began.")[0][1] > ranked("Talks of Peru with Chile began.")[0][1]


def test_one_state_makes_no_pair(ranked):
    assert ranked("Peru waited.", "Peru waited again.") == []


@pytest.mark.parametrize(
    ("weights", "found"),
    [((9.0,), ("AAA", "BBB")), ((3.9,), ()), ((9.0, 8.0), ()), ((9.0, 6.0), ("AAA", "BBB")), ((), ())],
)
def test_adversaries_must_be_strong_and_ahead_of_other_pairs(weights, found):
    pairs = [("AAA", "BBB"), ("AAA", "CCC")]
    assert find_adversaries(list(zip(pairs, weights, strict=False))) == found


def test_only_an_unambiguous_name_gives_a_code(items):
    assert [code_of(item) for item in items("Peru waited")] == ["PER", ""]
