from pathlib import Path

import pytest

from loaders.syntax.inflection import guess_lemma
from loaders.syntax.lemmas import Lemmas


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return Lemmas.load()


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("urged urging urges", "urge"),
        ("denied denying denies", "deny"),
        ("barred barring bars", "bar"),
        ("visited visiting visits", "visit"),
        ("mediated mediating mediates", "mediate"),
        ("treated treating treats", "treat"),
        ("threatened threatening threatens", "threaten"),
        ("convened convening convenes", "convene"),
        ("postponed postponing postpones", "postpone"),
        ("endorsed endorsing endorses", "endorse"),
        ("discussed discussing discusses", "discuss"),
        ("travelled travelling travels", "travel"),
        ("recalled recalling recalls", "recall"),
        ("agreed agreeing agrees", "agree"),
        ("exploited exploiting exploits", "exploit"),
        ("invited inviting invites", "invite"),
        ("vied vying vies", "vie"),
        ("vetoed vetoing vetoes", "veto"),
        ("met meeting meets", "meet"),
        ("held holding holds", "hold"),
    ],
)
def test_forms_of_a_verb_share_their_lemma(lemmas: Lemmas, forms: str, lemma: str) -> None:
    past, participle, present = forms.split()

    assert lemmas.find(past, "VERB", "VBD") == lemma
    assert lemmas.find(past.capitalize(), "VERB", "VBN") == lemma
    assert lemmas.find(participle, "VERB", "VBG") == lemma
    assert lemmas.find(present, "VERB", "VBZ") == lemma


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("talks", "talk"),
        ("countries", "country"),
        ("spokeswomen", "spokeswoman"),
        ("crises", "crisis"),
        ("embassies", "embassy"),
        ("statuses", "status"),
        ("clashes", "clash"),
        ("crosses", "cross"),
        ("headquarters", "headquarters"),
        ("1990s", "1990s"),
    ],
)
def test_plurals_become_singular(lemmas: Lemmas, plural: str, lemma: str) -> None:
    assert lemmas.find(plural, "NOUN", "NNS") == lemma


@pytest.mark.parametrize(
    ("form", "upos", "xpos", "lemma"),
    [
        ("them", "PRON", "PRP", "they"),
        ("I", "PRON", "PRP", "I"),
        ("’s", "PART", "POS", "'s"),
        ("n't", "PART", "RB", "not"),
        ("Nov.", "PROPN", "NNP", "November"),
        ("May", "PROPN", "NNP", "May"),
        ("Nations", "PROPN", "NNPS", "Nation"),
        ("Omani", "ADJ", "JJ", "Omani"),
        ("Former", "ADJ", "JJ", "former"),
        ("1,200", "NUM", "CD", "1200"),
        ("largest", "ADJ", "JJS", "large"),
        ("bigger", "ADJ", "JJR", "big"),
        ("were", "AUX", "VBD", "be"),
    ],
)
def test_small_words_names_and_numbers_have_their_customary_lemma(
    lemmas: Lemmas, form: str, upos: str, xpos: str, lemma: str
) -> None:
    assert lemmas.find(form, upos, xpos) == lemma


def test_the_table_comes_before_the_rules(tmp_path: Path) -> None:
    (tmp_path / "lemmas.tsv").write_text("paged\tVBD\tphone\n")

    lemmas = Lemmas.load(tmp_path / "lemmas.tsv")

    assert lemmas.find("Paged", "VERB", "VBD") == "phone"
    assert lemmas.find("paged", "VERB", "VBN") == "page"


@pytest.mark.parametrize("form", ["", "s", "ed", "ing", "'s", "ies", "ss", "ying"])
def test_scraps_of_words_are_no_trouble(form: str) -> None:
    assert all(isinstance(guess_lemma(form, "NOUN", tag), str) for tag in ("NNS", "VBD", "VBG", "JJR", "CD", "NNPS"))
