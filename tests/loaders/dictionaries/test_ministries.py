import pytest

from loaders.dictionaries import find_body, match_ministry


@pytest.mark.parametrize(("state", "words", "name"), [
    ("TUR", "foreign ministry", "Ministry of Foreign Affairs of Türkiye"),
    ("FRA", "Ministry for Europe and Foreign Affairs", "Ministry of Foreign Affairs of France"),
    ("IND", "Ministry of Defence", "Ministry of Defence of India"),
    ("IND", "Ministry of External Affairs", "Ministry of External Affairs of India"),
    ("COD", "the interior ministry", "Ministry of the Interior of the Democratic Republic of the Congo"),
    ("KOR", "Defense Ministry", "Ministry of National Defense of South Korea"),
    ("GBR", "Foreign Office", "Foreign Office"),
    ("USA", "Department of Defense", "US Department of Defense"),
    ("DEU", "Foreign Office", "Ministry of Foreign Affairs of Germany"),
])
def test_words_name_a_states_ministry(state: str, words: str, name: str) -> None:
    ministry = match_ministry(state, words)
    assert ministry is not None
    assert (ministry.name, ministry.represents) == (name, (state,))


@pytest.mark.parametrize(("state", "words"), [("FRA", "ministry of silly walks"), ("ZZZ", "foreign ministry")])
def test_other_words_and_unknown_states_name_none(state: str, words: str) -> None:
    assert match_ministry(state, words) is None


def test_a_ministry_is_found_by_its_id() -> None:
    ministry = match_ministry("BRA", "foreign ministry")
    assert ministry is not None
    assert find_body(ministry.id) == ministry
