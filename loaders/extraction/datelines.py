"""Where a dispatch was written: "CARACAS, March 3 (Agency) -". What acts "here" acts for that state."""

from __future__ import annotations

import re

from loaders.extraction.describe import Places
from loaders.extraction.sentences import Sentence

#: A place in capitals, then a comma, slash, bracket or dash.
_DATELINE = re.compile(r"[A-Z][A-Z .'’]{2,}(?:,|/| ?\(| ?[-–—])")


#: An agency's name and a dash before a dispatch quoted in a live blog.
_AGENCY = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3} ?(?:[—–]|--|-) ?(?=[A-Z\"“])")


def drop_agency(sentence: Sentence) -> None:
    """Leave out the agency before a dispatch, "Reuters — The minister said": it does nothing in the sentence."""
    prefix = _AGENCY.match(sentence.text)
    first = sentence.items[0] if sentence.items else None
    if prefix is None or first is None or first.start != sentence.start or first.end > sentence.start + prefix.end():
        return
    if any(getattr(entry.value, "kind", "") == "media" for entry in first.entries):
        sentence.label = prefix.end()
        sentence.items = [item for item in sentence.items if item.start >= sentence.start + prefix.end()]


def find_place(sentence: Sentence, places: Places) -> str:
    """Return the state of the place with which a dispatch opens, or an empty string."""
    if not sentence.items or not _DATELINE.match(sentence.text):
        return ""
    return places.code(sentence.items[0].entries, ("capital", "state")) or ""
