import pytest


@pytest.fixture
def parsed(read):
    return lambda text: read(text)[0][0]


def forms(sentence):
    return [token.text for token in sentence.tokens]


def test_a_long_name_is_one_word_to_the_parser(parsed):
    text = "The Kenyan foreign minister, Amina Odhiambo, met Ugandan president Tom Okello."
    sentence = parsed(text)
    assert forms(sentence) == ["Odhiambo", "met", "Okello", "."]
    assert text[slice(*sentence.spans[2])] == "Ugandan president Tom Okello"


def test_a_token_leads_to_its_mention_and_offset(parsed):
    text = "Ugandan president Tom Okello urged Kenya to wait."
    sentence = parsed(text)
    kenya = next(token for token in sentence.tokens if token.text == "Kenya")
    assert sentence.offset(kenya) == text.index("Kenya")
    assert [actor.id for actor in sentence.mention_of(kenya).actors] == ["KEN"]
    assert sentence.mention_of(sentence.tokens[-1]) is None


def test_subjects_are_marked(parsed):
    sentence = parsed("Kenya urged Uganda to wait.")
    assert [mention.subject for mention in sentence.mentions] == [True, False]


def test_a_comma_parts_a_fronted_time_from_the_subject(parsed):
    sentence = parsed("On Monday Egypt severed relations with Kenya.")
    assert forms(sentence)[:4] == ["On", "Monday", ",", "Egypt"]
    assert sentence.spans[2] == (9, 9)  # it stands nowhere in the text


def test_a_headline_is_parsed_in_lower_case_except_for_names(parsed):
    assert forms(parsed("Peru Urges Chile To Return Stolen Gold")) == [
        "Peru",
        "urges",
        "Chile",
        "to",
        "return",
        "stolen",
        "gold",
    ]


def test_a_rare_verb_is_shown_as_a_common_one(parsed):
    sentence = parsed("Kenya lambasted Uganda.")
    assert [(token.text, token.dep_) for token in sentence.tokens[:3]] == [
        ("Kenya", "nsubj"),
        ("criticised", "ROOT"),
        ("Uganda", "obj"),
    ]


def test_each_other_is_an_object(parsed):
    sentence = parsed("Peru and Chile accused each other.")
    assert next(token.dep_ for token in sentence.tokens if token.text == "each") == "obj"
