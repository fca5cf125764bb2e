def test_both_sides_are_the_two_states_just_joined(meant):
    assert meant("Kenya and Uganda closed their border. Both sides called for calm.", "Both sides") == [
        ("KEN", "UGA")
    ]


def test_the_host_is_not_one_of_the_two_sides(meant):
    (sides,) = meant("Peru warned Chile. Bolivia hosted the two sides.", "the two sides")
    assert set(sides) == {"PER", "CHL"}


def test_three_countries_are_left_open(meant):
    assert (
        meant("Kenya and Uganda closed their border. The three countries called for calm.", "The three countries")
        == []
    )


def test_sides_without_anyone_before_mean_nobody(meant):
    assert meant("Both sides called for calm.", "Both sides") == []


def test_a_bare_both_takes_up_two_people(meant):
    text = "Peru's president Ana Quispe met Chile's president Rosa Soto. Both urged Bolivia to wait."
    assert [set(pair) for pair in meant(text, "Both")] == [{"ana-quispe", "rosa-soto"}]
