import pytest

from loaders.extraction.cuewords import holds_cue, is_worth_parsing, possible_lemmas
from loaders.extraction.sentences import Sentence


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("urges", "urge"),
        ("urged", "urge"),
        ("ties", "tie"),
        ("talks", "talk"),
        ("met", "meet"),
        ("lambasted", "criticise"),
    ],
)
def test_every_form_leads_to_its_lemma(form, lemma):
    assert lemma in possible_lemmas(form)


@pytest.mark.parametrize(
    ("text", "held"), [("Kenya urged calm.", True), ("Birds sing at dawn.", False), ("The river is cold.", False)]
)
def test_a_sentence_holds_a_cue_or_not(items, text, held):
    assert holds_cue(items(text)) is held


@pytest.mark.parametrize(
    ("text", "worth"), [("She urged calm.", True), ("Critics urged calm.", False), ("She sang at dawn.", False)]
)
def test_a_cue_needs_somebody_who_may_act(items, text, worth):
    assert is_worth_parsing(Sentence(0, 0, len(text), text, 0, items=items(text))) is worth


def test_a_mention_makes_a_sentence_with_a_cue_worth_parsing(read):
    (first, second), _ = read("Kenya urged calm. Kenya slept at dawn.")
    assert first.tokens
    assert not second.tokens
