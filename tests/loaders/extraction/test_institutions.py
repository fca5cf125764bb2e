import pytest


@pytest.fixture
def issuer(read):
    return lambda text, publisher=None: [actor.id for actor in read(text, publisher)[1].institution]


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ("Ministry of Foreign Affairs of Kenya", "ministry-of-foreign-affairs-of-kenya"),
        ("African Union", "african-union"),
        ("Government of Peru", "PER"),
    ],
)
def test_a_publisher_that_acts_is_the_institution(issuer, publisher, expected):
    assert issuer("Rain fell.", publisher) == [expected]


@pytest.mark.parametrize("publisher", ["The Lamu Courier", "BBC News", None])
def test_the_press_is_no_institution(issuer, publisher):
    assert issuer("Rain fell.", publisher) == []


def test_a_letterhead_names_the_institution(issuer):
    assert issuer("MINISTRY OF FOREIGN AFFAIRS\nREPUBLIC OF KENYA\n\nRain fell.") == [
        "ministry-of-foreign-affairs-of-kenya"
    ]


def test_a_state_above_its_ministry_is_read_too(issuer):
    assert issuer("REPUBLIC OF KENYA\nMINISTRY OF FOREIGN AFFAIRS\n\nRain fell.") == [
        "ministry-of-foreign-affairs-of-kenya"
    ]


def test_a_sentence_about_a_ministry_is_no_letterhead(issuer):
    assert issuer("The Ministry of Foreign Affairs of Kenya waited.\nRain fell.") == []
