"""Which of the times that a sentence tells is that of an act (codebook §3), by the tree and by how near they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from kg.records import Actor
from loaders.extraction.dates import Calendar, Moment, parse_day
from loaders.extraction.elsewhere import is_elsewhere
from loaders.extraction.obliques import predicate
from loaders.extraction.sentences import Sentence
from loaders.extraction.status.tables import PLANNED
from loaders.extraction.tree import Token

#: Characters between a year and the noun that it dates.
_NAME_GAP = 30
#: Characters between a target and a day of its own.
_BESIDE = 12
#: Words after which a time bounds what goes on and dates no act of its own.
_SPANS = ("since ", "until ", "till ")
_BACK = re.compile(r"(?:last|this past|the previous) ", re.I)


def date_act(trigger: Token, sentence: Sentence, moments: list[Moment], calendar: Calendar, status: str) -> Moment | None:
    """Return the time of an act among those of its sentence, or None if they are all of something else."""
    named = [moment for moment in moments if moment.kind == "attributive" and _names(moment, trigger, sentence)]
    if named:
        return named[0]
    place = sentence.offset(predicate(trigger)) - sentence.start
    own = [
        moment
        for moment in moments
        if moment.kind != "attributive" and not is_elsewhere(moment, trigger, place, sentence, calendar, status)
    ]
    if not own:
        return None
    best = min(own, key=lambda moment: _distance(moment, place, sentence.text))
    return _look_ahead(best, trigger, sentence.text, calendar) if status == PLANNED else best


def date_by_target(
    trigger: Token, targets: tuple[Actor, ...], sentence: Sentence, moments: list[Moment]
) -> dict[Actor, tuple[str, str]]:
    """Return the days of targets each of which has its own: "called Mikati on Saturday and Lammy on Sunday"."""
    place = sentence.offset(trigger)
    named = {
        mention.end: mention.actors[0]
        for mention in sentence.mentions
        if mention.start > place and len(mention.actors) == 1 and mention.actors[0] in targets
    }
    ends = [*sorted(named), sentence.end]
    found = {}
    for end, stop in pairwise(ends):
        told = [m for m in moments if end <= sentence.start + m.start < stop and m.precision == "day"]
        if len(told) == 1 and sentence.start + told[0].start - end <= _BESIDE:
            found[named[end]] = (told[0].day, told[0].precision)
    return found if len(found) == len(targets) > 1 else {}


def is_present_perfect(trigger: Token) -> bool:
    """Return whether an act is told as done by now: "has been on the phone", "have condemned"."""
    verb = predicate(trigger)
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have", "'s", "'ve") for child in verb.children)


def _distance(moment: Moment, place: int, text: str) -> float:
    """Return how far a time is from a verb; a clause boundary between them counts as sixty characters."""
    first, last = sorted((moment.start, place))
    between = text[first:last]
    breaks = sum(between.count(mark) for mark in (",", ";", " who ", " which ", " that ", " and "))
    since = text[: moment.start].lower().endswith(_SPANS) or text[moment.start : moment.end].lower().startswith(_SPANS)
    nominal = text[: moment.start].endswith((" of ", " of the ")) or text[moment.end : moment.end + 2] in ("'s", "’s")
    return len(between) + 30 * breaks + 60 * nominal + 120 * since


def _names(moment: Moment, trigger: Token, sentence: Sentence) -> bool:
    """Return whether a year before a noun is that of the act it names: "the 1979 peace treaty"."""
    gap = sentence.offset(trigger) - sentence.start - moment.end
    return trigger.pos_ == "NOUN" and 0 <= gap < _NAME_GAP


def _look_ahead(moment: Moment, trigger: Token, text: str, calendar: Calendar) -> Moment:
    """Return the weekday of a plan, which is the next one: "will meet on Friday"."""
    day = parse_day(moment.day)
    told = text[moment.start : moment.end]
    if moment.kind != "weekday" or calendar.history or day is None or calendar.now is None or _BACK.match(told):
        return moment
    had = any(child.dep_ == "aux" and child.lower_ == "had" for verb in (trigger, trigger.head) for child in verb.children)
    return replace(moment, day=_next(day, calendar.now).isoformat()) if not had else moment


def _next(day: date, now: date) -> date:
    return day + timedelta(days=7) if day < now else day
