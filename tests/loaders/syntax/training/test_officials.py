import random

from loaders.syntax.training.officials import Officials, find_name, splice
from loaders.syntax.training.treebank import Sentence

NAMES = {
    "first_names": ["Javad"], "surnames": ["Zarif"], "states": ["Iran"], "capitals": ["Tehran"], "demonyms": ["Iranian"],
}  # fmt: skip


def make_sentence(*words: str) -> Sentence:
    """Words as form/UPOS/XPOS/head/relation."""
    forms, upos, xpos, heads, relations = zip(*(word.split("/") for word in words), strict=True)
    blank = ("_",) * len(forms)
    return Sentence(" ".join(forms), forms, blank, upos, xpos, tuple(map(int, heads)), relations, blank)


REPLY = make_sentence(
    "Yesterday/NOUN/NN/3/obl:unmarked", "Berg/PROPN/NNP/3/nsubj", "refused/VERB/VBD/0/root", "talks/NOUN/NNS/3/obj"
)


def arcs(sentence: Sentence) -> set[str]:
    forms = ["ROOT", *sentence.forms]
    rows = zip(sentence.forms, sentence.relations, sentence.heads, strict=True)
    return {f"{form} {relation} {forms[head]}" for form, relation, head in rows}


def test_a_name_gives_way_to_words_that_take_its_head_and_relation() -> None:
    rows = [("the", "DET", "DT", 2, "det"), ("envoy", "NOUN", "NN", 0, "-"), ("Li", "PROPN", "NNP", 2, "appos")]

    changed = splice(REPLY, 1, rows)

    assert changed.forms == ("Yesterday", "the", "envoy", "Li", "refused", "talks")
    assert arcs(changed) == {
        "Yesterday obl:unmarked refused", "the det envoy", "envoy nsubj refused", "Li appos envoy", "refused root ROOT",
        "talks obj refused",
    }  # fmt: skip


def test_every_official_hangs_on_the_verb_as_the_name_did() -> None:
    for seed in range(40):
        changed = Officials(NAMES, random.Random(seed)).change(REPLY)

        assert {"Yesterday obl:unmarked refused", "refused root ROOT", "talks obj refused"} <= arcs(changed)
        assert sum(arc.endswith("nsubj refused") for arc in arcs(changed)) == 1
        assert "Zarif flat Javad" in arcs(changed) or changed.forms[1] == "Zarif"


def test_a_name_with_words_of_its_own_is_left_alone() -> None:
    old = make_sentence("old/ADJ/JJ/2/amod", "Berg/PROPN/NNP/3/nsubj", "left/VERB/VBD/0/root")

    assert find_name(old) == -1
    assert Officials(NAMES, random.Random(1)).change(old) == old
