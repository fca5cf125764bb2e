"""Captions of pictures, and the credits at the end of a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.boilerplate import cues
from loaders.boilerplate.lines import LONG, Line

_YEAR_END = re.compile(r"(?:19|20)\d\d[.)]*$")
_SENTENCES = re.compile(r"[a-z\d][.!?][\"”]?(?: +[\"“A-Z]|$)")
_REPORTERS = re.compile(
    r"\s*[(\[](?:(?:additional|with)(?: [a-z]{2,12})? )?(?:reporting|writing|edit(?:ing|ed)|compiled|inputs?"
    r"|this (?:story|report) has not been edited|except for the headline)\b[^()[\]]{0,400}[)\]]\s*$",
    re.IGNORECASE,
)
_TAIL = 450  # characters at the end of a paragraph where its credits are


def find_captions(lines: list[Line]) -> Iterator[Line]:
    """Yield captions and lines that hold nothing but a credit. The first line is a headline, whatever it says."""
    for line, below in zip(lines[1:], [*lines[2:], None], strict=False):
        if cues.credit().fullmatch(line.text):
            yield line
        elif len(line.text) <= LONG:
            credited = below is not None and line.is_sentence and bool(cues.credit().fullmatch(below.text))
            if cues.caption().search(line.plain) or _is_credited(line, credited):
                yield line


def _is_credited(line: Line, credited: bool) -> bool:
    """Return whether the line is one sentence about a picture with a credit behind it, on this line or below."""
    credit = re.search(rf"[.\])] *[\[(]?(?:{cues.credit().pattern})[\])]?$", line.text)
    if not credit and not credited:
        return False
    sentence = line.text[: credit.start() + 1] if credit else line.text
    pictured = cues.pose().search(line.plain) or _YEAR_END.search(sentence)
    return bool(pictured) and len(_SENTENCES.findall(sentence)) <= 1


def find_endings(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Yield what stands behind the last sentence of a paragraph: reporters in brackets, an agency after a dash."""
    agency = re.compile(rf" *[–—-]+ *(?:{cues.credit().pattern})$")
    for line in lines:
        tail = line.text[-_TAIL:]
        if match := _REPORTERS.search(tail) or agency.search(tail):
            yield line.end - len(tail) + match.start(), line.end
