from pathlib import Path

from loaders.syntax.lemmas import Lemmas
from loaders.syntax.training.lemmas import build_table, write_table
from loaders.syntax.training.treebank import Sentence


def make_sentence(*words: str) -> Sentence:
    """Words as form/UPOS/XPOS/lemma."""
    forms, upos, xpos, lemmas = zip(*(word.split("/") for word in words), strict=True)
    root, blank = (0,) * len(forms), ("_",) * len(forms)
    return Sentence(" ".join(forms), forms, lemmas, upos, xpos, root, ("dep",) * len(forms), blank)


def test_only_what_rules_get_wrong_is_entered() -> None:
    table = build_table([make_sentence("urged/VERB/VBD/urge", "datums/NOUN/NNS/data")] * 2)

    assert table["datums", "NNS"] == "data"
    assert ("urged", "VBD") not in table


def test_the_commonest_lemma_of_a_form_wins() -> None:
    often, seldom = make_sentence("lay/VERB/VBD/lie"), make_sentence("lay/VERB/VBD/ley")

    assert build_table([often, often, seldom])["lay", "VBD"] == "lie"


def test_a_form_seen_once_is_not_trusted() -> None:
    assert ("thier", "PRP$") not in build_table([make_sentence("thier/PRON/PRP$/their")])


def test_irregular_words_are_there_even_if_no_treebank_has_them() -> None:
    table = build_table([])

    assert table["forbade", "VBD"] == "forbid"
    assert table["recalled", "VBN"] == "recall"
    assert table["crises", "NNS"] == "crisis"
    assert table["philippines", "NNPS"] == "Philippines"


def test_a_written_table_is_read_back(tmp_path: Path) -> None:
    write_table({("sworn", "VBN"): "swear", ("'s", "POS"): "'s"}, tmp_path / "lemmas.tsv")

    assert Lemmas.load(tmp_path / "lemmas.tsv").find("Sworn", "VERB", "VBN") == "swear"
    assert (tmp_path / "lemmas.tsv").read_text() == "'s\tPOS\t's\nsworn\tVBN\tswear\n"
