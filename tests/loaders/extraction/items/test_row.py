from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.extraction.items import itemise
from loaders.extraction.words import split_words

#: Pieces that reach every branch: names, titles, particles, hyphens, apostrophes, initials, marks.
PIECES = ["Kenya", "al", "El", "-", "'", "’", "s", "the", "of", "foreign minister", "J", ".", "North", "Odinga",
          "each other", "two", "(", ")", "US", "é", "\u0301", "ß",
          "\n", "  ", "Papua New", "von", "Kenyan", "Lee", "bak", "1979"]


def row(items, text):
    return "".join(item.category for item in items(text))


def test_names_and_titles_are_items_of_their_own_category(items):
    found = items("Kenyan officials met the Ethiopian foreign minister in Nairobi.")
    assert [(item.category, item.text) for item in found if item.category in "ACTK"] == [
        ("A", "Kenyan"),
        ("C", "officials"),
        ("A", "Ethiopian"),
        ("T", "foreign minister"),
        ("K", "Nairobi"),
    ]


def test_an_unknown_name_is_a_run_with_its_initial(items):
    assert [item.text for item in items("Kenya's envoy, J. Odinga, left.") if item.category == "N"] == [
        "J. Odinga"
    ]


def test_both_possessives_are_marked(items):
    assert row(items, "Kenya's plan") == "Ssx"
    assert row(items, "the presidents' talks") == "dCsx"


def test_an_ordinary_word_that_opens_a_sentence_is_no_name(items):
    assert row(items, "Delays mounted in Peru") == "xxiS"


def test_the_words_of_a_headline_are_no_names(items):
    assert row(items, "Kenya Urges Calm After Border Clash") == "Sxxxxx"


def test_a_short_name_counts_although_it_is_a_common_word(lexicon):
    text = "Hope urged calm."
    assert itemise(text, 0, lexicon)[0].category == "x"
    assert itemise(text, 0, lexicon, {"hope"})[0].category == "N"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=14),
    st.booleans(),
    st.integers(0, 99),
)
def test_items_cover_every_word_once_and_in_order(lexicon, pieces, spaced, offset):
    text = (" " if spaced else "").join(pieces)
    found = itemise(text, offset, lexicon)
    assert all(item.text == text[item.start - offset : item.end - offset] for item in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert [part.text for item in found for part in split_words(item.text)] == [
        word.text for word in split_words(text)
    ]
