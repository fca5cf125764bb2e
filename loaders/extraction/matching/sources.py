"""Who acts: the actors at the source's end of a frame."""

from __future__ import annotations

from collections.abc import Iterator

from kg.records import Actor
from loaders.extraction.arguments import SUBJECTS, is_passive, logical_objects, logical_subject
from loaders.extraction.dependents import children, marks
from loaders.extraction.frames import Frame
from loaders.extraction.matching.reading import Reading, is_kind
from loaders.extraction.matching.stand_ins import StandIns
from loaders.extraction.obliques import predicate
from loaders.extraction.selectors import select
from loaders.extraction.speech import sayers
from loaders.extraction.tree import Token

_BESIDE = frozenset({"along", "together", "alongside", "jointly"})
_ANNOUNCING = frozenset({"announce", "declare", "decide", "order", "decree", "confirm"})


class Sources:
    """Finds who does what a trigger reports, by the selectors of its frame."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.stand_ins = StandIns(reading)

    def of(self, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Try the selectors in order, then who announced it, then of whom the text goes on to tell."""
        for name in frame.source:
            found = (
                self.reading.owners.of(trigger, name)
                if name in ("poss", "amod")
                else self._selected_source(name, trigger, frame)
            )
            found = tuple(actor for actor in found if is_kind(actor, frame.get("source_kind")))
            if found:
                return self._with_companions(trigger, name, found)
        found = self._announcer(trigger, frame) or self._agent_before(trigger, frame)
        return found or (self._carried_on(trigger) if frame.get("elided") else ())

    def _with_companions(self, trigger: Token, name: str, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Add those with whom the subject does it: "Along with Egypt, Sudan has criticised the dam"."""
        if name != "subj" or not found or trigger.pos_ != "VERB" or is_passive(trigger):
            return found
        if trigger.tag_ == "VBG" and "in" in marks(trigger) and trigger.head.lemma_.lower() == "join":
            joined = (actor for noun in logical_objects(trigger.head) for actor in self.reading.resolver.actors(noun).actors)
            return tuple(dict.fromkeys((*found, *joined)))  # "joined Mali in opposing the draft"
        first = trigger.head if trigger.dep_ == "conj" and not children(trigger, *SUBJECTS) else trigger
        beside = [child for child in children(first, "obl") if child.i < first.i and _is_beside(child)]
        more = (actor for child in beside for actor in self.reading.resolver.actors(child).actors)
        return tuple(dict.fromkeys((*found, *more)))

    def _selected_source(self, name: str, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        if name == "issuer":  # "the ambassador was handed a note", in a ministry's own words
            return self.reading.discourse.issuers(self.reading.sentence.index) if not _has_agent(trigger) else ()
        for token in (*select(name, trigger, frame), *_left_to_speaker(name, trigger)):
            banned = self._objects(trigger, token)
            found = self.reading.resolver.actors(token, acts=bool(frame.get("source_acts")), banned=banned).actors
            if not found and name in ("subj", "light", "head", "topic", "adjunct"):
                found = self.stand_ins.behind(token)
            if found:
                return found
        if name == "sayer" and next(select(name, trigger, frame), None) is None and self._is_main(trigger):
            discourse = self.reading.discourse  # a verdict of whoever is quoted, or issues the text
            return discourse.quoted or discourse.issuers(self.reading.sentence.index)
        return ()

    def _is_main(self, trigger: Token) -> bool:
        """Return whether a verdict is that of the sentence itself, and not of somebody whom the sentence names."""
        node = predicate(trigger)
        if node != trigger and self.reading.resolver.actors(logical_subject(node)).actors:
            return False
        while node.dep_ == "conj":
            node = node.head
        return node.dep_ == "ROOT"

    def _objects(self, trigger: Token, subject: Token) -> frozenset[Actor]:
        """Return whom a pronoun as subject cannot mean: those named as its verb's objects ("Rutte, whom he thanked")."""
        if subject.pos_ != "PRON" or trigger.pos_ != "VERB":
            return frozenset()
        objects = [noun for noun in logical_objects(trigger) if noun.pos_ == "PROPN"]
        return frozenset(actor for noun in objects for actor in self.reading.resolver.mentioned(noun))

    def _announcer(self, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Return who announced what nobody named did: "Moscow announced that two diplomats had been expelled"."""
        if not frame.get("announced") or not is_passive(trigger) or trigger.dep_ != "ccomp":
            return ()
        verb = trigger.head
        return self.reading.resolver.actors(logical_subject(verb)).actors if verb.lemma_.lower() in _ANNOUNCING else ()

    def _agent_before(self, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Return who met, spoke or decided in the sentence before, of a passive without agent: "Chad was condemned"."""
        main = trigger.dep_ == "ROOT" or (trigger.dep_ == "conj" and trigger.head.dep_ == "ROOT")
        passive = trigger.pos_ == "VERB" and is_passive(trigger) and any(c.dep_ == "aux:pass" for c in trigger.children)
        if "subj" not in frame.source or not (main and passive) or any("by" in marks(child) for child in trigger.children):
            return ()
        context, before = self.reading.discourse.context, self.reading.sentence.index - 1
        here = [mention for mention in context.log.mentions if mention.sentence == before and mention.actors]
        return here[0].actors if before in context.deciding and here and here[0].subject else ()

    def _carried_on(self, trigger: Token) -> tuple[Actor, ...]:
        """Return of whom the text goes on to tell: "A call with Baku followed", after a sentence about Macron."""
        indefinite = any(child.lower_ in ("a", "an", "another") for child in trigger.children)
        if not indefinite or trigger.i > 3 or trigger.dep_ not in ("nsubj", "nsubj:pass", "ROOT"):
            return ()
        sentence = self.reading.sentence
        told = [
            mention
            for mention in self.reading.discourse.log.before(sentence.offset(trigger), sentence.index, 1)
            if mention.sentence == sentence.index - 1 and mention.kind in ("person", "role")
        ]
        return min(told, key=lambda mention: mention.start).actors if told else ()


def _is_beside(child: Token) -> bool:
    """Return whether a phrase is of those who act too: "along with Egypt", "together with Egypt"."""
    case = next((part for part in child.children if part.dep_ == "case"), None)
    return bool(_BESIDE & marks(child)) or (case is not None and case.i > 0 and case.nbor(-1).lower_ in _BESIDE)


def _left_to_speaker(name: str, trigger: Token) -> Iterator[Token]:
    """Yield who says a quotation that leaves out its subject: "Spoke to Rau this evening," Borrell wrote."""
    first = trigger.i == 0 or (trigger.i == 1 and trigger.doc[0].text in "\"“'‘")
    if name == "subj" and first and trigger.tag_ == "VBD" and not children(trigger, *SUBJECTS):
        yield from sayers(trigger)


def _has_agent(trigger: Token) -> bool:
    """Return whether the verb at or above a word tells who acts."""
    verb = predicate(trigger)
    return not is_passive(verb) or logical_subject(verb) is not None
