import pytest

from kg.records import Document
from loaders.extraction.incidents import incident_actor, is_incident


@pytest.fixture
def incidents(read):
    def find(text):
        (sentence,), discourse = read(text)
        return [incident_actor(token, sentence, discourse) for token in sentence.tokens if is_incident(token)]

    return find


@pytest.fixture
def condemned(extractor):
    """Return whom or what the acts of a text are about."""
    return lambda text: [claim.target for claim in extractor.extract(Document("note.txt", text, published="2024-03-06"))]


def test_an_incident_is_named_by_its_place_and_year(incidents):
    (found,) = incidents("Peru condemned the Lamu attack.")
    assert (found.label, found.id, found.name) == ("Incident", "2024-lamu-attack", "Lamu attack")


@pytest.mark.parametrize(
    ("text", "identity", "name"),
    [
        ("Peru condemned the nightclub attack in Lima.", "2024-lima-attack", "nightclub attack in Lima"),
        ("Peru condemned the Lima nightclub attack.", "2024-lima-attack", "Lima nightclub attack"),
        ("Peru condemned the bombing of the Callao bridge.", "2024-callao-bombing", "bombing of the Callao bridge"),
        ("Peru condemned the attack that killed ten people in Quito.", "2024-quito-attack", "attack in Quito"),
        ("Peru condemned the 2019 bombings in Sri Lanka.", "2019-sri-lanka-bombing", "bombings in Sri Lanka"),
    ],
)
def test_its_place_is_found_before_or_behind_the_noun_or_in_a_clause(incidents, text, identity, name):
    (found,) = incidents(text)
    assert (found.id, found.name) == (identity, name)


def test_judgments_and_days_are_no_part_of_the_name_and_one_without_a_place_carries_the_day(incidents):
    assert [(found.id, found.name) for found in incidents("Peru condemned the deadly recent massacre.")] == [
        ("2024-03-06-massacre", "massacre")
    ]
    assert incidents("Peru condemned Monday's massacre.")[0].name == "massacre"


def test_a_bare_noun_takes_up_what_the_document_places(condemned):
    headline, lead, later = condemned(
        "Peru condemns attack. Chile condemned the bomb attack in Callao. Ecuador condemned the violence."
    )
    assert headline == lead == later
    assert lead.id == "2024-callao-attack"


def test_a_new_event_or_one_of_another_kind_is_not_that_which_was_placed(condemned):
    first, new, other = condemned(
        "Chile condemned the bomb attack in Callao. Ecuador condemned an attack on the guards. Peru condemned the coup."
    )
    assert len({first.id, new.id, other.id}) == 3


def test_a_state_and_a_meal_are_no_incidents(incidents):
    assert incidents("Peru condemned the lunch.") == []
