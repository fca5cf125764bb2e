"""Cue frames against a tree: which verb or noun reports which relation between whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.records import Actor
from loaders.extraction.arguments import SUBJECTS, antecedent, is_passive, logical_objects, logical_subject
from loaders.extraction.conditions import fits, hold
from loaders.extraction.counterparts import POINTING, Counterparts
from loaders.extraction.cues import load_frames
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.discourse import Discourse
from loaders.extraction.frames import Frame, as_list
from loaders.extraction.obliques import predicate
from loaders.extraction.owners import Owners
from loaders.extraction.parties import Parties
from loaders.extraction.resolve import Resolver
from loaders.extraction.selectors import select
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_ANNOUNCING = frozenset({"announce", "declare", "decide", "order", "decree", "confirm"})


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


@dataclass(frozen=True, slots=True)
class Targets:
    """The actors found at the target's end; `how` says by which step, `implied` that the sentence leaves them out."""

    actors: tuple[Actor, ...] = ()
    implied: bool = False
    how: str = ""


class Matcher:
    """Matches the frames of all relations in one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.sentence, self.discourse = sentence, discourse
        self.resolver = Resolver(sentence, discourse)
        self.owners = Owners(sentence, self.resolver)
        self.parties = Parties(sentence, discourse)
        self.counterparts = Counterparts(sentence, discourse, self.resolver)

    def matches(self) -> Iterator[Match]:
        """Yield one match per trigger and relation: the first frame of the cue file that finds its actors."""
        for token in self.sentence.tokens:
            done: set[str] = set()
            names = lemmas(token) | self._roles(token)
            held = [frame for frame in _frames_of(names) if fits(token, frame, names) and hold(token, frame.options)]
            addressed = [frame for frame in held if frame.get("addressed")]
            for frame, told in (*((frame, False) for frame in held), *((frame, True) for frame in addressed)):
                if frame.relation in done:
                    continue
                match = self._fill(token, frame, told)
                if match is not None and not match.targets and not told and frame.get("addressed"):
                    continue  # somebody may yet be told
                if match is not None:
                    done.add(frame.relation)
                    self.counterparts.note(token.i, frame.relation, match.sources, match.targets)
                    yield match

    def _roles(self, token: Token) -> set[str]:
        """Return the role words of a name that is a single word in the tree: "the mediator, Matthew Nimetz"."""
        mention = self.sentence.mention_of(token)
        if mention is None or mention.kind != "person" or mention.phrase is None:
            return set()
        return {item.key.split()[-1] for item in mention.phrase.all("T")}

    def _fill(self, trigger: Token, frame: Frame, told: bool) -> Match | None:
        """Return the match of a frame; `told` lets it be said to whom the sentence before has told of a talk with."""
        sources = self._sources(trigger, frame)
        if not sources:
            return None
        if "members" in frame.target and len(sources) > 1 and not self._explicit_target(trigger, frame, sources):
            return None if _is_each(trigger) else Match(frame, trigger, sources, sources, pairwise=True)
        found = self._targets(trigger, frame, sources, told)
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

    def _explicit_target(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> bool:
        return any(
            self.resolver.actors(token, banned=frozenset(sources)).actors
            for name in frame.target
            if name not in ("members", "context", "adversaries")
            for token in select(name, trigger, frame)
        )

    def _sources(self, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        for name in frame.source:
            found = (
                self.owners.of(trigger, name)
                if name in ("poss", "amod")
                else self._selected_source(name, trigger, frame)
            )
            found = tuple(actor for actor in found if _is_kind(actor, frame.get("source_kind")))
            if found:
                return found
        return self._announcer(trigger, frame) or (self._carried_on(trigger) if frame.get("elided") else ())

    def _selected_source(self, name: str, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        if name == "issuer":  # "the ambassador was handed a note", in a ministry's own words
            return self.discourse.issuers(self.sentence.index) if not _has_agent(trigger) else ()
        for token in select(name, trigger, frame):
            banned = self._objects(trigger, token)
            found = self.resolver.actors(token, acts=bool(frame.get("source_acts")), banned=banned).actors
            if not found and name in ("subj", "light", "head", "topic", "adjunct"):
                found = self._stood_for(token)
            if found:
                return found
        if name == "sayer" and next(select(name, trigger, frame), None) is None and self._is_main(trigger):
            return self.discourse.issuers(self.sentence.index)  # a verdict of whoever issues the text
        return ()

    def _is_main(self, trigger: Token) -> bool:
        """Return whether a verdict is that of the sentence itself, and not of somebody whom the sentence names."""
        node = predicate(trigger)
        if node != trigger and self.resolver.actors(logical_subject(node)).actors:
            return False
        while node.dep_ == "conj":
            node = node.head
        return node.dep_ == "ROOT"

    def _objects(self, trigger: Token, subject: Token) -> frozenset[Actor]:
        """Return whom a pronoun as subject cannot mean: those named as its verb's objects ("Rutte, whom he thanked")."""
        if subject.pos_ != "PRON" or trigger.pos_ != "VERB":
            return frozenset()
        objects = [noun for noun in logical_objects(trigger) if noun.pos_ == "PROPN"]
        return frozenset(actor for noun in objects for actor in self.resolver.mentioned(noun))

    def _announcer(self, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Return who announced what nobody named did: "Moscow announced that two diplomats had been expelled"."""
        if not frame.get("announced") or not is_passive(trigger) or trigger.dep_ != "ccomp":
            return ()
        verb = trigger.head
        return self.resolver.actors(logical_subject(verb)).actors if verb.lemma_.lower() in _ANNOUNCING else ()

    def _carried_on(self, trigger: Token) -> tuple[Actor, ...]:
        """Return of whom the text goes on to tell: "A call with Baku followed", after a sentence about Macron."""
        indefinite = any(child.lower_ in ("a", "an", "another") for child in trigger.children)
        if not indefinite or trigger.i > 3 or trigger.dep_ not in ("nsubj", "nsubj:pass", "ROOT"):
            return ()
        told = [
            mention
            for mention in self.discourse.log.before(self.sentence.offset(trigger), self.sentence.index, 1)
            if mention.sentence == self.sentence.index - 1 and mention.kind in ("person", "role")
        ]
        return min(told, key=lambda mention: mention.start).actors if told else ()

    def _stood_for(self, token: Token) -> tuple[Actor, ...]:
        """Return who acts behind a subject that is no actor itself."""
        return (
            self._speaking_document(token)
            or self._whose(token)
            or self._each(token)
            or self._national_body(token)
            or self.owners.before_hyphen(token)
        )

    def _speaking_document(self, token: Token) -> tuple[Actor, ...]:
        """A statement, spokesman's office or report speaks for whoever issued it."""
        if token.lemma_.lower() not in word_class("voice"):
            return ()
        return self.resolver.author(token) or self._issuer(token)

    def _issuer(self, document: Token) -> tuple[Actor, ...]:
        """Return who issues a document or speaks in it: "Chad issued a note accusing Sudan", "In a statement ..., Chad"."""
        verb = predicate(document)
        issued = document.dep_ in ("obj", "nsubj:pass") and lemmas(verb) & (
            word_class("light_verbs", "contexts") | word_class("issuing", "speech")
        )
        if verb.pos_ != "VERB" or not (
            issued or (document.dep_ == "obl" and marks(document) & {"in", "with", "through"})
        ):
            return ()
        return self.resolver.actors(logical_subject(verb)).actors

    def _national_body(self, token: Token) -> tuple[Actor, ...]:
        """Return whose body acts: "an Indian enquiry committee travelled to"."""
        return self.owners.of(token, "amod") if token.lemma_.lower() in word_class("body") else ()

    def _whose(self, token: Token) -> tuple[Actor, ...]:
        """Return whom "whose" means: "Turkey, whose officials shuttled"."""
        relative = any(child.lower_ == "whose" for child in token.children)
        return self.resolver.actors(antecedent(token.head)).actors if relative else ()

    def _each(self, token: Token) -> tuple[Actor, ...]:
        """Return whom "each" means: those of whom the main clause speaks."""
        if token.lower_ not in ("each", "both", "all"):
            return ()
        verb = token.head
        while verb.head != verb:
            verb = verb.head
        found = logical_subject(verb)
        return self.resolver.actors(found).actors if found is not None and found != token else ()

    def _targets(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...], told: bool = False) -> Targets:
        """Try the selectors in order; an Incident gives way to the author that an as-phrase names ("as an act of X")."""
        spare = Targets()
        for name in frame.target:
            if spare.actors and not name.startswith("prep:as"):
                continue
            found = self._targets_at(name, trigger, frame, sources)
            if found.how == "incident" and not spare.actors:
                spare = found
            elif found.actors or found.how == "reciprocal":
                return found
        if told and not spare.actors and self._is_told(trigger):
            return Targets(self.discourse.interlocutor(sources, self.sentence.index), False, "pronoun")
        return spare

    def _is_told(self, trigger: Token) -> bool:
        """Return whether an act is said in the sentence's own words, and to nobody else whom the sentence names."""
        if trigger.pos_ == "NOUN" and trigger.dep_ != "obj":
            return False
        own = {mention.kind for mention in self.sentence.mentions if mention.kind in ("person", "role")}
        return len(own) <= 1

    def _targets_at(self, name: str, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> Targets:
        if name == "context":
            return Targets(self.parties.implied(trigger, sources), True, "implied")
        if name == "adversaries":
            return Targets(self.parties.adversaries(sources), True, "implied")
        if name == "rival":
            found_rival = self.parties.adversaries(sources)
            return Targets(found_rival if len(found_rival) == 1 else (), True, "implied")
        if name == "anaphor":
            noun = next(iter(logical_objects(trigger)), None)
            return Targets(self.counterparts.answered(trigger, noun, sources), False, "author")
        if name in ("poss", "amod"):
            return Targets(tuple(actor for actor in self.owners.of(trigger, name) if actor not in sources), False, name)
        if name == "posting":
            found = (
                self.owners.posting(token, self.discourse.context.names) for token in select("obj", trigger, frame)
            )
            return Targets(tuple(actor for actors in found for actor in actors if actor not in sources), False, name)
        return self._first_with_siblings(name, list(select(name, trigger, frame)), trigger, frame, sources)

    def _first_with_siblings(
        self, name: str, tokens: list[Token], trigger: Token, frame: Frame, sources: tuple[Actor, ...]
    ) -> Targets:
        """Return the actors of the first token that has any, and of its likes: "to Eden, to Mollet and to Ben-Gurion"."""
        for place, token in enumerate(tokens):
            if self.owners.is_reciprocal(token):
                return Targets(how="reciprocal")
            found = self._target(token, trigger, frame, sources)
            if found.actors:
                likes = [
                    self._target(other, trigger, frame, sources)
                    for other in tokens[place + 1 :]
                    if name == "objwith" or _is_like(token, other)
                ]
                actors = [*found.actors, *(actor for like in likes for actor in like.actors)]
                return Targets(tuple(dict.fromkeys(actors)), False, found.how)
        return Targets()

    def _target(self, token: Token, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> Targets:
        acts, banned = bool(frame.get("acts")), frozenset(sources)
        if frame.get("answers") and token.lower_ in POINTING:
            return Targets(self.counterparts.answered(trigger, token, sources), False, "author")
        hit = self.resolver.actors(token, acts=acts, incident=bool(frame.get("incident")), banned=banned)
        if not _is_among(hit.how, frame.get("target_as")):
            return Targets()
        actors = tuple(
            actor for actor in hit.actors if actor not in banned and _is_kind(actor, frame.get("target_kind"))
        )
        summing_up = self._summed_up(antecedent(trigger) or token) if not actors and frame.get("answers") else ()
        if summing_up:
            return Targets(tuple(actor for actor in summing_up if actor not in banned), False, "author")
        taken_up = acts and token.lemma_.lower() in word_class("anaphor") and not children(token, "acl", "nmod")
        if not actors and (taken_up or (frame.get("answers") and antecedent(trigger) == token)):
            return Targets(self.counterparts.answered(trigger, token, sources), False, "author")
        return Targets(actors, False, hit.how)


    def _summed_up(self, noun: Token) -> tuple[Actor, ...]:
        """Return who did what an apposition sums up: "Oman asked for ships, a demand that Iran brushed aside"."""
        indefinite = any(child.lower_ in ("a", "an") for child in noun.children)
        first = min(child.i for child in (noun, *noun.children))
        comma = noun.doc[max(0, first - 1)].text if indefinite else ""
        if comma not in (",", "-", "–", "—") or noun.dep_ in SUBJECTS:
            return ()
        verb = noun.head
        while verb.pos_ != "VERB" and verb.head != verb:
            verb = verb.head
        doer = logical_subject(verb) or next(iter(children(verb, *SUBJECTS)), None)
        return self.resolver.actors(doer).actors if verb.pos_ == "VERB" and verb.i < noun.i else ()


def _frames_of(names: set[str]) -> Iterator[Frame]:
    frames = load_frames()
    for name in sorted(names):
        yield from frames.get(name, ())


def _has_agent(trigger: Token) -> bool:
    """Return whether the verb at or above a word tells who acts."""
    verb = predicate(trigger)
    return not is_passive(verb) or logical_subject(verb) is not None


def _is_each(trigger: Token) -> bool:
    """Return whether "each" parts the subjects: "each signing" is not with each other."""
    return any(
        word.lower_ in ("each", "separately") and word.dep_ in ("nsubj", "advmod", "det") for word in trigger.subtree
    )


def _is_like(first: Token, other: Token) -> bool:
    """Return whether two phrases of one verb have the same preposition, or a name was found joined elsewhere."""
    if first.head == other.head and (marks(first) & marks(other) or marks(first) | marks(other) == {"from", "to"}):
        return True
    return other.dep_ == "conj" and marks(first) == marks(other)


def _is_kind(actor: Actor, wanted: object) -> bool:
    return wanted is None or actor.label in as_list(wanted)


def _is_among(how: str, wanted: object) -> bool:
    return wanted is None or how in as_list(wanted)


related_verb = predicate

__all__ = ["Match", "Matcher", "related_verb"]
