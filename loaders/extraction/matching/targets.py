"""To whom it is done: the actors at the target's end of a frame."""

from __future__ import annotations

from dataclasses import dataclass

from kg.records import Actor
from loaders.extraction.arguments import SUBJECTS, antecedent, logical_objects, logical_subject
from loaders.extraction.counterparts import POINTING
from loaders.extraction.dependents import children, marks
from loaders.extraction.frames import Frame, as_list
from loaders.extraction.matching.reading import Reading, is_kind
from loaders.extraction.selectors import select
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_SENT = ("posting", "sender")
#: Nouns that sum up the act just told, for others to judge.
_DEEDS = frozenset({"move", "step", "decision", "act", "action", "measure", "gesture"})


@dataclass(frozen=True, slots=True)
class Targets:
    """The actors found at the target's end; `how` says by which step, `implied` that the sentence leaves them out."""

    actors: tuple[Actor, ...] = ()
    implied: bool = False
    how: str = ""


class TargetFinder:
    """Finds to whom a trigger's act is done, by the selectors of its frame in order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def of(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...], told: bool = False) -> Targets:
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
            discourse, asked = self.reading.discourse, frame.relation in ("URGED", "WARNED")
            return Targets(discourse.interlocutor(sources, self.reading.sentence.index, asked), False, "pronoun")
        return spare

    def _is_told(self, trigger: Token) -> bool:
        """Return whether an act is said in the sentence's own words, and to nobody else whom the sentence names."""
        if trigger.pos_ == "NOUN" and trigger.dep_ != "obj":
            return False
        own = {mention.kind for mention in self.reading.sentence.mentions if mention.kind in ("person", "role")}
        return len(own) <= 1

    def _targets_at(self, name: str, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> Targets:
        if name in ("context", "adversaries", "rival"):
            return Targets(self._left_out(name, trigger, sources), True, "implied")
        if name == "anaphor":
            noun = next(iter(logical_objects(trigger)), None)
            return Targets(self.reading.counterparts.answered(trigger, noun, sources), False, "author")
        if name in ("poss", "amod", "posting", "sender"):
            owners = self._sent(name, trigger, frame) if name in _SENT else self.reading.owners.of(trigger, name)
            return Targets(tuple(actor for actor in owners if actor not in sources), False, name)
        return self._first_with_siblings(name, list(select(name, trigger, frame)), trigger, frame, sources)

    def _left_out(self, name: str, trigger: Token, sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the parties that the sentence leaves out: two between whom, the adversaries, the only rival."""
        if name == "context":
            return self.reading.parties.implied(trigger, sources)
        found = self.reading.parties.adversaries(sources)
        return found if name == "adversaries" or len(found) == 1 else ()

    def _sent(self, name: str, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Return the states to which (`posting`), or by which (`sender`), the envoys are sent that the object names."""
        names, owners = self.reading.discourse.context.names, self.reading.owners
        find = owners.posting if name == "posting" else owners.sender
        return tuple(actor for token in select("obj", trigger, frame) for actor in find(token, names))

    def _first_with_siblings(
        self, name: str, tokens: list[Token], trigger: Token, frame: Frame, sources: tuple[Actor, ...]
    ) -> Targets:
        """Return the actors of the first token that has any, and of its likes: "to Eden, to Mollet and to Ben-Gurion"."""
        for place, token in enumerate(tokens):
            if self.reading.owners.is_reciprocal(token) or (len(sources) == 2 and _is_mutual(token)):
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
            return Targets(self.reading.counterparts.answered(trigger, token, sources), False, "author")
        hit = self.reading.resolver.actors(token, acts=acts, incident=bool(frame.get("incident")), banned=banned)
        if not _is_among(hit.how, frame.get("target_as")):
            return Targets()
        actors = tuple(actor for actor in hit.actors if actor not in banned and is_kind(actor, frame.get("target_kind")))
        summed = () if actors else self._summing(token, trigger, frame)
        if summed:
            return Targets(tuple(actor for actor in summed if actor not in banned), False, "author")
        taken_up = acts and token.lemma_.lower() in word_class("anaphor") and not children(token, "acl", "nmod")
        if not actors and (taken_up or (frame.get("answers") and antecedent(trigger) == token)):
            return Targets(self.reading.counterparts.answered(trigger, token, sources), False, "author")
        return Targets(actors, False, hit.how)

    def _summing(self, token: Token, trigger: Token, frame: Frame) -> tuple[Actor, ...]:
        """Return the doer of what is judged or answered, if a noun sums it up: "closed its ports, a move Chad condemned"."""
        noun = antecedent(trigger)
        judged = noun is not None and bool(frame.get("acts")) and noun.lemma_.lower() in _DEEDS
        return self._summed_up(noun or token) if judged or frame.get("answers") else ()

    def _summed_up(self, noun: Token) -> tuple[Actor, ...]:
        """Return who did what an apposition sums up: "Oman asked for ships, a demand that Iran brushed aside"."""
        indefinite = any(child.lower_ in ("a", "an") for child in noun.children)
        first = min(child.i for child in (noun, *noun.children) if child.dep_ != "punct")
        comma = noun.doc[max(0, first - 1)].text if indefinite else ""
        if comma not in (",", "-", "–", "—") or noun.dep_ in SUBJECTS:
            return ()
        verb = noun.head
        while verb.pos_ != "VERB" and verb.head != verb:
            verb = verb.head
        doer = logical_subject(verb) or next(iter(children(verb, *SUBJECTS)), None)
        return self.reading.resolver.actors(doer).actors if verb.pos_ == "VERB" and verb.i < noun.i else ()


def _is_mutual(token: Token) -> bool:
    """Return whether "their" is of what the doers have with one another: "the two froze their relations"."""
    return token.lower_ == "their" and token.dep_ == "nmod:poss" and token.head.lemma_.lower() in word_class("mutual")


def _is_like(first: Token, other: Token) -> bool:
    """Return whether two phrases of one verb have the same preposition, or a name was found joined elsewhere."""
    if first.head == other.head and (marks(first) & marks(other) or marks(first) | marks(other) == {"from", "to"}):
        return True
    return other.dep_ == "conj" and marks(first) == marks(other)


def _is_among(how: str, wanted: object) -> bool:
    return wanted is None or how in as_list(wanted)
