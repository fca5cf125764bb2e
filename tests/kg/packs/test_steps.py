"""What is computed from a query's rows."""

from kg.packs.steps import rank_by_betweenness


def rank(*pairs, top=20):
    rows = [(one, one.title(), other, other.title(), acts) for one, other, acts in pairs]
    return rank_by_betweenness(rows, {"top": top})


def test_the_middle_of_a_chain_lies_on_every_path():
    assert rank(("a", "b", ["1"]), ("b", "c", ["2"])) == [("B", 1.0, 2, 2, ["1", "2"])]


def test_where_all_are_in_contact_nobody_is_between():
    assert rank(("a", "b", ["1"]), ("b", "c", ["2"]), ("a", "c", ["3"])) == []


def test_two_ways_round_share_the_paths():
    # Of the three pairs of others each party lies on the one across, and that pair has a second way.
    square = [("a", "b", ["1"]), ("b", "c", ["2"]), ("c", "d", ["3"]), ("a", "d", ["4"])]
    assert [(name, share) for name, share, *_ in rank(*square)] == [(name, 0.1667) for name in "ABCD"]
    assert len(rank(*square, top=1)) == 1


def test_one_pair_in_either_order_is_one_partner():
    (row,) = rank(("a", "b", ["1"]), ("b", "a", ["2"]), ("b", "c", ["3"]))
    assert row == ("B", 1.0, 2, 3, ["1", "2", "3"])


def test_nobody_is_between_nobody():
    assert rank() == []
