"""Dictionary forms: a table learnt from treebanks, and rules for regular words behind it."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from loaders.syntax.inflection import guess_lemma

TABLE = Path(__file__).parent / "model" / "lemmas.tsv"
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "`": "'"})

Table = dict[tuple[str, str], str]


class Lemmas:
    """Looks up lemmas by form and tags."""

    def __init__(self, table: Table):
        self._table = table
        self.find = lru_cache(maxsize=100_000)(self._find)

    @classmethod
    def load(cls, path: Path = TABLE) -> Lemmas:
        """Read a table of form, Penn Treebank tag and lemma, separated by tabs; without one only the rules are left."""
        table: Table = {}
        if path.is_file():
            for line in path.read_text("utf-8").splitlines():
                form, tag, lemma = line.split("\t")
                table[form, tag] = lemma
        return cls(table)

    def _find(self, form: str, upos: str, xpos: str) -> str:
        """Return the lemma of a form with its universal and its Penn Treebank tag."""
        return self._table.get(table_key(form, xpos)) or guess_lemma(form, upos, xpos)


@cache
def shared_lemmas() -> Lemmas:
    """Return the lemmas that the package brings, read once."""
    return Lemmas.load()


def table_key(form: str, xpos: str) -> tuple[str, str]:
    """Return what a form is looked up by: small letters and straight apostrophes, with its tag."""
    return form.lower().translate(_STRAIGHT), xpos
