"""Clauses that leave out the verb of the one before: "the Chinese a day later", "and Mali France of theft" (gapping)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.extraction.dates import WEEKDAYS
from loaders.extraction.matching import Match
from loaders.extraction.matching.reading import Reading
from loaders.extraction.mentions import Mention

PEOPLE = ("state", "collective", "person", "role", "organisation", "ministry", "demonym")
_DAY = f"(?:{'|'.join(map(str.capitalize, WEEKDAYS))})"
_WHEN = (
    rf"(?:(?:a|an|one|two|three|four|a few|several|the next|the following) (?:hour|day|week|month|year)s?"
    rf"(?: (?:later|earlier|before|after(?:wards)?))?|(?:(?:on|last|next) )?{_DAY}|in [A-Z][a-z]+|on \d{{1,2}} [A-Z][a-z]+)"
)
_GAP = re.compile(rf" {_WHEN}(?=[.,;]|$)")


def find_gaps(reading: Reading, here: Sequence[Match]) -> Iterator[Match]:
    """Read a clause without verb: "Chad protested to Mali on Monday, the Nigeriens a day later"."""
    sentence = reading.sentence
    for mention in sentence.mentions if here else ():
        act = next((act for act in reversed(here) if sentence.offset(act.trigger) < mention.start), None)
        if act is None or not mention.actors or mention.kind not in PEOPLE or not act.targets or act.pairwise:
            continue
        behind, ahead = sentence.text[mention.end - sentence.start :], sentence.text[: mention.start - sentence.start]
        beside = _right_behind(sentence.mentions, mention)
        new = not set(mention.actors) & {*act.sources, *act.targets}
        if re.search(r"[,;] and (?:the )?$", ahead) and beside is not None and beside.kind == mention.kind == "state":
            yield Match(act.frame, act.trigger, mention.actors, beside.actors, weak=True)
        elif new and _is_asked_too(sentence.text[sentence.offset(act.trigger) - sentence.start :], ahead, behind, act):
            yield Match(act.frame, act.trigger, act.sources, mention.actors)
        elif new and re.search(rf"{_WHEN}(?:,|;|,? and) (?:the )?$", ahead) and _GAP.match(behind):
            sources, targets = (act.sources, mention.actors) if act.frame.is_symmetric else (mention.actors, act.targets)
            yield Match(act.frame, act.trigger, sources, targets, weak=True)


def _is_asked_too(clause: str, ahead: str, behind: str, act: Match) -> bool:
    """Return whether somebody is asked after another by the same verb: "urged Israel to wait and Hamas to yield"."""
    asked = act.frame.relation == "URGED" and re.match(r"\w+(?: on)?(?: \w+){1,4} (?:not )?to [a-z]", clause) is not None
    return asked and re.search(r" and (?:the )?$", ahead) is not None and re.match(r" (?:not )?to [a-z]", behind) is not None


def _right_behind(mentions: Sequence[Mention], first: Mention) -> Mention | None:
    return next((other for other in mentions if other.start == first.end + 1), None)
