"""Where a dispatch was written: "CARACAS, March 3 (Agency) -". What acts "here" acts for that state."""

from __future__ import annotations

import re

from loaders.extraction.describe import Places
from loaders.extraction.sentences import Sentence

#: A place in capitals, then a comma, slash, bracket or dash.
_DATELINE = re.compile(r"[A-Z][A-Z .'’]{2,}(?:,|/| ?\(| ?[-–—])")


def find_place(sentence: Sentence, places: Places) -> str:
    """Return the state of the place with which a dispatch opens, or an empty string."""
    if not sentence.items or not _DATELINE.match(sentence.text):
        return ""
    return places.code(sentence.items[0].entries, ("capital", "state")) or ""
