"""What a page prints again or prints of other stories."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.boilerplate import cues
from loaders.boilerplate.lines import LONG, Line

_TELLING = 20  # characters below which two equal lines are no repetition: "Yes." or a name in an interview
_BEGUN = 2  # sentences after which the story has begun, so that "Top stories" no longer names its section


def find_repeated(lines: list[Line]) -> Iterator[Line]:
    """Yield the second and later copies of a line: headlines and captions that pages print again."""
    seen: set[str] = set()
    for line in lines:
        key = line.plain.casefold()
        if len(key) >= _TELLING and key in seen:
            yield line
        seen.add(key)


def find_teasers(lines: list[Line]) -> Iterator[Line]:
    """Yield the heads of lists of other stories and, once the story has begun, their headlines and summaries.

    A list goes on over headlines, each with at most one sentence below it. A paragraph, or a sentence without a
    headline, is the story again.
    """
    sentences, inside, headline = 0, False, False
    for line in lines:
        if len(line.text) <= LONG and not line.is_sentence and cues.list_head().fullmatch(line.plain):
            inside, headline = sentences >= _BEGUN, False
            yield line
        elif inside and not line.is_paragraph and (headline or not line.is_sentence):
            headline = not line.is_sentence
            yield line
        else:
            inside = False
            sentences += line.is_sentence
