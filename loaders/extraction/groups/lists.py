"""Lists of three, four or more that a number takes up: "the four accuse"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.groups.people import pair_before
from loaders.extraction.groups.sides import LISTED
from loaders.extraction.mentions import Mention

_FAR = 12


def listed_actors(context: Context, count: int, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of exactly `count` actors of one kind before a place: whom "the four" takes up."""
    pair = pair_before(context, position, sentence) if count == 2 else ()
    if pair:
        return pair
    reach = NEAR if count == 2 else _FAR  # of three or more there are few lists
    lists = _lists(context, position, sentence, reach)
    listed = next((found for found in lists if len(found) == count), ())
    return listed or (_trio(context) if count == 3 else ())


def last_list(context: Context, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of two or more that this sentence or the one before names: whom "each" takes up."""
    return next((found for found in _lists(context, position, sentence, 1) if len(found) > 1), ())


def _lists(context: Context, position: int, sentence: int, reach: int) -> list[tuple[Actor, ...]]:
    """Return the actors named one after another before a place, the last list first."""
    before = reversed(context.log.before(position, sentence, reach))
    runs: list[list[Mention]] = []
    for mention in (mention for mention in before if mention.actors and mention.kind != "demonym"):
        last = runs[-1][-1] if runs else None
        near = last is not None and last.sentence == mention.sentence and 0 <= mention.start - last.end <= LISTED
        if near and last is not None and last.actors[0].label == mention.actors[0].label:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [tuple(dict.fromkeys(actor for mention in run for actor in mention.actors)) for run in reversed(runs)]


def _trio(context: Context) -> tuple[Actor, ...]:
    """Return the three states that a document is about: a third that it pairs with both of the first two."""
    strongest = context.pairs[:4] if not context.adversaries else ()
    first, second = strongest[0] if strongest else ("", "")
    others = [code for pair in strongest for code in pair if code not in (first, second)]
    third = next((code for code in others if others.count(code) > 1), "")
    return tuple(context.state(code) for code in (first, second, third)) if third else ()
