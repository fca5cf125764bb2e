import pytest

from loaders.dictionaries import load_offices
from loaders.extraction.figures import Figure, Register
from loaders.extraction.figures.names import name_words


@pytest.fixture
def register():
    return Register(load_offices(), "2024-03-06", [], frozenset({"KEN"}))


def introduce(register, name, state, office="foreign-minister"):
    return register.introduce(name, (state,), {office}, {"minister"})


def test_names_are_compared_without_hyphens_accents_and_stops():
    assert name_words("J. Öngör-Sá") == ("j", "ongor", "sa")


@pytest.mark.parametrize(
    ("name", "state", "short", "rank"),
    [
        ("Amina Odhiambo", "KEN", "Amina Odhiambo", 4),
        ("Amina Odhiambo", "KEN", "Odhiambo", 3),
        ("Amina Odhiambo", "KEN", "Amina", 1),
        ("Amina Odhiambo", "KEN", "Otieno", 0),
        ("Jan van der Berg", "NLD", "Berg", 3),
        ("Han Min Su", "KOR", "Han", 3),
        ("Han Min Su", "KOR", "Su", 2),
    ],
)
def test_a_short_name_fits_best_by_the_family_name_of_its_state(name, state, short, rank):
    assert Figure(name, (state,)).rank(name_words(short)) == rank


def test_a_surname_means_the_person_introduced(register):
    figure = introduce(register, "Amina Odhiambo", "KEN")
    assert register.resolve_short("Odhiambo") is figure


def test_of_two_bearers_the_office_then_the_latest_mention_decides(register):
    minister = introduce(register, "Amina Odhiambo", "KEN")
    president = introduce(register, "Tom Odhiambo", "UGA", "head-of-state")
    assert register.resolve_short("Odhiambo", offices=frozenset({"head-of-state"})) is president
    assert register.resolve_short("Odhiambo", recent=[minister, president]) is minister
    assert register.resolve_short("Odhiambo", recent=[president, minister]) is president


def test_a_second_introduction_adds_to_the_first(register):
    first = introduce(register, "Amina Odhiambo", "KEN")
    again = register.introduce("Amina Odhiambo", (), set(), {"envoy"}, gender="female")
    assert again is first
    assert (first.roles, first.gender, first.states) == ({"minister", "envoy"}, "female", ("KEN",))


def test_a_name_that_nobody_bears_means_nobody(register):
    assert register.resolve_short("Zzyzxova") is None


def test_a_surname_alone_means_the_holder_by_the_first_of_equal_offices():
    register = Register(
        load_offices(), "2024-03-06", [], frozenset()
    )  # the President of France is a Prince of Andorra
    assert register.resolve_short("Macron").actor.represents == ("FRA",)


def test_the_holder_of_an_office_comes_from_the_dictionary(register):
    assert register.holder("head-of-state", "FRA").actor.id == "emmanuel-macron"
    assert register.holder("head-of-state", "XXA") is None
