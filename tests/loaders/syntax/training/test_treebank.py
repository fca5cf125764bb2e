import gzip
from pathlib import Path

import pytest

from kg.errors import DataError
from loaders.syntax.training.treebank import read_treebank

ROWS = """\
# sent_id = 1
# text = Oslo won't mediate.
1\tOslo\tOslo\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
2\two\twill\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tmediate\tmediate\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t4:obj\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def test_multiword_tokens_and_empty_nodes_are_left_out(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "mine.conllu.gz", "wt") as stream:
        stream.write(ROWS)

    (sentence,) = read_treebank(tmp_path, "mine")

    assert sentence.text == "Oslo won't mediate."
    assert sentence.forms == ("Oslo", "wo", "n't", "mediate", ".")
    assert sentence.heads == (4, 4, 4, 0, 4)


def test_a_last_sentence_without_an_empty_line_counts(tmp_path: Path) -> None:
    (tmp_path / "mine.conllu").write_text(ROWS + ROWS.rstrip("\n"))

    assert len(read_treebank(tmp_path, "mine")) == 2


def test_a_row_with_too_few_columns_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "mine.conllu").write_text("# text = Oslo\n1\tOslo\tOslo\n\n")

    with pytest.raises(DataError, match=r"mine\.conllu:2: 3 columns instead of 10"):
        read_treebank(tmp_path, "mine")


def test_a_missing_treebank_says_which_option_to_set(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no treebank 'mine'.*--treebanks"):
        read_treebank(tmp_path, "mine")
