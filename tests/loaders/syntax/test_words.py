import pytest
import spacy
from spacy.language import Language

from loaders.syntax.words import tune_tokenizer


@pytest.fixture(scope="module")
def blank() -> Language:
    nlp = spacy.blank("en")
    tune_tokenizer(nlp)
    return nlp


@pytest.mark.parametrize(
    "words",
    [
        "Peace - keeping troops",
        "anti-American and pro-Western co-founders",
        "sub-Saharan ex-ministers re-elected in mid-August",
        "Sheikh Ali al - Hassan",
        "two F - 16 jets",
        "U.S. - led de-escalation",
        "pages 5 – 9",
        "They did n't ; Peru 's envoy can not",
        "Lt. Gen. Okoro , Capt. Diaz and Ms. Haddad",
        "the U.S. and the U.N. agreed .",
        "on Wed night and / or later",
        "Why ?!",
        "( the EU ): wait",
        "$ 5 bn",
        "at 7:30 pm",
    ],
)
def test_words_are_cut_as_in_the_treebanks(blank: Language, words: str) -> None:
    joined = words
    for apart, written in (
        (" - ", "-"), (" – ", "–"), (" ; ", "; "), (" n't", "n't"), (" 's", "'s"), ("can not", "cannot"), (" , ", ", "),
        (" .", "."), (" / ", "/"), (" ?!", "?!"), ("( ", "("), (" ):", "):"), ("$ 5 bn", "$5bn"), ("30 pm", "30pm"),
    ):  # fmt: skip
        joined = joined.replace(apart, written)

    expected = words.replace("):", ") :").split()

    assert [token.text for token in blank(joined)] == expected
