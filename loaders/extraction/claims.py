"""Matches made into claims: pairs of actors, status, attribution, date, confidence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.records import Actor, Claim, Document
from loaders.extraction.attribution import Attribution
from loaders.extraction.dates import Calendar, Moment
from loaders.extraction.discourse import Discourse, Told
from loaders.extraction.matching import Match, Matcher, related_verb
from loaders.extraction.resolve import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.status import judge

SYMMETRIC = frozenset({"CALLED", "MET", "AGREED"})
_SURE, _PRONOUN, _IMPLIED = 0.9, 0.75, 0.6


class ClaimMaker:
    """Makes the claims of one document, sentence by sentence."""

    def __init__(self, document: Document, discourse: Discourse, calendar: Calendar) -> None:
        self.document, self.discourse, self.calendar = document, discourse, calendar
        self.authors: list[tuple[int, Actor]] = []
        self.issuer: Actor | None = None
        self.paragraph = -1
        self.paragraph_day: tuple[int, Moment] | None = None

    def claims(self, sentence: Sentence) -> Iterator[Claim]:
        """Yield the claims of a sentence; sentences must come in order."""
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.calendar.turn()
        moments = self.calendar.find(sentence.text)
        resolver = Resolver(sentence, self.discourse)
        speakers = Attribution(resolver, self.issuer)
        matches = list(Matcher(sentence, self.discourse, self._last_authors(sentence.index)).matches())
        for match in matches:
            yield from self._of_match(match, sentence, moments, speakers)
        for match in matches:
            self.discourse.told.append(Told(sentence.index, match.frame.relation, match.sources, match.targets))
            self.authors.extend((sentence.index, actor) for actor in match.sources)
        self.issuer = speakers.lead(sentence.tokens) or self.issuer
        self.calendar.remember(sentence.text, moments)
        if any(moment.precision == "day" for moment in moments):
            self.paragraph_day = (sentence.paragraph, [m for m in moments if m.precision == "day"][-1])

    def _last_authors(self, index: int) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(actor for number, actor in reversed(self.authors) if index - number <= 1))

    def _of_match(self, match: Match, sentence: Sentence, moments: list[Moment], speakers: Attribution) -> Iterator[Claim]:
        status = judge(match.trigger, bool(match.frame.get("purpose")))
        speaker = speakers.speaker(match.trigger)
        day, precision = self._date(match.trigger, sentence, moments)
        for source, target in _pairs(match):
            yield Claim(self.document.file, match.frame.relation, status, match.implied, source, target, day, precision,
                        sentence.start, sentence.end, sentence.text, speaker, _confidence(match), match.frame.id)

    def _date(self, trigger: Token, sentence: Sentence, moments: list[Moment]) -> tuple[str | None, str]:
        if not moments:
            told = self.paragraph_day
            if told and told[0] == sentence.paragraph:
                return told[1].day, told[1].precision
            return self.document.published, "document"
        verb = related_verb(trigger)
        place = sentence.offset(verb) - sentence.start
        best = min(moments, key=lambda moment: _distance(moment, place, sentence.text))
        return best.day, best.precision


def _distance(moment: Moment, place: int, text: str) -> float:
    """Return how far a time is from a verb; a clause boundary between them counts as sixty characters."""
    first, last = sorted((moment.start, place))
    between = text[first:last]
    breaks = sum(between.count(mark) for mark in (",", ";", " who ", " which ", " that ", " and "))
    return len(between) + 30 * breaks


def _confidence(match: Match) -> float:
    stated = match.frame.get("confidence")
    if stated is not None:
        return float(stated)
    return _IMPLIED if match.implied else _PRONOUN if match.weak else _SURE


def _pairs(match: Match) -> Iterator[tuple[Actor, Actor | None]]:
    if not match.targets:
        yield from ((source, None) for source in match.sources)
        return
    seen = set()
    for source in match.sources:
        for target in match.targets:
            key = frozenset((source.id, target.id)) if match.frame.relation in SYMMETRIC else (source.id, target.id)
            if source.id == target.id or _domestic(source, target) or key in seen:
                continue
            seen.add(key)
            yield source, target


def _domestic(source: Actor, target: Actor) -> bool:
    """A state and those who act for it are one side: nothing between them is diplomacy."""
    if source.label == "State":
        return source.id in target.represents
    return target.label == "State" and target.id in source.represents
