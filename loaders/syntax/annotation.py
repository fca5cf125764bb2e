"""Writing trees into spaCy Docs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from loaders.syntax.lemmas import Lemmas
from loaders.syntax.network import Labels

_ROOT = "ROOT"  # spaCy's name for it, which Doc.sents and the matchers expect
_LATER_PART = "parataxis"
_WHITE_SPACE = ("dep", "SPACE", "_SP", " ")  # relation, both tags and lemma of white space


class Tree(NamedTuple):
    """A tree over n words: `heads` counts words from 1, 0 is the root."""

    heads: list[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]


class Reading(NamedTuple):
    """Everything that is known of a sentence's tokens, white space included; `heads` are places, the root's its own."""

    heads: list[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]


class Annotator:
    """Puts trees and lemmas together, and sets them in Docs."""

    def __init__(self, vocab: Vocab, labels: Labels, lemmas: Lemmas):
        self._vocab, self._lemmas = vocab, lemmas
        # Entered now, labels outlive every Language.memory_zone(); lemmas do not, so that they are never kept here.
        names = {*labels.upos, *labels.xpos, *labels.relations, _ROOT, _LATER_PART, *_WHITE_SPACE}
        self._known = {name: int(vocab.strings.add(name)) for name in names}

    def read(self, forms: Sequence[str], trees: Sequence[Tree]) -> Reading:
        """Return the trees of a sentence's parts as one tree, with lemmas.

        `forms` are the tokens; the trees cover those that are not white space. White space hangs on the word before
        it, or on the first one.
        """
        tree = join_trees(trees)
        places = [place for place, form in enumerate(forms) if not form.isspace()]
        lemmas = list(map(self._lemmas.find, (forms[place] for place in places), tree.upos, tree.xpos))
        heads = [places[head - 1] if head else place for place, head in zip(places, tree.heads, strict=True)]
        reading = Reading(heads, tree.relations, tree.upos, tree.xpos, lemmas)
        return reading if len(places) == len(forms) else _add_white_space(len(forms), places, reading)

    def annotate(self, doc: Doc, forms: Sequence[str], trees: Sequence[Tree]) -> None:
        """Write the trees of a sentence's parts into `doc` as one tree; `forms` are the tokens."""
        if not forms:
            return
        reading = self.read(forms, trees)
        labels = ([self._known[name] for name in names] for names in reading[1:4])
        rows = list(zip(reading.heads, *labels, map(self._vocab.strings.add, reading.lemmas), strict=True))
        doc.from_array(["HEAD", "DEP", "POS", "TAG", "LEMMA"], _pack(rows))  # type: ignore[arg-type]


def _add_white_space(size: int, places: Sequence[int], reading: Reading) -> Reading:
    """Return a reading of every token."""
    rows = dict(zip(places, zip(*reading, strict=True), strict=True))
    relation, *rest = _WHITE_SPACE
    blank = (relation if places else _ROOT, *rest)
    head = places[0] if places else 0
    whole = []
    for place in range(size):
        head = place if place in rows else head
        whole.append(rows.get(place) or (head, *blank))
    return Reading(*(list(column) for column in zip(*whole, strict=True)))


def _pack(rows: Sequence[tuple[int, ...]]) -> NDArray[np.uint64]:
    """Return rows as spaCy reads them: 64-bit hashes, with heads as distances in two's complement."""
    array = np.array(rows, np.uint64)
    array[:, 0] -= np.arange(len(rows), dtype=np.uint64)
    return array


def join_trees(trees: Sequence[Tree]) -> Tree:
    """Return one tree of several: the roots of the later ones hang on the first one's."""
    whole = Tree([], [], [], [])
    root = 0
    for tree in trees:
        offset = len(whole.heads)
        for place, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True), start=offset + 1):
            if head == 0:
                whole.heads.append(root)
                whole.relations.append(_LATER_PART if root else _ROOT)
                root = root or place
            else:
                whole.heads.append(head + offset)
                # The network labels its best head, which the tree may have had to give up.
                whole.relations.append(_LATER_PART if relation == "root" else relation)
        whole.upos.extend(tree.upos)
        whole.xpos.extend(tree.xpos)
    return whole
