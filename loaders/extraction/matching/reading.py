"""What is known of a sentence while its frames are matched."""

from __future__ import annotations

from dataclasses import dataclass

from kg.records import Actor
from loaders.extraction.counterparts import Counterparts
from loaders.extraction.discourse import Discourse
from loaders.extraction.frames import as_list
from loaders.extraction.owners import Owners
from loaders.extraction.parties import Parties
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What the steps of matching know of one sentence: its actors, whose nouns are, the parties, earlier acts."""

    sentence: Sentence
    discourse: Discourse
    resolver: Resolver
    owners: Owners
    parties: Parties
    counterparts: Counterparts

    @classmethod
    def begin(cls, sentence: Sentence, discourse: Discourse) -> Reading:
        """Return the reading of a sentence before any act of it is known."""
        resolver = Resolver(sentence, discourse)
        return cls(
            sentence,
            discourse,
            resolver,
            Owners(sentence, resolver),
            Parties(sentence, discourse),
            Counterparts(sentence, discourse, resolver),
        )


def is_kind(actor: Actor, wanted: object) -> bool:
    """Return whether an actor has one of the labels that a frame wants, if it wants any."""
    return wanted is None or actor.label in as_list(wanted)
