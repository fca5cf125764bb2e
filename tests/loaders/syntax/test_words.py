import pytest
import spacy
from spacy.language import Language

from loaders.syntax.words import Piece, WordCutter, tune_tokenizer


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


@pytest.mark.parametrize(
    "text",
    [
        "Oslo's envoy (a U.S. citizen) didn't say: \"Al-Qaeda, the group's 1,000-strong wing…\"",
        "two  spaces", " before and after ", "a\nline", "", " ", "naïve co-founder.", "x" * 300,
    ],
)  # fmt: skip
def test_remembered_cuts_are_the_tokenizers_own(blank: Language, text: str) -> None:
    cutter = WordCutter(blank)
    tokens = [Piece(token.text, token.idx, bool(token.whitespace_)) for token in blank.make_doc(text)]

    assert cutter.cut(text) == tokens == cutter.cut(text)
