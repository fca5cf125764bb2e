from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extraction.words import fold, name_key, split_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Kenya’s", "kenya's"),
        ("Guinea–Bissau", "guinea-bissau"),
        ("ERDOĞAN", "erdogan"),
        ("Æthelred", "aethelred"),
    ],
)
def test_names_fold_to_plain_lower_case(text, folded):
    assert fold(text) == folded


def test_marks_are_words_of_their_own():
    assert [word.text for word in split_words("Al-Sisi’s 2 plans.")] == [
        "Al",
        "-",
        "Sisi",
        "’",
        "s",
        "2",
        "plans",
        ".",
    ]


def test_offsets_count_from_where_the_sentence_begins():
    first, second = split_words("Peru waited", offset=40)
    assert (first.start, first.end, second.start, second.end) == (40, 44, 45, 51)


def test_a_word_is_capitalised_by_its_first_letter():
    assert [word.capitalised for word in split_words("Peru waits iPhone Ärger")] == [True, False, False, True]


def test_a_name_has_one_key_however_it_is_accented():
    assert name_key("Côte d’Ivoire") == name_key("Cote d'Ivoire") == ("cote", "d", "'", "ivoire")


@given(st.text(max_size=60), st.integers(0, 1000))
def test_words_quote_their_text_in_order(text, offset):
    words = split_words(text, offset)
    assert all(word.text == text[word.start - offset : word.end - offset] for word in words)
    assert all(first.end <= second.start for first, second in pairwise(words))
