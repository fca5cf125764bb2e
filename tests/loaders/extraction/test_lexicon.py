import pytest

from loaders.extraction.lexicon import Entry, Lexicon, cased_for
from loaders.extraction.words import split_words


@pytest.fixture
def places():
    lexicon = Lexicon()
    lexicon.add("Ruritania", Entry("state", "RUR"))
    lexicon.add("Lower Ruritania", Entry("state", "LRU"))
    lexicon.add("US", Entry("state", "USA", "exact", "US"))
    lexicon.add("prime minister", Entry("title", "premier", "any"))
    lexicon.add("Ban Ki-moon", Entry("person", "ban"))
    lexicon.freeze()
    return lexicon


def found(lexicon, text):
    return [entry.value for hit in lexicon.find(split_words(text)) for entry in hit.entries]


def test_the_longest_name_wins(places):
    assert found(places, "Lower Ruritania left Ruritania") == ["LRU", "RUR"]


def test_a_name_needs_its_capital(places):
    assert found(places, "the ruritania of novels") == []


def test_an_acronym_needs_every_capital(places):
    assert found(places, "US diplomats told us") == ["USA"]


def test_a_title_may_be_written_either_way(places):
    assert found(places, "Prime Minister or prime minister") == ["premier", "premier"]


def test_a_hyphenated_last_name_is_capitalised_at_its_first_part(places):
    assert found(places, "Ban Ki-moon spoke") == ["ban"]
    assert found(places, "Ban ki-moon spoke") == []


def test_one_name_may_stand_for_several(places):
    places.add("Ruritania", Entry("capital", "CAP"))
    places.add("Ruritania", Entry("state", "RUR"))
    assert found(places, "Ruritania") == ["RUR", "CAP"]


def test_a_name_without_words_is_not_added(places):
    places.add("  ", Entry("state", "NIL"))
    places.freeze()
    assert found(places, "  Ruritania ") == ["RUR"]


@pytest.mark.parametrize(
    ("name", "cased"), [("UAE", "exact"), ("NATO", "exact"), ("Peru", "first"), ("DRCongo", "first")]
)
def test_only_short_runs_of_capitals_are_acronyms(name, cased):
    assert cased_for(name) == cased
