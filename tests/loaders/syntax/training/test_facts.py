from dataclasses import replace

from loaders.syntax.training.facts import find_facts, score_facts, words_of_sentence
from loaders.syntax.training.treebank import Sentence


def make_sentence(*words: str) -> Sentence:
    """Words as form/UPOS/head/relation; a form in -ed is a participle."""
    forms, upos, heads, relations = zip(*(word.split("/") for word in words), strict=True)
    blank = ("_",) * len(forms)
    xpos = tuple("VBN" if form.endswith("ed") else "VB" for form in forms)
    return Sentence(" ".join(forms), forms, blank, upos, xpos, tuple(map(int, heads)), relations, blank)


def facts_of(sentence: Sentence) -> set[tuple[str, str, str]]:
    """Facts with words for spans."""
    text = sentence.text
    facts = find_facts(words_of_sentence(sentence))
    return {(kind, text[slice(*head)], text[slice(*dependent)]) for kind, head, dependent in facts}


ACTIVE = make_sentence(
    "Lisbon/PROPN/2/nsubj", "warns/VERB/0/root", "Quito/PROPN/2/obj", "in/ADP/5/case", "May/PROPN/2/obl"
)
PASSIVE = make_sentence(
    "Quito/PROPN/3/nsubj:pass", "was/AUX/3/aux:pass", "warned/VERB/0/root", "by/ADP/5/case", "Lisbon/PROPN/3/obl"
)


def test_an_active_clause() -> None:
    assert facts_of(ACTIVE) == {
        ("subject-verb", "warns", "Lisbon"),
        ("verb-object", "warns", "Quito"),
        ("verb-oblique", "warns", "May"),
    }


def test_an_agent_counts_with_and_without_its_own_relation() -> None:
    named = replace(PASSIVE, relations=(*PASSIVE.relations[:-1], "obl:agent"))

    assert ("passive with agent", "warned", "Lisbon") in facts_of(PASSIVE)
    assert facts_of(named) == facts_of(PASSIVE)


def test_what_is_by_something_in_an_active_clause_is_no_agent() -> None:
    sentence = make_sentence("Quito/PROPN/2/nsubj", "won/VERB/0/root", "by/ADP/4/case", "miles/NOUN/2/obl")

    assert ("verb-oblique", "won", "miles") in facts_of(sentence)


def test_appositions_hang_on_nouns() -> None:
    sentence = make_sentence("Lima/PROPN/0/root", ",/PUNCT/3/punct", "capital/NOUN/1/appos")

    assert facts_of(sentence) == {("apposition", "Lima", "capital")}


def test_precision_and_recall() -> None:
    gold, found = find_facts(words_of_sentence(ACTIVE)), find_facts(words_of_sentence(ACTIVE))
    found.discard(next(fact for fact in found if fact[0] == "verb-object"))
    found.add(("subject-verb", (0, 1), (2, 3)))

    scores = score_facts([(gold, found)])

    assert (scores["subject-verb"].precision, scores["subject-verb"].recall) == (50, 100)
    assert (scores["verb-object"].precision, scores["verb-object"].recall) == (0, 0)
