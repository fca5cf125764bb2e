from itertools import pairwise

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        (
            "Yesterday the Kenyan foreign minister, Amina Odhiambo, spoke.",
            "person",
            "the Kenyan foreign minister, Amina Odhiambo",
        ),
        (
            "They heard Amina Odhiambo, the Kenyan foreign minister.",
            "person",
            "Amina Odhiambo, the Kenyan foreign minister",
        ),
        ("Then the Kenyan foreign minister spoke.", "role", "the Kenyan foreign minister"),
        ("Then Ghana's defence ministry spoke.", "ministry", "Ghana's defence ministry"),
        (
            "Then the Ministry of Foreign Affairs of Peru spoke.",
            "ministry",
            "the Ministry of Foreign Affairs of Peru",
        ),
        ("Yesterday Indian and Pakistani officials met.", "collective", "Indian and Pakistani officials"),
        ("Yesterday foreign ministers of Peru and Chile met.", "collective", "foreign ministers of Peru and Chile"),
        ("Then the East African Community spoke.", "organisation", "the East African Community"),
        ("Then the bloc spoke.", "epithet", "the bloc"),
        ("Then both sides met.", "group", "both sides"),
        ("Then the South spoke.", "direction", "the South"),
        ("They thanked each other.", "reciprocal", "each other"),
    ],
)
def test_a_noun_phrase_is_found_whole_and_by_its_kind(phrases, text, kind, phrase):
    (found,) = phrases(text)
    assert (found.kind, text[found.start : found.end]) == (kind, phrase)


def test_coordinated_states_are_phrases_of_their_own(phrases):
    assert [(found.kind, found.items[-1].text) for found in phrases("Kenya and Uganda signed.")] == [
        ("state", "Kenya"),
        ("state", "Uganda"),
    ]


def test_a_place_is_not_joined_with_the_title_after_it(phrases):
    first, second = phrases("In Hargeisa, the region's leader spoke.")
    assert (first.name.text, second.kind) == ("Hargeisa", "role")


def test_phrases_never_overlap(phrases):
    found = phrases("Kenya's president, Mwangi Otieno, and the Ugandan foreign minister met both sides in Lima.")
    assert len(found) > 3
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_a_sentence_without_actors_has_none(phrases):
    assert phrases("It rained all night on the roofs.") == []
