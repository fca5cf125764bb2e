"""Changes to the words of a training sentence that leave its tree as it is, or put an official in a name's place."""

from __future__ import annotations

import random
import tomllib
from dataclasses import replace
from pathlib import Path

from loaders.syntax.training.officials import Officials
from loaders.syntax.training.recipe import Augmentation
from loaders.syntax.training.treebank import Sentence

_NAMES = Path(__file__).with_name("names.toml")
_CURLY = {"'": "’", "''": "”", "``": "“", '"': "”", "n't": "n’t", "'s": "’s", "'re": "’re", "'ve": "’ve", "'ll": "’ll"}
_STAYS_SMALL = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ", "PRON", "PUNCT"})


class Augmenter:
    """Changes sentences at random, with the chances that the recipe gives."""

    def __init__(self, chances: Augmentation, rng: random.Random):
        self._chances, self._rng = chances, rng
        self._lists = {name: words.split() for name, words in tomllib.loads(_NAMES.read_text("utf-8")).items()}
        self._officials = Officials(self._lists, rng)
        self._kind = {word: kind for kind in ("states", "capitals", "demonyms") for word in self._lists[kind]}

    def change(self, sentence: Sentence) -> Sentence:
        """Return the sentence, changed or not; its tree stays but for an official in a name's place."""
        if self._rng.random() < self._chances.officials:
            sentence = self._officials.change(sentence)
        forms = list(sentence.forms)
        if self._rng.random() < self._chances.names:
            forms = self._exchange_names(sentence)
        if self._rng.random() < self._chances.quotes:
            forms = [_CURLY.get(form, form) for form in forms]
        draw = self._rng.random()
        if draw < self._chances.headline:
            forms = [_capitalise(form, upos) for form, upos in zip(forms, sentence.upos, strict=True)]
        elif draw < self._chances.headline + self._chances.capitals:
            forms = [form.upper() for form in forms]
        return replace(sentence, forms=tuple(forms))

    def _exchange_names(self, sentence: Sentence) -> list[str]:
        forms = list(sentence.forms)
        chosen: dict[str, str] = {}  # a name that comes twice is exchanged alike
        for place, form in enumerate(forms):
            kind = self._kind.get(form) or _part_of_name(sentence, place)
            if kind:
                forms[place] = chosen.setdefault(form, self._rng.choice(self._lists[kind]))
        return forms


def _part_of_name(sentence: Sentence, place: int) -> str:
    """Tell whether a word is a first name or a surname: a proper noun with, or in, a flat name."""
    if not (sentence.xpos[place] == "NNP" and sentence.forms[place].isalpha() and sentence.forms[place].istitle()):
        return ""
    if sentence.relations[place] == "flat":
        head = sentence.heads[place] - 1
        return "surnames" if sentence.xpos[head] == "NNP" else ""
    following = zip(sentence.heads, sentence.relations, sentence.xpos, strict=True)
    named = any(head == place + 1 and label == "flat" and xpos == "NNP" for head, label, xpos in following)
    return "first_names" if named else ""


def _capitalise(form: str, upos: str) -> str:
    return form if upos in _STAYS_SMALL or not form.islower() else form[0].upper() + form[1:]
