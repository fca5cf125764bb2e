"""The tree of a sentence in plain Python: what the rules ask of spaCy's tokens, many times faster.

spaCy makes a new object for every token that is looked at, and walks the sentence for every list of children. The rules
look at each token hundreds of times, so that the tree is copied once and then only read.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from loaders.syntax.annotation import Reading


class Token:
    """A word of a tree, with the names and meanings of spaCy's attributes."""

    __slots__ = (
        "_head", "children", "dep_", "doc", "i", "idx", "lemma_", "lower_", "pos_", "tag_", "text", "titles",
        "whitespace_",
    )  # fmt: skip

    def __init__(self, doc: list[Token], i: int, idx: int, text: str, whitespace: str) -> None:
        self.doc, self.i, self.idx, self.text, self.whitespace_ = doc, i, idx, text, whitespace
        self.lower_ = text.lower()
        self.dep_ = self.pos_ = self.tag_ = self.lemma_ = ""
        self.titles: frozenset[str] = frozenset()  # of a name that is one word: "ambassador" of "Ambassador Joël Meyer"
        self.children: list[Token] = []
        self._head = self

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def head(self) -> Token:
        """The word that this one hangs on; the root is its own head. A word below this one is refused as its head."""
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        if head is not self and any(above is self for above in (head, *head.ancestors)):
            return  # a word cannot hang on one below it
        if self._head is not self:
            self._head.children.remove(self)
        self._head = head
        if head is not self:
            insort(head.children, self)

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all below it, in order unless arcs cross."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above this one, the nearest first."""
        token = self
        for _ in self.doc:  # a wrong tree could have a ring
            if token._head is token:
                return
            token = token._head
            yield token

    def nbor(self, distance: int = 1) -> Token:
        """Return the word so many places on; raises IndexError outside the sentence."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc[place]


def copy_tree(doc: Doc) -> list[Token]:
    """Return the words of a parsed Doc."""
    tokens: list[Token] = []
    for word in doc:
        token = Token(tokens, word.i, word.idx, word.text, word.whitespace_)
        token.dep_, token.pos_, token.tag_, token.lemma_ = word.dep_, word.pos_, word.tag_, word.lemma_
        tokens.append(token)
    for word, token in zip(doc, tokens, strict=True):
        head = word.head.i
        if head != token.i:
            token._head = tokens[head]
            tokens[head].children.append(token)
    return tokens


def make_tree(words: Sequence[str], spaces: Sequence[bool], reading: Reading) -> list[Token]:
    """Return the words of a sentence as a parser read them; `spaces` tells behind which a space follows."""
    tokens: list[Token] = []
    place = 0
    columns = zip(words, spaces, reading.relations, reading.upos, reading.xpos, reading.lemmas, strict=True)
    for i, (word, space, relation, upos, xpos, lemma) in enumerate(columns):
        token = Token(tokens, i, place, word, " " if space else "")
        token.dep_, token.pos_, token.tag_, token.lemma_ = relation, upos, xpos, lemma
        tokens.append(token)
        place += len(word) + space
    for token, head in zip(tokens, reading.heads, strict=True):
        if head != token.i:
            token._head = tokens[head]
            tokens[head].children.append(token)
    return tokens
