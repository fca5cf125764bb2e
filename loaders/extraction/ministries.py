"""Ministries: their state named, "our Ministry", or the one last spoken of."""

from __future__ import annotations

from kg.records import Actor
from loaders.dictionaries import match_ministry
from loaders.extraction.context import Context
from loaders.extraction.describe import Description, organisation_actor
from loaders.extraction.items import Item
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase


def read_ministry(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of a ministry: its state named, "our Ministry", or the one last spoken of."""
    item = next(iter(phrase.all("M")), None)
    if item is None:
        return None
    own = said.possessive == "our" or is_own(item, context.institution)
    if not said.states and phrase.after != "here" and (own or item.key in context.bodies):
        actors = context.institution if own else context.bodies[item.key]
        return context.make("ministry", phrase, sentence, actors) if actors else None
    states = said.states or _of_dateline(context, phrase) or _nearest_state(context, phrase, sentence)
    states = states or _of_teller(context, phrase, sentence)
    states = states or context.owner_states(said.possessive or "its", phrase.start, sentence)
    ministry = match_ministry(states[0], item.text) if states else None
    return context.make("ministry", phrase, sentence, [organisation_actor(ministry)]) if ministry else None


def is_own(item: Item, actors: tuple[Actor, ...]) -> bool:
    """Return whether "the Ministry", with its capital, is the one that issues the text."""
    if item.key != "ministry" or not item.text[0].isupper():
        return False
    return len(actors) == 1 and actors[0].label == "Organisation" and bool(actors[0].represents)


def _of_dateline(context: Context, phrase: Phrase) -> list[str]:
    """Return the state whose capital the dateline names, of "the foreign ministry here"."""
    return [context.dateline] if phrase.after == "here" and context.dateline else []


def _of_teller(context: Context, phrase: Phrase, sentence: int) -> list[str]:
    """Return the state of the dateline if the lines before speak of it, else that of whoever opened the last of them."""
    before = [mention for mention in reversed(context.log.before(phrase.start, sentence, 1)) if len(mention.actors) == 1]
    told = [(list(mention.actors[0].represents) or [mention.actors[0].id], mention.subject) for mention in before]
    if any(context.dateline in states for states, _ in told if context.dateline):
        return [context.dateline]
    return next((states for states, subject in told if subject and len(states[0]) == len("ISO")), [])


def _nearest_state(context: Context, phrase: Phrase, sentence: int) -> list[str]:
    """Return the state of whoever the sentence has named last: "Andreotti, at the Foreign Ministry, defended it"."""
    here = (actor for mention in context.log.before(phrase.start, sentence, 0) for actor in mention.actors)
    return next((list(actor.represents) or [actor.id] for actor in here if actor.label in ("State", "Official")), [])
