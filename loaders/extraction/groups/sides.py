"""The two parties of a talk or quarrel: the pair joined last, else the adversaries that the document is about."""

from __future__ import annotations

from itertools import pairwise

from kg.records import Actor
from loaders.extraction.context import Context
from loaders.extraction.groups.people import is_object
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase

#: Characters between two names that are joined, and between the names of a list.
_JOINED, LISTED = 6, 7


def find_parties(context: Context, position: int, sentence: int, third: bool = True) -> tuple[Actor, ...]:
    """Return the two parties that "both sides" means at a place of the text.

    They are the pair that this sentence or the one before joins; else the document's adversaries; else the pair it
    names most that leaves out whoever opens the sentence (unless `third` is false).
    """
    for reach in (0, 1):
        pair = _joined_states(context, position, sentence, reach)
        if pair:
            return pair
    codes = context.adversaries or (_other_pair(context, position, sentence) if third else ())
    return tuple(context.state(code) for code in codes)


def joined_before(context: Context, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the two states that a sentence two or three back joins: of "the truce", those between whom it is."""
    return next(filter(None, (_joined_states(context, position, sentence, reach) for reach in (2, 3))), ())


def _other_pair(context: Context, position: int, sentence: int) -> tuple[str, ...]:
    """Return the strongest pair without the state that opens the sentence: it is rarely one of "both countries"."""
    here = [mention for mention in context.log.before(position, sentence, 0) if mention.actors]
    first = here[-1].actors[0] if here else None
    third = "" if first is None else first.id if first.label == "State" else next(iter(first.represents), "")
    return next((pair for pair in context.pairs if third not in pair), ())


def _joined_states(context: Context, position: int, sentence: int, reach: int) -> tuple[Actor, ...]:
    here = [
        mention
        for mention in context.log.before(position, sentence, reach)
        if mention.sentence == sentence - reach and mention.kind in ("state", "collective", "group") and mention.actors
    ]
    for later, earlier in pairwise(here):
        if (
            _are_joined(earlier, later)
            and earlier.actors[0].label == later.actors[0].label == "State"
            and not any(_follows(other, earlier) or _follows(later, other) for other in here)
        ):
            return (*earlier.actors, *later.actors)
    return next(
        (mention.actors for mention in here if len(mention.actors) == 2 and mention.actors[0].label == "State"), ()
    )


def joined_pair(context: Context, phrase: Phrase, sentence: int) -> tuple[Actor, ...]:
    """Return the two actors last joined by "and", which a bare "both" takes up; as an object it leaves out the subject."""
    here = [
        mention
        for mention in context.log.before(phrase.start, sentence, 1)
        if mention.actors and mention.kind != "demonym"
    ]
    paired = next((mention for mention in here if mention.sentence == sentence and mention.kind == "group"), None)
    if paired is not None and len(paired.actors) == 2:
        return paired.actors
    opener = next((mention for mention in reversed(here) if mention.sentence == sentence), None)
    if opener is not None and is_object(phrase) and phrase.before not in ("with", "to"):
        here = [mention for mention in here if mention.actors != opener.actors]
    for later, earlier in pairwise(here):
        if later.sentence == earlier.sentence and _are_joined(earlier, later):
            return (*earlier.actors, *later.actors)
    return ()


def _are_joined(earlier: Mention, later: Mention) -> bool:
    near = 0 <= later.start - earlier.end <= _JOINED
    return near and len(later.actors) == len(earlier.actors) == 1 and later.actors != earlier.actors


def _follows(earlier: Mention, later: Mention) -> bool:
    """Return whether two mentions are neighbours in a list, so that no pair of it stands alone."""
    return 0 < later.start - earlier.end <= LISTED
