"""Which sentences are worth parsing: those that hold the words of some frame and somebody who may act (design, step 2)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from loaders.extraction.cues import load_frames
from loaders.extraction.echoes import holds_echo
from loaders.extraction.frames import Frame, as_list
from loaders.extraction.items import Item
from loaders.extraction.sentences import Sentence, plain_verbs
from loaders.extraction.wordlists import word_class
from loaders.syntax.lemmas import shared_lemmas

_TAGS = (
    ("VERB", "VBD"),
    ("VERB", "VBN"),
    ("VERB", "VBG"),
    ("VERB", "VBZ"),
    ("VERB", "VB"),
    ("NOUN", "NNS"),
    ("NOUN", "NN"),
    ("ADJ", "JJ"),
)
_REFERRING = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "him",
        "her",
        "them",
        "us",
        "his",
        "their",
        "its",
        "our",
        "who",
        "which",
        "two",
        "three",
        "both",
        "each",
        "whose",
        "that",
    ]
)


@lru_cache(maxsize=32768)
def possible_lemmas(form: str) -> frozenset[str]:
    """Return every dictionary form that a word may be an inflection of."""
    form = plain_verbs().get(form, form)
    find = shared_lemmas().find
    return frozenset({form, *(find(form, upos, xpos).lower() for upos, xpos in _TAGS)})


@lru_cache(maxsize=1)
def _requirements() -> dict[str, tuple[frozenset[str], ...]]:
    """Return for each trigger lemma the sets of objects of which a frame wants one; an empty set wants nothing."""
    return {lemma: tuple(dict.fromkeys(_objects(frame) for frame in frames)) for lemma, frames in load_frames().items()}


def _objects(frame: Frame) -> frozenset[str]:
    wanted = frozenset(as_list(frame.get("obj"))) if frame.get("obj") else frozenset()
    return frozenset() if "any" in wanted else wanted


def holds_cue(items: list[Item]) -> bool:
    """Return whether the words of a sentence satisfy the trigger and the object of at least one frame."""
    lemmas = {lemma for item in items for word in item.key.replace("-", " ").split() for lemma in possible_lemmas(word)}
    requirements = _requirements()
    return any(not wanted or wanted & lemmas for lemma in lemmas for wanted in requirements.get(lemma, ()))


def _points_back(items: list[Item]) -> bool:
    """Return whether a definite noun takes up an act told before: "the measure", "such accusations"."""
    taken_up = word_class("anaphor")
    return any(
        noun.key in taken_up or noun.key.removesuffix("s") in taken_up
        for first, noun in pairwise(items)
        if first.key in ("the", "this", "these", "those", "such")
    )


def is_worth_parsing(sentence: Sentence) -> bool:
    """Return whether a sentence may report an act: a cue, and somebody named or referred to."""
    referring = any(item.key in _REFERRING for item in sentence.items) or _points_back(sentence.items)
    return (bool(sentence.mentions) or referring) and (holds_cue(sentence.items) or holds_echo(sentence.items))
