import pytest

from loaders.extraction.incidents import incident_actor, is_incident


@pytest.fixture
def incidents(read):
    def find(text):
        (sentence,), discourse = read(text)
        return [incident_actor(token, sentence, discourse) for token in sentence.tokens if is_incident(token)]

    return find


def test_an_incident_is_named_by_its_place_and_year(incidents):
    (found,) = incidents("Peru condemned the Lamu attack.")
    assert (found.label, found.id, found.name) == ("Incident", "2024-lamu-attack", "Lamu attack")


def test_adjectives_of_judgment_are_no_part_of_the_name(incidents):
    (found,) = incidents("Peru condemned the deadly recent massacre.")
    assert (found.id, found.name) == ("2024-massacre", "massacre")


def test_a_state_and_a_meal_are_no_incidents(incidents):
    assert incidents("Peru condemned the lunch.") == []
