"""Dictionary forms: a table learnt from treebanks, and rules behind it."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

_TABLE = Path(__file__).parent / "model" / "lemmas.tsv"
_VOWELS = frozenset("aeiou")


class Lemmas:
    """Looks up lemmas by form and part of speech."""

    def __init__(self, table: dict[tuple[str, str], str]):
        self._table = table
        self.find = lru_cache(maxsize=100_000)(self._find)

    @classmethod
    def load(cls, path: Path = _TABLE) -> Lemmas:
        """Read a table of form, tag and lemma, separated by tabs; an absent table leaves the rules."""
        table = {}
        if path.is_file():
            for line in path.read_text("utf-8").splitlines():
                form, tag, lemma = line.split("\t")
                table[form, tag] = lemma
        return cls(table)

    def _find(self, form: str, upos: str, xpos: str) -> str:
        """Return the lemma of a form with its universal and its Penn Treebank tag."""
        return self._table.get((form.lower(), xpos)) or guess_lemma(form, upos, xpos)


def guess_lemma(form: str, upos: str, xpos: str) -> str:
    """Return the lemma of a regular form by rule."""
    lower = form.lower()
    if upos == "PROPN":
        return _singular(form) if xpos == "NNPS" else form
    if xpos == "NNS":
        return _singular(lower)
    if xpos == "VBZ":
        return _singular(lower)
    if xpos in ("VBD", "VBN") and lower.endswith("ed"):
        return _stem(lower[:-2])
    if xpos == "VBG" and lower.endswith("ing"):
        return _stem(lower[:-3])
    return lower


def _singular(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form


def _stem(stem: str) -> str:
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsaeiou":
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return (
        stem + "e"
        if stem.endswith(("c", "g", "v", "s", "u", "z", "at", "ut", "id", "ar", "ir", "ur", "or"))
        else stem
    )
