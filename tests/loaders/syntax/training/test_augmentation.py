import random

import pytest

from loaders.syntax.training.augmentation import Augmenter
from loaders.syntax.training.recipe import Augmentation
from loaders.syntax.training.treebank import Sentence

NONE = {"names": 0.0, "quotes": 0.0, "headline": 0.0, "capitals": 0.0, "officials": 0.0, "masked": 0.0}


def make_sentence(*words: str) -> Sentence:
    """Words as form/UPOS/XPOS/head/relation."""
    forms, upos, xpos, heads, relations = zip(*(word.split("/") for word in words), strict=True)
    blank = ("_",) * len(forms)
    return Sentence(" ".join(forms), forms, blank, upos, xpos, tuple(map(int, heads)), relations, blank)


VISIT = make_sentence(
    "Anna/PROPN/NNP/3/nsubj", "Berg/PROPN/NNP/1/flat", "left/VERB/VBD/0/root", "Norway/PROPN/NNP/3/obj",
    "and/CCONJ/CC/6/cc", "Turkish/ADJ/JJ/7/amod", "envoys/NOUN/NNS/4/conj", "./PUNCT/./3/punct",
)  # fmt: skip


def change(sentence: Sentence, seed: int = 1, **chances: float) -> Sentence:
    return Augmenter(Augmentation(**NONE | chances), random.Random(seed)).change(sentence)


def test_nothing_changes_by_chance_zero() -> None:
    assert change(VISIT) == VISIT


def test_names_give_way_to_names_of_their_kind() -> None:
    forms = change(VISIT, names=1.0).forms

    assert [old == new for old, new in zip(VISIT.forms, forms, strict=True)] == [
        False, False, True, False, True, False, True, True,
    ]  # fmt: skip
    assert all(form.isalpha() and form[0].isupper() for form in (forms[0], forms[1], forms[3], forms[5]))


def test_the_tree_is_never_touched() -> None:
    changed = change(VISIT, names=1.0, quotes=1.0, headline=1.0)

    assert (changed.heads, changed.relations, changed.xpos) == (VISIT.heads, VISIT.relations, VISIT.xpos)


def test_a_name_that_comes_twice_is_exchanged_alike() -> None:
    twice = make_sentence("Norway/PROPN/NNP/2/nsubj", "left/VERB/VBD/0/root", "Norway/PROPN/NNP/2/obj")

    first, _, second = change(twice, names=1.0).forms

    assert first == second != "Norway"


def test_headlines_capitalise_words_but_not_particles() -> None:
    assert change(VISIT, headline=1.0).forms == (
        "Anna", "Berg", "Left", "Norway", "and", "Turkish", "Envoys", ".",
    )  # fmt: skip


def test_a_sentence_in_capitals() -> None:
    assert change(VISIT, capitals=1.0).forms[2:4] == ("LEFT", "NORWAY")


@pytest.mark.parametrize(("straight", "curly"), [("'s", "’s"), ("``", "“"), ("n't", "n’t")])
def test_quotes_become_curly(straight: str, curly: str) -> None:
    sentence = make_sentence(f"{straight}/PUNCT/POS/0/root")

    assert change(sentence, quotes=1.0).forms == (curly,)
