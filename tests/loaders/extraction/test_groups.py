def test_both_sides_are_the_two_states_just_joined(meant):
    assert meant("Kenya and Uganda closed their border. Both sides called for calm.", "Both sides") == [
        ("KEN", "UGA")
    ]


def test_the_host_is_not_one_of_the_two_sides(meant):
    (sides,) = meant("Peru warned Chile. Bolivia hosted the two sides.", "the two sides")
    assert set(sides) == {"PER", "CHL"}


def test_two_men_are_the_people_last_named_together(meant):
    text = "Kenyan foreign minister Amina Odhiambo met Ugandan president Tom Okello. The two leaders shook hands."
    assert meant(text, "The two leaders") == [("amina-odhiambo", "tom-okello")]


def test_a_role_chooses_among_three_people(meant):
    text = (
        "Kenyan president Ruth Achieng, Ugandan president Tom Okello and Peruvian foreign minister Ana Quispe dined. "
        "The two presidents urged Chile to wait."
    )
    assert [set(pair) for pair in meant(text, "The two presidents")] == [{"ruth-achieng", "tom-okello"}]


def test_three_countries_are_left_open(meant):
    assert (
        meant("Kenya and Uganda closed their border. The three countries called for calm.", "The three countries")
        == []
    )


def test_a_bare_both_takes_up_two_people(meant):
    text = "Peru's president Ana Quispe met Chile's president Rosa Soto. Both urged Bolivia to wait."
    assert [set(pair) for pair in meant(text, "Both")] == [{"ana-quispe", "rosa-soto"}]


def test_sides_without_anyone_before_mean_nobody(meant):
    assert meant("Both sides called for calm.", "Both sides") == []
