"""What stands before the first sentence of a block: a dateline or the time stamp of a live blog."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CREDIT = r"(?:\s?\([^()\n]{2,40}\))"
_SENTENCE = r"(?=\s+[\"“'‘]?[A-ZÀ-Þ\d]|\s*\Z)"  # what follows, so that "Rao (Wire) - who" is no dateline
_RULE = rf"\s?(?:[–—]|--?|_){_SENTENCE}"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]{2,20}(?: [A-ZÀ-Þ.'’/-]{2,20}){0,3}"
_NAME = r"[A-ZÀ-Þ][^\s,.!?–—(:]{1,20}(?:[ /][A-ZÀ-Þ][^\s,.!?–—(:]{1,20}){0,2}"
_REGION = r"(?:, [A-ZÀ-Þ][\w.]{1,15}(?: [A-ZÀ-Þ][\w.]{1,15})?)?"
_DATELINE = re.compile(
    rf"{_CAPITALS}{_REGION}(?:,? {_DATE})?,?{_CREDIT}?(?:{_RULE}|:{_SENTENCE})"
    rf"|{_NAME}{_REGION},? {_DATE},?{_CREDIT}?(?:{_RULE}|:{_SENTENCE})"
    rf"|{_NAME}{_REGION}{_CREDIT}{_RULE}"
)
_HALF_DAY = r"\s?[aApP]\.?[mM]\b\.?"
_CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?:{_HALF_DAY})?|\d{{1,2}}{_HALF_DAY}|\d{{4}}(?=\s?(?:GMT|UTC)))"
_ZONE = r"\s?(?:GMT|UTC|BST|CES?T|EES?T|E[SD]T|P[SD]T|ET|IST|PKT|MSK|local time)\b(?:\s?[+-]\d{1,2})?"
_STAMP = re.compile(
    rf"[\[(]{_CLOCK}(?:{_ZONE})?[\])](?:\s?[–—:|-])?(?=\s)"
    rf"|{_CLOCK}(?:{_ZONE})?\s?[–—:|-](?=\s)"
    rf"|{_CLOCK}{_ZONE}{_SENTENCE}"
)


def match_opening(text: str, start: int, stop: int) -> int:
    """Return where the dateline or time stamp at `start` ends, with its dash; `start` if there is none."""
    match = _STAMP.match(text, start, stop) or _DATELINE.match(text, start, stop)
    return match.end() if match else start
