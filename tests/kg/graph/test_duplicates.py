"""Who may be there twice."""

import pytest

from kg.graph.duplicates import Profile, find_duplicates
from kg.records import Actor, slug


def official(name, *represents, offices=(), known=False, names=()):
    actor = Actor("Official", slug(name), name)
    return Profile(actor, (name, *names), frozenset(represents), frozenset(offices), known)


@pytest.mark.parametrize(("one", "other"), [
    ("Sheikh Sabah", "Sabah al-Ahmad al-Sabah"), ("Sergey Lavrov", "Sergei Lavrov"), ("Xi Jinping", "Jinping Xi"),
    ("Muhammad Ishaq Dar", "Ishaq Dar"), ("Recep Tayyip Erdoğan", "Tayyip Erdogan"),
    ("President Zelensky", "Volodymyr Zelenskyy"),
])
def test_one_man_under_two_names_is_found(one, other):
    [found] = find_duplicates([official(one, "KWT"), official(other, "KWT")])
    assert found.score >= 75


@pytest.mark.parametrize(("one", "other"), [
    ("Mohammed bin Salman", "Mohammed bin Rashid"), ("Shehbaz Sharif", "Nawaz Sharif"),
    ("Jaber al-Sabah", "Sabah al-Ahmad al-Sabah"),
    ("George Bush", "Jeb Bush"), ("Marco Rubio", "Robin Cook"),
])
def test_relatives_and_strangers_are_not(one, other):
    assert find_duplicates([official(one, "KWT"), official(other, "KWT")]) == []


def test_the_same_name_for_another_state_is_less_likely_and_an_office_in_common_more():
    def score(one, other):
        return find_duplicates([one, other], least=0)[0].score

    alone = score(official("Ahmed Sharif", "PAK"), official("Ahmad Sharif", "EGY"))
    together = score(official("Ahmed Sharif", "PAK"), official("Ahmad Sharif", "PAK"))
    in_office = score(official("A Sharif", "PAK", offices=["envoy"]), official("Ahmad Sharif", "PAK", offices=["envoy"]))
    assert alone < together
    assert in_office > score(official("A Sharif", "PAK"), official("Ahmad Sharif", "PAK"))


def test_whom_the_dictionary_knows_should_stay_and_two_of_them_are_two():
    told, known = official("Sheikh Sabah al-Ahmad", "KWT"), official("Sabah al-Ahmad", "KWT", known=True)
    [found] = find_duplicates([told], [known])
    assert (found.one, found.other) == (told, known)
    assert find_duplicates([known, official("Sheikh Sabah al-Ahmad", "KWT", known=True)]) == []


def test_an_alias_counts_and_kinds_are_not_mixed():
    body = Profile(Actor("Organisation", "gcc", "GCC"), ("GCC", "Gulf Cooperation Council"))
    name = "Gulf Co-operation Council"
    other = Profile(Actor("Organisation", slug(name), name), (name,))
    assert len(find_duplicates([body, other])) == 1
    assert find_duplicates([body, official("Gulf Cooperation Council")]) == []


def test_those_said_to_be_different_are_not_suggested_again():
    pair = [official("Sergey Lavrov"), official("Sergei Lavrov")]
    apart = {frozenset(each.actor.key for each in pair)}
    assert find_duplicates(pair, apart=apart) == []
