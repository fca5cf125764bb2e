"""The lines of a text with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHORT, LONG = 200, 350  # characters: the longest headline or link line; the longest prompt, caption or legal line
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\xa0": " ", "\t": " "})
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_TWO_SENTENCES = re.compile(r"[a-z\d”\"][.!?][\"”]? +[\"“A-Z]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: where it begins, what it says, and the same with plain apostrophes and blanks.

    `is_sentence` tells whether it ends as sentences do; headlines and labels do not.
    """

    start: int
    text: str
    plain: str
    is_sentence: bool

    @property
    def end(self) -> int:
        """Return the offset after its last character."""
        return self.start + len(self.text)

    @property
    def is_paragraph(self) -> bool:
        """Return whether it looks like a part of the story: a sentence that is long, or several."""
        return self.is_sentence and (len(self.text) > SHORT or bool(_TWO_SENTENCES.search(self.text)))


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank, without the white space around them."""
    for match in re.finditer(r"[^\r\n]+", text):
        if words := match[0].strip():
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Line(start, words, words.translate(_PLAIN), bool(_STOP.search(words[-10:])))
