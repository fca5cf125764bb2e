def test_officials_are_their_state(meant):
    assert meant("Indian officials accused Kenya.", "Indian officials") == [("IND",)]


def test_a_group_of_states_means_all_of_them(meant):
    assert meant("The Baltic states urged Russia to wait.", "The Baltic states") == [("EST", "LVA", "LTU")]
