import pycountry
import pytest

from loaders.dictionaries import find_state, load_readings, load_seats, load_states

STATES = {state.code: state for state in load_states()}
NAMES = {name: state.code for state in load_states() for name in state.names}


def test_every_iso_code_and_kosovo_is_a_state() -> None:
    assert {country.alpha_3 for country in pycountry.countries} | {"XKX"} <= set(STATES)


def test_a_code_stands_for_one_state() -> None:
    assert len(STATES) == len(load_states())


@pytest.mark.parametrize(("name", "code"), [
    ("Burma", "MMR"), ("Zaire", "COD"), ("Ivory Coast", "CIV"), ("Turkey", "TUR"), ("Türkiye", "TUR"), ("DPRK", "PRK"),
    ("U.K.", "GBR"), ("America", "USA"), ("Islamic Republic of Pakistan", "PAK"), ("Swiss Confederation", "CHE"),
    ("Soviet Union", "RUS"), ("Czechoslovakia", "CZE"), ("West Germany", "DEU"), ("East Germany", "DDR"),
    ("South Yemen", "YMD"), ("Rhodesia", "ZWE"),
])
def test_other_and_former_names_lead_to_the_state(name: str, code: str) -> None:
    assert NAMES[name] == code


def test_no_two_states_share_a_name() -> None:
    claimed = [name for state in load_states() for name in state.names]
    assert sorted(claimed) == sorted(set(claimed))


def test_shared_demonyms_are_listed_as_ambiguous() -> None:
    owners: dict[str, set[str]] = {}
    for state in load_states():
        for word in (*state.demonyms, *state.peoples):
            owners.setdefault(word, set()).add(state.code)
    shared = {word: codes for word, codes in owners.items() if len(codes) > 1}
    assert {word: set(load_readings()[word].actors) for word in shared} == shared


@pytest.mark.parametrize(("code", "demonym", "people"), [
    ("DNK", "Danish", "Danes"), ("GBR", "British", "Britons"), ("PAK", "Pakistani", "Pakistanis"),
    ("ARE", "Emirati", "Emiratis"), ("NER", "Nigerien", "Nigeriens"), ("PRK", "North Korean", "North Koreans"),
])
def test_a_state_has_adjectives_and_nouns_for_its_people(code: str, demonym: str, people: str) -> None:
    assert demonym in STATES[code].demonyms
    assert people in STATES[code].peoples


def test_bonn_was_the_german_capital_until_the_government_moved() -> None:
    assert STATES["DEU"].capitals == ("Berlin",)
    assert STATES["DEU"].former_capitals == (("Bonn", 1999),)


@pytest.mark.parametrize(("seat", "code"), [
    ("Kremlin", "RUS"), ("White House", "USA"), ("Downing Street", "GBR"), ("Blue House", "KOR"),
    ("Casa Rosada", "ARG"), ("Rashtrapati Bhavan", "IND"), ("Zhongnanhai", "CHN"),
])
def test_a_seat_of_government_stands_for_its_state(seat: str, code: str) -> None:
    assert seat in STATES[code].seats


def test_at_least_forty_states_have_a_seat_of_government() -> None:
    assert len({seat.state for seat in load_seats() if seat.state}) >= 40


def test_an_unknown_code_is_no_state() -> None:
    assert find_state("ZZZ") is None
