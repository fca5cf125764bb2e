def people(read, text):
    _, discourse = read(text)
    return {figure.name: figure for figure in discourse.register.figures}


def test_a_title_introduces_a_person_of_its_state(read):
    found = people(read, "Kenyan foreign minister Amina Odhiambo flew to Lima.")["Amina Odhiambo"]
    assert (found.states, found.offices, found.official) == (("KEN",), {"foreign-minister"}, True)


def test_an_apposition_introduces_as_well(read):
    found = people(read, "Amina Odhiambo, the Kenyan foreign minister, flew to Lima.")["Amina Odhiambo"]
    assert (found.states, found.offices) == (("KEN",), {"foreign-minister"})


def test_a_name_without_title_introduces_nobody(read):
    assert people(read, "Amina Odhiambo sang in Lima.") == {}


def test_a_full_name_later_in_the_text_gives_the_surname_before_it(meant):
    text = "Odhiambo urged Uganda to wait. Kenyan foreign minister Amina Odhiambo was in Lima."
    assert meant(text, "Odhiambo") == [("amina-odhiambo",)]


def test_the_head_of_a_body_stands_for_no_state(read):
    found = people(read, "African Union chairperson Wanjiru Tesfaye met Kenyan officials.")["Wanjiru Tesfaye"]
    assert (found.states, found.organisation) == ((), "african-union")


def test_a_surname_that_is_a_common_word_is_known_once_introduced(meant):
    text = "Kenyan foreign minister Amina Hope flew to Lima. Hope urged Uganda to wait."
    assert meant(text, "Hope") == [("amina-hope",)]
