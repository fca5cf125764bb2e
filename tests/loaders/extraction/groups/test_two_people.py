def test_two_men_are_the_people_last_named_together(meant):
    text = "Kenyan foreign minister Amina Odhiambo met Ugandan president Tom Okello. The two leaders shook hands."
    assert meant(text, "The two leaders") == [("amina-odhiambo", "tom-okello")]


def test_a_role_chooses_among_three_people(meant):
    text = (
        "Kenyan president Ruth Achieng, Ugandan president Tom Okello and Peruvian foreign minister Ana Quispe dined. "
        "The two presidents urged Chile to wait."
    )
    assert [set(pair) for pair in meant(text, "The two presidents")] == [{"ruth-achieng", "tom-okello"}]
