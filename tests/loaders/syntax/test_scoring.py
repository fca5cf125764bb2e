from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from loaders.syntax.scoring import locate_words, score_docs


@dataclass(frozen=True)
class Gold:
    text: str = "Oslo can't agree."
    forms: tuple[str, ...] = ("Oslo", "ca", "n't", "agree", ".")
    lemmas: tuple[str, ...] = ("Oslo", "can", "not", "agree", ".")
    upos: tuple[str, ...] = ("PROPN", "AUX", "PART", "VERB", "PUNCT")
    xpos: tuple[str, ...] = ("NNP", "MD", "RB", "VB", ".")
    heads: tuple[int, ...] = (4, 4, 4, 0, 4)
    relations: tuple[str, ...] = ("nsubj", "aux", "advmod", "root", "punct")


def pipeline_that_answers(**annotation: list[str] | list[int]) -> Language:
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, **annotation)  # type: ignore[arg-type]
    return nlp


def test_a_parse_like_the_treebanks_scores_full_marks() -> None:
    nlp = pipeline_that_answers(
        words=["Oslo", "ca", "n't", "agree", "."],
        spaces=[True, False, True, False, False],
        heads=[3, 3, 3, 3, 0],
        deps=["nsubj", "aux", "advmod", "ROOT", "punct"],
        tags=["NNP", "MD", "RB", "VB", "."],
        pos=["PROPN", "AUX", "PART", "VERB", "PUNCT"],
        lemmas=["Oslo", "can", "not", "agree", "."],
    )

    assert set(score_docs([Gold()], nlp.pipe([Gold().text])).percentages().values()) == {100.0}


def test_words_cut_otherwise_and_wrong_labels_cost_marks() -> None:
    nlp = pipeline_that_answers(
        words=["Oslo", "can't", "agree", "."],
        spaces=[True, True, False, False],
        heads=[2, 2, 2, 2],
        deps=["obj", "aux", "ROOT", "punct"],
        tags=["NNP", "MD", "VB", "."],
        pos=["PROPN", "AUX", "NOUN", "PUNCT"],
        lemmas=["Oslo", "can", "agree", "."],
    )

    assert score_docs([Gold()], nlp.pipe([Gold().text])).percentages() == {
        "words": 50.0, "UPOS": 25.0, "XPOS": 50.0, "lemmas": 50.0, "UAS": 50.0, "LAS": 25.0,
    }  # fmt: skip


def test_words_are_found_by_their_characters() -> None:
    assert locate_words("Do not, do  not.", ["Do", "not", ",", "do", "not", "."]) == [
        (0, 2), (3, 6), (6, 7), (8, 10), (12, 15), (15, 16),
    ]  # fmt: skip


def test_a_word_that_the_text_does_not_spell_out_is_nowhere() -> None:
    assert locate_words("gonna go", ["going", "na", "go"])[0] == (-1, -1)
