"""Cue frames against a tree: which verb or noun reports which relation between whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.records import Actor
from loaders.extraction.conditions import fits, hold
from loaders.extraction.coordination import conjuncts
from loaders.extraction.cues import load_frames
from loaders.extraction.dependents import lemmas
from loaders.extraction.discourse import Discourse
from loaders.extraction.frames import Frame
from loaders.extraction.matching.reading import Reading
from loaders.extraction.matching.sources import Sources
from loaders.extraction.matching.targets import TargetFinder
from loaders.extraction.selectors import select
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds at a trigger, with the actors found for it."""

    frame: Frame
    trigger: Token
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    pairwise: bool = False
    implied: bool = False
    weak: bool = False


class Matcher:
    """Matches the frames of all relations in one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.reading = Reading.begin(sentence, discourse)
        self.sources, self.targets = Sources(self.reading), TargetFinder(self.reading)

    def matches(self) -> Iterator[Match]:
        """Yield one match per trigger and relation: the first frame of the cue file that finds its actors."""
        for token in self.reading.sentence.tokens:
            done: set[str] = set()
            for frame, told in self._frames_at(token):
                match = self._fill(token, frame, told) if frame.relation not in done else None
                if match is None or (not match.targets and not told and frame.get("addressed")):
                    continue  # of an addressed one somebody may yet be told
                done.add(frame.relation)
                self.reading.counterparts.note(token.i, frame.relation, match.sources, match.targets)
                yield match

    def _frames_at(self, token: Token) -> list[tuple[Frame, bool]]:
        """Return the frames that hold at a word; those that need an addressee once more, for one told of before."""
        names = lemmas(token)
        held = [frame for frame in _frames_of(names) if fits(token, frame, names) and hold(token, frame.options)]
        return [(frame, False) for frame in held] + [(frame, True) for frame in held if frame.get("addressed")]

    def _fill(self, trigger: Token, frame: Frame, told: bool) -> Match | None:
        """Return the match of a frame; `told` lets it be said to whom the sentence before has told of a talk with."""
        sources = self.sources.of(trigger, frame)
        if not sources:
            return None
        if "members" in frame.target and len(sources) > 1 and not self._explicit_target(trigger, frame, sources):
            return None if _is_each(trigger) else self._among(trigger, frame, sources)
        found = self.targets.of(trigger, frame, sources, told)
        if found.how == "reciprocal":
            return Match(frame, trigger, sources, sources, pairwise=True) if len(sources) > 1 else None
        if len(found.actors) < (frame.get("at_least") or 0 if frame.get("open") else frame.get("at_least") or 1):
            return None
        return Match(
            frame,
            trigger,
            sources,
            found.actors,
            implied=found.implied or bool(frame.get("implied")),
            weak=found.how in ("pronoun", "author"),
        )

    def _among(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> Match:
        """Return the match of an act among its sources: of two groups one with the other, else every pair."""
        token = next((found for name in frame.source for found in select(name, trigger, frame)), None)
        heads = conjuncts(token) if token is not None else []
        sides = _merged(heads, [self._side(head, sources) for head in heads])
        if len(sides) == 2 and all(sides) and sum(map(len, sides)) > 2 and set(sources) == {*sides[0], *sides[1]}:
            return Match(frame, trigger, sides[0], sides[1])
        if len(sides) > 2 and all(sides) and any(child.lower_ == "separate" for child in trigger.children):
            return Match(frame, trigger, sides[0], tuple(actor for side in sides[1:] for actor in side))
        return Match(frame, trigger, sources, sources, pairwise=True)

    def _side(self, head: Token, sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return tuple(actor for actor in self.reading.resolver.side(head) if actor in sources)

    def _explicit_target(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> bool:
        """Return whether the sentence names somebody beside the sources themselves: "with envoys of both" does not."""
        banned = frozenset(sources)
        return any(
            set(self.reading.resolver.actors(token, banned=banned).actors) - banned
            for name in frame.target
            if name not in ("members", "context", "adversaries")
            for token in select(name, trigger, frame)
        )


def _frames_of(names: set[str]) -> Iterator[Frame]:
    frames = load_frames()
    for name in sorted(names):
        yield from frames.get(name, ())


def _merged(heads: list[Token], sides: list[tuple[Actor, ...]]) -> list[tuple[Actor, ...]]:
    """Return the sides with what "as well as" adds to the second: "between X and envoys of Y as well as officials of Z"."""
    added = [place for place, head in enumerate(heads) if place > 1 and _is_added(head)]
    kept = [side for place, side in enumerate(sides) if place not in added]
    return [*kept[:-1], (*kept[-1], *(actor for place in added for actor in sides[place]))] if added else sides


def _is_added(head: Token) -> bool:
    return any(child.dep_ == "cc" and child.lower_ == "as" for child in head.children)


def _is_each(trigger: Token) -> bool:
    """Return whether "each" parts the subjects: "each signing" is not with each other."""
    return any(word.lower_ in ("each", "separately") and word.dep_ in ("nsubj", "advmod", "det") for word in trigger.subtree)
