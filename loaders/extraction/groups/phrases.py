"""The phrase that takes up people or states named before: "both sides", "the two presidents", "the ministers"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.describe import Description
from loaders.extraction.figures import Figure
from loaders.extraction.groups.people import sides_of_talks, two_people
from loaders.extraction.groups.sides import find_parties, joined_pair
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

#: Words that make a group one of others than the two: "the member countries".
_OTHERS = frozenset({"member", "other", "western", "arab", "european", "african", "asian", "gulf", "regional", "remaining",
     "media", "press", "news"})
#: Those who talk with each other; "both countries" and "the parties" may be two others.
_TALKING = frozenset({"sides"})
_RESTRICTING = frozenset({"that", "who", "which", "whose"})
_DEFINITE = frozenset({"the", "these", "those", "our"})


def read_group(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the mention of the two people or states that a phrase takes up, or None."""
    if phrase.after == "of" and phrase.kind != "both":
        return None  # "the foreign ministers of ..." says whom it means
    if phrase.after in _RESTRICTING and not phrase.all("qB"):
        return None  # "the countries that back them" are others
    if any(item.key in _OTHERS for item in phrase.items):
        return None
    quantity = next((item.key for item in phrase.all("qB")), "two")
    if quantity not in ("two", "both") or any(item.get("mask") for item in phrase.items):
        return None
    issuers = context.issuers(sentence)
    if not phrase.all("qB") and len(issuers) > 1:
        return context.make("group", phrase, sentence, issuers, plural=True)
    so_called = () if phrase.all("qBmxA") else _so_called(context, phrase, phrase.items[-1].key.split()[-1], sentence)
    if so_called:
        return context.make("group", phrase, sentence, so_called, plural=True)
    joined = joined_pair(context, phrase, sentence) if phrase.kind == "both" else ()
    people = _may_be_people(phrase)
    here = _states_here(context, phrase, sentence) if people and not joined else ()
    figures = two_people(context, phrase, sentence) if people and not joined else ()
    if here and {code for figure in figures for code in figure.states} != set(here):
        figures = two_people(context, phrase, sentence, here) or figures
    talking = sides_of_talks(context, phrase, sentence) if phrase.items[-1].key in _TALKING else ()
    parties = talking or find_parties(context, phrase.start, sentence, third=not people)
    actors = joined or tuple(figure.actor for figure in figures) or parties
    return context.make("group", phrase, sentence, actors, figures, plural=True) if actors else None


def _states_here(context: Context, phrase: Phrase, sentence: int) -> tuple[str, ...]:
    """Return the two states that the sentence has joined: "ties between Chad and Mali; the two leaders agreed"."""
    pair = joined_pair(context, phrase, sentence)
    here = {mention.actors for mention in context.log.before(phrase.start, sentence, 0)}
    joined = len(pair) == 2 and all((actor,) in here and actor.label == "State" for actor in pair)
    return tuple(actor.id for actor in pair) if joined else ()


def _may_be_people(phrase: Phrase) -> bool:
    """Return whether a phrase may mean two people ("both men", "the pair") and not only two states ("both countries")."""
    if phrase.kind == "both":
        return True
    keys = {word for item in phrase.all("gpC") for word in (item.key, item.key.split()[-1])}
    last = phrase.items[-1]
    states = last.category == "g" and last.key not in word_class("group_people")
    return not states and not keys.isdisjoint(word_class("group_people") | word_class("pair"))


def read_plural(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of those whom "the ministers" takes up: issuers of a joint text, the last so called, two people."""
    last = phrase.items[-1]
    role = last.key.split(" of ")[0].split()[-1]
    definite = phrase.items[0].key in _DEFINITE and not said.possessive and phrase.after != "of"
    if not definite or last.category not in "CE" or not role.endswith("s"):
        return None
    if role.removesuffix("s") not in word_class("convening"):
        return None
    issuers = context.issuers(sentence)
    if len(issuers) > 1:
        return context.make("group", phrase, sentence, issuers, plural=True)
    so_called = _so_called(context, phrase, role, sentence)
    if so_called:
        return context.make("group", phrase, sentence, so_called, plural=True)
    pair = _only_two(context, phrase, role, sentence)
    return context.make("group", phrase, sentence, [figure.actor for figure in pair], pair, plural=True) if pair else None


def _so_called(context: Context, phrase: Phrase, role: str, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of that role: "the foreign ministers of Chad and Mali ... The ministers"."""
    for mention in context.log.before(phrase.start, sentence, NEAR):
        named = mention.kind == "collective" and mention.plural and mention.phrase is not None
        if named and mention.phrase and any(role in item.key.split() for item in mention.phrase.all("CT")):
            return mention.actors
    return ()


def _only_two(context: Context, phrase: Phrase, role: str, sentence: int) -> tuple[Figure, ...]:
    """Return the two people of the sentence before, if it names just two and they may bear that role."""
    here = [figure for mention in context.log.before(phrase.start, sentence, 1) for figure in mention.figures]
    people = list(dict.fromkeys(here))
    wanted = word_class("convening") if role == "leaders" else {role.removesuffix("s")}
    fitting = len(people) == 2 and all(figure.is_called(wanted) for figure in people)
    return (people[1], people[0]) if fitting else ()
