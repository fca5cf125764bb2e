import pytest

from loaders.extraction.pronouns import find_antecedent


@pytest.fixture
def whom(read):
    """Whom a pronoun at the end of a text means."""

    def find(text, word, banned=frozenset(), publisher=None):
        sentences, discourse = read(text, publisher)
        actors = {actor for mention in discourse.log.mentions for actor in mention.actors if actor.id in banned}
        found = find_antecedent(discourse.context, word, len(text), sentences[-1].index, frozenset(actors))
        return {actor.id for actor in found}

    return find


TWO = "Kenyan president Mrs. Ruth Achieng met Ugandan president Mr. Tom Okello."


def test_he_and_she_agree_in_gender(whom):
    assert whom(TWO, "she") == {"ruth-achieng"}
    assert whom(TWO, "he") == {"tom-okello"}


def test_it_means_a_state_and_rather_the_subject(whom):
    assert whom("Kenya accused Uganda of delay.", "it") == {"KEN"}
    assert whom("Kenya accused Uganda of delay.", "it", banned={"KEN"}) == {"UGA"}


def test_it_is_no_person(whom):
    assert whom("President Ruth Achieng of Kenya urged calm.", "it") == set()


def test_they_are_the_subjects_listed(whom):
    assert whom("Egypt, Bahrain and Oman once again urged Iran to wait.", "they") == {"EGY", "BHR", "OMN"}


def test_we_are_who_issues_the_text(whom):
    text = "Kenya accused Uganda of delay."
    assert whom(text, "we") == set()
    assert whom(text, "we", publisher="Ministry of Foreign Affairs of Peru") == {
        "ministry-of-foreign-affairs-of-peru"
    }


def test_a_pronoun_reaches_back_three_sentences_at_most(whom):
    assert whom("Kenya accused Uganda of delay." + " Rain fell." * 3, "it") == {"KEN"}
    assert whom("Kenya accused Uganda of delay." + " Rain fell." * 4, "it") == set()
