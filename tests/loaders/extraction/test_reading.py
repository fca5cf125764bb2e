from loaders.extraction.reading import count_states, years_told
from loaders.extraction.sentences import Sentence


def test_states_are_counted_by_name_capital_and_demonym(items):
    texts = ["Peru waited.", "Peruvian officials left Lima.", "Chile waited."]
    sentences = [Sentence(number, 0, len(text), text, 0, items=items(text)) for number, text in enumerate(texts)]
    assert count_states(sentences) == {"PER": 3, "CHL": 1}


def test_years_come_by_how_often_they_are_told():
    assert years_told("In 1998, not 1997; 1998 was cold, as were 12000 nights.") == ["1998", "1997"]
