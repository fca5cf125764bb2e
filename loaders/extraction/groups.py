"""Groups that the text has named before: "both sides", "the two presidents", "the pair" (codebook §1, groups)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.figures import Figure
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

#: Characters between two names that are joined, and between the names of a list.
_JOINED, _LISTED = 6, 7


def read_group(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the mention of the two people or states that a phrase takes up, or None."""
    quantity = next((item.key for item in phrase.all("qB")), "two")
    if quantity not in ("two", "both"):
        return None
    keys = {word for item in phrase.all("gp") for word in (item.key, item.key.split()[-1])}
    bare = phrase.kind == "both"
    joined = joined_pair(context, phrase.start, sentence) if bare else ()
    people = bool(keys & (word_class("group_people") | word_class("pair"))) or bare
    figures = two_people(context, phrase, sentence) if people and not joined else ()
    actors = joined or tuple(figure.actor for figure in figures) or find_parties(context, phrase.start, sentence)
    return context.make("group", phrase, sentence, actors, figures, plural=True) if actors else None


def listed_actors(context: Context, count: int, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of exactly `count` actors of one kind before a place: whom "the four" takes up."""
    before = reversed(context.log.before(position, sentence, NEAR))
    here = [mention for mention in before if mention.actors and mention.kind != "demonym"]
    runs: list[list[Mention]] = []
    for mention in here:
        last = runs[-1][-1] if runs else None
        near = last is not None and last.sentence == mention.sentence and 0 <= mention.start - last.end <= _LISTED
        if near and last is not None and last.actors[0].label == mention.actors[0].label:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    lists = [tuple(dict.fromkeys(actor for mention in run for actor in mention.actors)) for run in runs]
    return next((found for found in reversed(lists) if len(found) == count), ())


def two_people(context: Context, phrase: Phrase, sentence: int, states: Sequence[str] = ()) -> tuple[Figure, ...]:
    """Return the two people last mentioned, those of the named role before others."""
    roles = {item.key.split()[-1].removesuffix("s") for item in phrase.all("gC")} & word_class("role")
    recent = [
        (mention.sentence, figure)
        for mention in context.log.before(phrase.start, sentence, NEAR)
        for figure in mention.figures
        if not states or set(states) & set(figure.states)
    ]
    called = [(number, figure) for number, figure in recent if figure.is_called(roles)]
    return _last_pair(called) or _last_pair(recent)


def _last_pair(recent: Sequence[tuple[int, Figure]]) -> tuple[Figure, ...]:
    """Return the first two figures of the latest sentence that has two, else the last two of all; latest come first."""
    for number in sorted({number for number, _ in recent}, reverse=True):
        here = list(dict.fromkeys(figure for place, figure in recent if place == number))
        if len(here) >= 2:
            return (here[1], here[0])
    order = list(dict.fromkeys(figure for _, figure in recent))
    return (order[1], order[0]) if len(order) >= 2 else ()


def find_parties(context: Context, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the two parties that "both sides" means at a place of the text.

    They are the pair that this sentence or the one before joins; else the document's adversaries; else the pair it
    names most that leaves out whoever opens the sentence.
    """
    for reach in (0, 1):
        pair = _joined_states(context, position, sentence, reach)
        if pair:
            return pair
    codes = context.adversaries or _other_pair(context, position, sentence)
    return tuple(context.state(code) for code in codes)


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


def joined_pair(context: Context, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the two actors last joined by "and", which a bare "both" takes up."""
    here = [
        mention for mention in context.log.before(position, sentence, 1) if mention.actors and mention.kind != "demonym"
    ]
    for later, earlier in pairwise(here):
        if later.sentence == earlier.sentence and _are_joined(earlier, later):
            return (*earlier.actors, *later.actors)
    return ()


def _are_joined(earlier: Mention, later: Mention) -> bool:
    near = 0 <= later.start - earlier.end <= _JOINED
    return near and len(later.actors) == len(earlier.actors) == 1 and later.actors != earlier.actors


def _follows(earlier: Mention, later: Mention) -> bool:
    """Return whether two mentions are neighbours in a list, so that no pair of it stands alone."""
    return 0 < later.start - earlier.end <= _LISTED
