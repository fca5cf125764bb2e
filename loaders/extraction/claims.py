"""Matches made into claims: pairs of actors, status, attribution, date, confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.records import Actor, Claim, Document
from loaders.extraction.arguments import logical_subject
from loaders.extraction.attribution import Attribution
from loaders.extraction.dates import Calendar, Moment
from loaders.extraction.discourse import Discourse
from loaders.extraction.echoes import find_echoes
from loaders.extraction.matching import Match, Matcher
from loaders.extraction.quotations import attributed_section, is_quotation, opens_quotation
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.status import judge
from loaders.extraction.status.tables import ACTUAL
from loaders.extraction.timing import date_act, date_by_target, is_present_perfect
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_SURE, _PRONOUN, _IMPLIED = 0.9, 0.75, 0.6


class ClaimMaker:
    """Makes the claims of one document, sentence by sentence."""

    def __init__(self, document: Document, discourse: Discourse, calendar: Calendar) -> None:
        self.document, self.discourse, self.calendar = document, discourse, calendar
        self.issuer: Actor | None = None
        self.spoken = -1  # the last sentence that tells who speaks
        self.paragraph = -1
        self.paragraph_day: tuple[int, Moment] | None = None
        self.section: Actor | None = None
        self.done: tuple[int, list[Match]] = (-1, [])  # the last sentence that told acts, and what was done in it

    def claims(self, sentence: Sentence, following: Sequence[Sentence] = ()) -> Iterator[Claim]:
        """Yield the claims of a sentence; sentences must come in order, `following` are those behind it."""
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.calendar.turn()
        self.calendar.enter(sentence.text)
        moments = self.calendar.find(sentence.text)
        resolver = Resolver(sentence, self.discourse)
        goes_on = self.issuer if is_quotation(sentence.text) and self.spoken == sentence.index - 1 else None
        quoted = goes_on or (self._first_speaker(following) if is_quotation(sentence.text) else None)
        speakers = Attribution(resolver, self.issuer, quoted)
        self.section = attributed_section(sentence) or self.section
        matches, matcher = self._matches(sentence, following, goes_on)
        told = [(match, _status(match)) for match in matches]
        for match, status in [*told, *self._echoed(sentence, told, matcher)]:
            yield from self._of_match(match, status, sentence, moments, speakers)
        self.discourse.told.extend(told for _, told in matcher.reading.counterparts.here)
        self._note_text(sentence, matcher)
        lead = speakers.lead(sentence.tokens)
        self.issuer = lead or self.issuer
        self.spoken = sentence.index if lead or goes_on else self.spoken
        self._give_voice(sentence.text)
        self.calendar.remember(sentence.text, moments)
        if any(moment.precision == "day" for moment in moments):
            self.paragraph_day = (sentence.paragraph, [m for m in moments if m.precision == "day"][-1])

    def _echoed(
        self, sentence: Sentence, told: list[tuple[Match, str]], matcher: Matcher
    ) -> list[tuple[Match, str]]:
        """Return the acts in which the sentence says that others joined: "as did France"; keeps its own for the next one.

        Acts go with their status: others join only in what was done.
        """
        index, before = self.done
        here = [match for match, status in told if status == ACTUAL]
        echoes = find_echoes(matcher.reading, here, before if sentence.index - index == 1 else ())
        found = [(match, _status(match)) for match in echoes]
        done = [*here, *(match for match, status in found if status == ACTUAL)]
        if done:
            self.done = (sentence.index, done)
        return found

    def _matches(
        self, sentence: Sentence, following: Sequence[Sentence], goes_on: Actor | None
    ) -> tuple[list[Match], Matcher]:
        """Return the matches of a sentence; in a quotation "I" is who spoke before it, or who speaks where it ends."""
        known = self.discourse.voice
        speaker = goes_on or (self._first_speaker(following[:2]) if opens_quotation(sentence.text) else None)
        if speaker is not None:
            self.discourse.voice = self.discourse.quoted = (speaker,)
        matcher = Matcher(sentence, self.discourse)
        matches = list(matcher.matches())
        self.discourse.voice, self.discourse.quoted = known, ()
        return matches, matcher

    def _note_text(self, sentence: Sentence, matcher: Matcher) -> None:
        """Note whose text a sentence is about: "The resolution recalls", which "It" may take up."""
        root = next((token for token in sentence.tokens if token.head is token and token.pos_ == "VERB"), None)
        subjects = [child for child in root.children if child.dep_ == "nsubj"] if root is not None else []
        text = subjects[0] if len(subjects) == 1 and sentence.mention_of(subjects[0]) is None else None
        if text is not None and text.lemma_.lower() in word_class("issued") and text.lower_ != "summit":
            self.discourse.context.speaking[sentence.index] = matcher.sources.stand_ins.behind(text)

    def _first_speaker(self, sentences: Sequence[Sentence]) -> Actor | None:
        """Return who speaks first in these sentences: whom the headline above them quotes."""
        found = (Attribution(Resolver(sentence, self.discourse), None).lead(sentence.tokens) for sentence in sentences)
        return next((speaker for speaker in found if speaker is not None), None)

    def _give_voice(self, text: str) -> None:
        """Note who says "I" below a line that announces a speech: "Statement by Josep Borrell", "Cleverly said:"."""
        last = text.rstrip()[-1:]
        if self.issuer is not None and self.issuer.label == "Official" and (last == ":" or last.isalnum()):
            self.discourse.voice = (self.issuer,)

    def _of_match(
        self, match: Match, status: str, sentence: Sentence, moments: list[Moment], speakers: Attribution
    ) -> Iterator[Claim]:
        voice = self.discourse.voice_at(sentence.index)
        speaker = speakers.speaker(match.trigger) or (voice.speaker if voice else None) or self.section
        if speaker in match.sources and _is_performed(match):
            speaker = None
        told = self._date(match.trigger, sentence, moments, status)
        apart = date_by_target(match.trigger, match.targets, sentence, moments)
        for source, target in _pairs(match):
            day, precision = apart.get(target, told) if target else told
            yield Claim(
                self.document.file,
                match.frame.relation,
                status,
                match.implied,
                source,
                target,
                day,
                precision,
                sentence.start,
                sentence.end,
                sentence.text,
                speaker,
                _confidence(match),
                match.frame.id,
            )

    def _date(
        self, trigger: Token, sentence: Sentence, moments: list[Moment], status: str
    ) -> tuple[str | None, str]:
        own = date_act(trigger, sentence, moments, self.calendar, status)
        if own is not None:
            return own.day, own.precision
        told = self.paragraph_day
        if told and told[0] == sentence.paragraph and (self.calendar.history or not is_present_perfect(trigger)):
            return told[1].day, told[1].precision
        if self.calendar.headed and self.calendar.now:
            return self.calendar.now.isoformat(), "day"
        return self.calendar.story_day() or (self.document.published, "document")


def _status(match: Match) -> str:
    options = match.frame.get
    idiom = bool(options("negated") or options("idiom"))
    return judge(match.trigger, bool(options("purpose")), bool(options("commissive")), idiom)


def _is_performed(match: Match) -> bool:
    """Return whether saying so is the act: "We condemn the strikes," or a verdict that makes its speaker the source."""
    subject = logical_subject(match.trigger)
    return "sayer" in match.frame.source or (subject is not None and subject.lower_ in ("we", "i"))


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
            key = frozenset((source.id, target.id)) if match.frame.is_symmetric else (source.id, target.id)
            if source.id == target.id or _domestic(source, target) or key in seen:
                continue
            seen.add(key)
            yield source, target


def _domestic(source: Actor, target: Actor) -> bool:
    """A state and those who act for it are one side: nothing between them is diplomacy."""
    if source.label == "State":
        return source.id in target.represents
    return target.label == "State" and target.id in source.represents
