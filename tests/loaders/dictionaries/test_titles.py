import pytest

from loaders.dictionaries import find_body, find_office, find_state, load_honorifics, load_modifiers, load_titles


@pytest.mark.parametrize(("phrase", "state", "office"), [
    ("foreign secretary", "GBR", "foreign-minister"), ("foreign secretary", "IND", "deputy-foreign-minister"),
    ("Secretary of State", "USA", "foreign-minister"), ("premier", "CHN", "head-of-government"),
    ("external affairs minister", "IND", "foreign-minister"), ("chancellor", "DEU", "head-of-government"),
    ("crown prince", "SAU", "crown-prince"), ("defence minister", "FRA", "defence-minister"),
])
def test_a_title_names_an_office(phrase: str, state: str, office: str) -> None:
    assert find_office(phrase, state) == office


def test_a_title_may_depend_on_the_organisation() -> None:
    assert find_office("foreign policy chief", organisation="european-union") == "organisation-head"
    assert find_office("secretary-general", organisation="nato") == "organisation-head"


def test_an_unknown_title_names_none() -> None:
    assert find_office("grand poobah", "GBR") is None


def test_titles_are_bound_to_known_states_and_bodies() -> None:
    assert [code for title in load_titles() for code in title.states if find_state(code) is None] == []
    assert [body for title in load_titles() for body in title.organisations if find_body(body) is None] == []


def test_phrases_are_in_lower_case_and_scopes_are_known() -> None:
    assert [title.phrase for title in load_titles() if title.phrase != title.phrase.lower()] == []
    assert {title.scope for title in load_titles()} == {"state", "organisation", "either"}


def test_honorifics_tell_rank_and_gender() -> None:
    honorifics = {honorific.form: honorific for honorific in load_honorifics()}
    assert honorifics["Lt. Gen."].kind == "rank"
    assert honorifics["Mrs"].gender == "female"
    assert honorifics["Ayatollah"].kind == "religious"


def test_modifiers_tell_the_time_of_office() -> None:
    modifiers = load_modifiers()
    assert (modifiers["former"], modifiers["acting"], modifiers["incoming"]) == ("past", "acting", "future")
