"""Writing trees into spaCy Docs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from loaders.syntax.lemmas import Lemmas

_ATTRIBUTES = [HEAD, DEP, POS, TAG, LEMMA]
_ROOT = "ROOT"  # spaCy's name for it, which Doc.sents and the matchers expect
_LATER_PART = "parataxis"


class Tree(NamedTuple):
    """A tree over n words: `heads` counts words from 1, 0 is the root."""

    heads: list[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]


class Annotator:
    """Sets heads, relations, tags and lemmas of a Doc."""

    def __init__(self, vocab: Vocab, lemmas: Lemmas):
        self._strings, self._lemmas = vocab.strings, lemmas

    def annotate(self, doc: Doc, trees: Sequence[Tree]) -> None:
        """Write the trees of a sentence's parts, which cover all tokens but white space, into `doc` as one tree.

        White space hangs on the word before it (the one behind it at the start).
        """
        if not len(doc):
            return
        tree = join_trees(trees)
        words = [token.i for token in doc if not token.is_space]
        rows = self._white_space(doc, words)
        for place, head, relation, upos, xpos in zip(words, *tree, strict=True):
            lemma = self._lemmas.find(doc[place].text, upos, xpos)
            offset = words[head - 1] - place if head else 0
            rows[place] = (offset, self._id(relation), IDS[upos], self._id(xpos), self._id(lemma))
        # Heads are relative and may be negative; spaCy reads the array as 64-bit ids, where hashes need all bits.
        doc.from_array(_ATTRIBUTES, np.array([[n % 2**64 for n in row] for row in rows], np.uint64))

    def _id(self, name: str) -> int:
        return int(self._strings.add(name))

    def _white_space(self, doc: Doc, words: Sequence[int]) -> list[tuple[int, int, int, int, int]]:
        """Return a row for every token as if it were white space, hanging on the nearest word before it."""
        rows = []
        word = words[0] if words else 0
        known = set(words)
        for place in range(len(doc)):
            word = place if place in known else word
            relation = _ROOT if word == place else "dep"
            rows.append((word - place, self._id(relation), IDS["SPACE"], self._id("_SP"), self._id(doc[place].text)))
        return rows


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
