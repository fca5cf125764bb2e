"""Head-word facts: what extraction reads off a tree (who did what to whom), scored as sets.

A fact is a kind and two words, so that a treebank's tree and a parser's can be compared even when the words differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from loaders.syntax.scoring import GoldSentence, Span, locate_words

KINDS = ("subject-verb", "verb-object", "passive subject-verb", "passive with agent", "verb-oblique", "apposition")

_PARTICIPLE = "VBN"

Fact = tuple[str, Span, Span]
"""kind, head word, dependent word"""


@dataclass(frozen=True)
class TreeWord:
    """A word of a tree, gold or parsed; `head` counts from 0, the root is its own head."""

    span: Span
    form: str
    upos: str
    xpos: str
    head: int
    relation: str


def words_of_sentence(sentence: GoldSentence) -> list[TreeWord]:
    """Return the words of a treebank sentence."""
    spans = locate_words(sentence.text, sentence.forms)
    rows = zip(spans, sentence.forms, sentence.upos, sentence.xpos, sentence.heads, sentence.relations, strict=True)
    return [
        TreeWord(span, form, upos, xpos, head - 1 if head else place, relation)
        for place, (span, form, upos, xpos, head, relation) in enumerate(rows)
    ]


def words_of_doc(doc: Doc) -> list[TreeWord]:
    """Return the words of a parsed sentence."""
    return [TreeWord((t.idx, t.idx + len(t)), t.text, t.pos_, t.tag_, t.head.i, t.dep_) for t in doc]


def find_facts(words: Sequence[TreeWord]) -> set[Fact]:
    """Return the facts of one tree."""
    marked_by = {word.head for word in words if word.relation == "case" and word.form.lower() == "by"}
    return set(_find(words, marked_by))


def _find(words: Sequence[TreeWord], marked_by: set[int]) -> Iterator[Fact]:
    for place, word in enumerate(words):
        head = words[word.head]
        if word.relation == "appos":
            yield "apposition", head.span, word.span
        if head.upos != "VERB" or place == word.head:
            continue
        kind = _kind(word.relation, place in marked_by and head.xpos == _PARTICIPLE)
        if kind:
            yield kind, head.span, word.span


def _kind(relation: str, agent: bool) -> str:
    base = relation.partition(":")[0]
    if relation == "nsubj:pass":
        return "passive subject-verb"
    if base == "obl":
        # By its form, since treebanks differ: EWT and GUM have obl:agent, PUD has obl alone.
        return "passive with agent" if agent else "verb-oblique"
    return {"nsubj": "subject-verb", "obj": "verb-object"}.get(base, "")


@dataclass
class FactScore:
    """Counts of one kind of fact."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share of the parser's facts that are the treebank's, in percent."""
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Share of the treebank's facts that the parser found, in percent."""
        return 100 * self.right / max(self.gold, 1)


def score_facts(pairs: Iterable[tuple[set[Fact], set[Fact]]]) -> dict[str, FactScore]:
    """Return the counts by kind over pairs of gold and found facts, a pair for each sentence."""
    scores = {kind: FactScore() for kind in KINDS}
    for gold, found in pairs:
        for kind, score in scores.items():
            wanted, got = ({fact for fact in facts if fact[0] == kind} for facts in (gold, found))
            score.gold += len(wanted)
            score.found += len(got)
            score.right += len(wanted & got)
    return scores
