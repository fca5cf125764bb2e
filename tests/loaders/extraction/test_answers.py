from kg.records import Actor
from loaders.extraction.answers import Told, find_addressee

PERU, CHILE, OMAN = (
    Actor("State", code, name) for code, name in (("PER", "Peru"), ("CHL", "Chile"), ("OMN", "Oman"))
)
QUISPE = Actor("Official", "ana-quispe", "Ana Quispe", ("PER",))
ACCUSED = Told(0, "ACCUSED", (CHILE,), (PERU,))


def test_an_answer_goes_to_the_one_who_acted_last():
    assert find_addressee([ACCUSED, Told(1, "URGED", (OMAN,), (PERU,))], [PERU], 1) == (OMAN,)


def test_nobody_answers_an_act_of_their_own_side():
    assert find_addressee([Told(0, "URGED", (PERU,), (CHILE,))], [QUISPE], 1) == ()


def test_an_act_against_the_answering_side_is_remembered_longer():
    assert find_addressee([ACCUSED], [QUISPE], 6) == (CHILE,)
    assert find_addressee([ACCUSED], [OMAN], 2) == ()
    assert find_addressee([ACCUSED], [QUISPE], 7) == ()


def test_only_the_relations_asked_for_are_answered():
    assert find_addressee([ACCUSED], [PERU], 1, ["URGED"]) == ()
    assert find_addressee([ACCUSED], [PERU], 1, ["ACCUSED"]) == (CHILE,)
