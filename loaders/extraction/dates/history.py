"""Whether a text tells of other years, so that its times count from its own story and not from the day of publication."""

from __future__ import annotations

import re
from datetime import date

from loaders.extraction.dates.expressions import WEEKDAYS

#: Share of a text that shows whether it is history; how often earlier years must be told for each time of the present;
#: characters of its head, where its own day stands.
_BEGINNING, _PAST_TO_PRESENT, _HEAD = 0.4, 1.5, 250
_ANY_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
#: Times that only news tells; the day of a title line counts as one.
_PRESENT = re.compile(
    rf"\b(?:yesterday|today|tonight|last night|this (?:week|month|morning|afternoon|evening)|(?<!the )last week"
    rf"|(?<!the )(?:{'|'.join(WEEKDAYS)}))\b(?! (?:review|times|agreement|the \d|\d{{1,2}} [A-Z][a-z]+ \d{{4}}))",
    re.I,
)


def tells_history(text: str, published: date | None) -> bool:
    """Return whether a text tells of other years: its beginning tells one, and more of them than times of the present."""
    if published is None:
        return True
    years = [(int(match[1]), match.start()) for match in _ANY_YEAR.finditer(text)]
    past = [place for year, place in years if year < published.year - 1]
    present = sum(year >= published.year - 1 and place > _HEAD for year, place in years) + len(_PRESENT.findall(text))
    begun = bool(past) and past[0] < len(text) * _BEGINNING
    return begun and len(past) >= _PAST_TO_PRESENT * present
