"""The spaCy component `ud_parser`: one Universal Dependencies tree for each Doc, which is one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from loaders.syntax.annotation import Annotator, Reading, Tree
from loaders.syntax.chunks import cut_sentence
from loaders.syntax.lemmas import shared_lemmas
from loaders.syntax.network import Network, Parse, Word
from loaders.syntax.trees import best_tree

_BATCH_PIECES = 200  # word pieces in one run of the network: 100 to 250 were fastest on one core, 800 a quarter slower
_BUFFERED_DOCS = 512  # docs that are sorted by length together


@Language.factory("ud_parser", default_config={"threads": 1})
def create_parser(nlp: Language, name: str, model: str, threads: int) -> Parser:
    """Make the component; `model` is a folder with model.onnx, labels.json and tokenizer.json."""
    network = Network(Path(model), threads=threads)
    return Parser(network, Annotator(nlp.vocab, network.labels, shared_lemmas()))


class _Chunk(NamedTuple):
    """A run of words that the network takes at once: nearly always a whole sentence."""

    doc: int
    words: Sequence[Word]
    size: int


class Parser:
    """Sets heads, relations, both tags and lemmas of Docs; each Doc becomes one sentence."""

    def __init__(self, network: Network, annotator: Annotator):
        self._network, self._annotator = network, annotator

    def __call__(self, doc: Doc) -> Doc:
        """Parse one sentence in place."""
        self._parse([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = _BUFFERED_DOCS) -> Iterator[Doc]:
        """Parse sentences in place, keeping their order; at least `_BUFFERED_DOCS` are sorted by length together."""
        docs = iter(stream)
        while buffered := list(islice(docs, max(batch_size, _BUFFERED_DOCS))):
            self._parse(buffered)
            yield from buffered

    def read(self, sentences: Sequence[Sequence[str]]) -> list[Reading]:
        """Parse sentences of given tokens without making Docs, which takes longer than the rules of extraction."""
        parts = self._parse_parts(sentences)
        return [self._annotator.read(forms, trees) for forms, trees in zip(sentences, parts, strict=True)]

    def _parse(self, docs: Sequence[Doc]) -> None:
        forms = [[token.text for token in doc] for doc in docs]
        for doc, tokens, parts in zip(docs, forms, self._parse_parts(forms), strict=True):
            self._annotator.annotate(doc, tokens, parts)

    def _parse_parts(self, sentences: Sequence[Sequence[str]]) -> list[list[Tree]]:
        """Return the trees of each sentence's parts, nearly always a single one."""
        chunks = [chunk for number, words in enumerate(sentences) for chunk in self._cut(number, words)]
        trees: list[list[Tree]] = [[] for _ in sentences]
        for chunk, tree in zip(chunks, self._read_trees(chunks), strict=True):
            trees[chunk.doc].append(tree)
        return trees

    def _cut(self, number: int, tokens: Sequence[str]) -> Iterator[_Chunk]:
        forms = [form for form in tokens if not form.isspace()]
        words = self._network.read_words(forms)
        sizes = [len(word.pieces) for word in words]
        for start, stop in cut_sentence(forms, sizes):
            yield _Chunk(number, words[start:stop], sum(sizes[start:stop]))

    def _read_trees(self, chunks: Sequence[_Chunk]) -> list[Tree]:
        trees: dict[int, Tree] = {}
        for places in _batch(chunks):
            parses = self._network.run([chunks[place].words for place in places])
            trees.update(zip(places, map(self._read_tree, parses), strict=True))
        return [trees[place] for place in range(len(chunks))]

    def _read_tree(self, parse: Parse) -> Tree:
        labels = self._network.labels
        return Tree(
            best_tree(parse.arcs).tolist(),
            [labels.relations[index] for index in parse.relations.tolist()],
            [labels.upos[index] for index in parse.upos.tolist()],
            [labels.xpos[index] for index in parse.xpos.tolist()],
        )


def _batch(chunks: Sequence[_Chunk]) -> Iterator[list[int]]:
    """Group chunks of like length, so that little is padded, into batches of at most `_BATCH_PIECES`."""
    batch: list[int] = []
    for place in sorted(range(len(chunks)), key=lambda place: chunks[place].size):
        if batch and (len(batch) + 1) * (chunks[place].size + 2) > _BATCH_PIECES:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
