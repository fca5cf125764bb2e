"""The two parties that a sentence leaves out: "offered to mediate", "hosted the talks"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.dependents import children
from loaders.extraction.discourse import Discourse
from loaders.extraction.groups import joined_before
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token


class Parties:
    """Finds the parties of a dispute that the text has named before, or that the whole document is about."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.sentence, self.discourse = sentence, discourse

    def adversaries(self, sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the document's two adversaries without the side of the sources."""
        return _without(self.discourse.adversary_actors(), sources)

    def implied(self, trigger: Token, sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the two parties between whom the sources act, none of them a source, or nothing.

        The document's adversaries come first, then two states coordinated in this sentence or the one before.
        """
        pair = self.discourse.adversary_actors() or self._coordinated(trigger)
        found = _without(pair, sources)
        return found if len(found) == 2 else ()

    def _coordinated(self, trigger: Token) -> tuple[Actor, ...]:
        place = self.sentence.offset(trigger)
        before = self.discourse.log.before(place, self.sentence.index, 1)
        if not any(len(mention.actors) > 1 or mention.kind == "state" for mention in before):
            return self._taken_up(trigger, place)
        return self.discourse.parties(place, self.sentence.index)

    def _taken_up(self, trigger: Token, place: int) -> tuple[Actor, ...]:
        """Return the two states between whom "the ceasefire" is, of which a sentence further back told."""
        deal = next(iter(children(trigger, "obj", "nsubj:pass")), None)
        definite = deal is not None and any(child.lower_ in ("the", "this", "that") for child in deal.children)
        return joined_before(self.discourse.context, place, self.sentence.index) if definite else ()


def _without(actors: tuple[Actor, ...], sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
    codes = {code for actor in sources for code in (actor.id, *actor.represents)}
    return tuple(actor for actor in actors if actor.id not in codes)
