import pytest

from loaders.extraction.items.capitals import has_title_case, is_common
from loaders.extraction.words import split_words


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Kenya Urges Calm After Border Clash", True),
        ("Kenya Urges Calm.", False),
        ("Kenya urges calm after border clash", False),
    ],
)
def test_a_headline_is_told_by_its_capitals(text, headline):
    assert has_title_case(split_words(text)) is headline


def test_inflected_words_are_as_common_as_their_stems():
    assert is_common("countries") and is_common("urged") and is_common("meeting")
    assert not is_common("odhiambo")
