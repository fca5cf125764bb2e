"""The words that the parser is shown: each long name as one word, asides left out, rare verbs as common ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from loaders.extraction.asides import asides
from loaders.extraction.dates import fronted_time
from loaders.extraction.items.capitals import has_title_case, is_common
from loaders.extraction.mentions import Mention
from loaders.extraction.parsing import Shown
from loaders.extraction.sentences.sentence import MERGED, Sentence
from loaders.extraction.sentences.words import closing_comma, plain_verbs, short_form
from loaders.extraction.words import fold, split_words
from loaders.syntax.words import Piece

#: What stands for the subject of a clause in a list, "It condemns", and the verb before its participle, "It is deploring".
_SUBJECT = ("It", "is")
_PLACE = re.compile(r"(?:In|At|From|Near|Outside|Inside|Over) (?:the )?(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3}")


def choose_words(sentence: Sentence, pieces: Iterable[Piece]) -> Shown:
    """Return the words of a sentence with each long name as one word; notes spans and mentions in `sentence`.

    `pieces` are the tokens of its text.
    """
    chosen = _Words(sentence)
    for piece in pieces:
        chosen.take(piece)
    _index(sentence)
    return Shown(chosen.words, chosen.spaces)


class _Words:
    """The words chosen so far, each with its span in the document and whether a space follows."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words: list[str] = []
        self.spaces: list[bool] = []
        sentence.spans, sentence.at = [], {}
        self._names = {mention.start: mention for mention in sentence.mentions if mention.kind in MERGED}
        self._headline = has_title_case(split_words(sentence.text))
        self._left_out = asides(sentence.text) + _plural_titles(sentence, self._names) + [(0, sentence.label)]
        self._pause = sentence.start + (fronted_time(sentence.text) or _fronted_place(sentence))
        self._covered = -1

    def take(self, piece: Piece) -> None:
        """Add the word that a token is shown as, if any."""
        if any(first <= piece.idx < last for first, last in self._left_out):
            return
        start = self.sentence.start + piece.idx
        end = start + len(piece.text)
        self._put_subject(piece, start)
        self._put_comma(start)
        if start < self._covered:
            self._lengthen(piece, end)
        else:
            self._add(self._word(piece, start, end), piece.spaced, (start, end))

    def _add(self, word: str, spaced: bool, span: tuple[int, int]) -> None:
        self.words.append(word)
        self.spaces.append(spaced)
        self.sentence.spans.append(span)

    def _put_subject(self, piece: Piece, start: int) -> None:
        """Give a clause of a list the subject that it leaves to the line above."""
        if self.sentence.elided and not self.words and piece.text[0].isalpha():
            for word in _SUBJECT[: 2 if piece.text.endswith("ing") else 1]:
                self._add(word, True, (start, start))

    def _put_comma(self, start: int) -> None:
        """Part a time or place that opens a sentence from the name behind it: "On Monday Egypt severed"."""
        if self.sentence.start < self._pause <= start and self.words:
            self._add(",", True, (self._pause, self._pause))
            self._pause = -1

    def _lengthen(self, piece: Piece, end: int) -> None:
        """Let the last name span a token that belongs to it."""
        spans = self.sentence.spans
        spans[-1] = (spans[-1][0], max(spans[-1][1], min(end, self._covered)))
        self.spaces[-1] = piece.spaced

    def _word(self, piece: Piece, start: int, end: int) -> str:
        mention = self._names.get(start) or _begun_inside(self._names, start, end)
        if mention is not None and mention.phrase is not None:
            self._covered = mention.end + closing_comma(mention, self.sentence)
            return short_form(mention)
        word = plain_verbs().get(piece.text, piece.text)
        common = self._headline and is_common(fold(word)) and not _in_mention(self.sentence, start)
        return word.lower() if common else word


def _plural_titles(sentence: Sentence, merged: dict[int, Mention]) -> list[tuple[int, int]]:
    """Return the spans of titles before a list of names, "Presidents" of "Presidents Chávez and Morales"."""
    return [
        (item.start - sentence.start, following.start - sentence.start)
        for item, following in pairwise(sentence.items)
        if item.get("titles") and following.start in merged and merged[following.start].kind == "person"
    ]


def _fronted_place(sentence: Sentence) -> int:
    """Return where a place that opens a sentence ends if a name follows at once ("In Geneva Lavrov said"), or 0."""
    for mention in sentence.mentions[:3]:
        before = sentence.text[: mention.start - sentence.start]
        if mention.kind in ("person", "state", "organisation") and _PLACE.fullmatch(before.rstrip()):
            return len(before.rstrip())
    return 0


def _begun_inside(merged: dict[int, Mention], start: int, end: int) -> Mention | None:
    return next((merged[place] for place in range(start + 1, end) if place in merged), None)


def _in_mention(sentence: Sentence, start: int) -> bool:
    return any(mention.start <= start < mention.end for mention in sentence.mentions)


def _index(sentence: Sentence) -> None:
    for number, (start, end) in enumerate(sentence.spans):
        for mention in sentence.mentions:
            if mention.start < end and start < mention.end:
                sentence.at[number] = mention
                break
