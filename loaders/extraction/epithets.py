"""Bodies and states by a word that stands for them: "the bloc", "the junta", "the North"."""

from __future__ import annotations

from functools import lru_cache

from kg.records import Actor
from loaders.extraction.bodies import read_body
from loaders.extraction.context import NEAR, Context
from loaders.extraction.countries import COUNTRY, read_country
from loaders.extraction.describe import Description, organisation_actor
from loaders.extraction.items import Item
from loaders.extraction.mentions import Mention
from loaders.extraction.ministries import is_own
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import read_data, word_class

_EVER = 1000


def read_epithet(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the body that "the bloc" or "the panel" means: the last one so described, or the dictionary's."""
    item = phrase.all("EC")[-1]
    if item.key in read_data("nouns")["forms_of_state"] and not said.possessive and not said.states:
        actors = _last_such_state(context, item, sentence)
        return context.make("collective", phrase, sentence, actors) if actors else None
    if item.key in COUNTRY and len(phrase.items) == 2 and phrase.items[0].key == "the":
        return read_country(context, phrase, sentence)
    unspecific = item.category == "C" and item.key not in word_class("body")
    if unspecific and item.key in _interchangeable() and not said.possessive:
        actors = _alike(context, item.key) or _only_state(context, item.key)
        return context.make("collective", phrase, sentence, actors, plural=item.key.endswith("s")) if actors else None
    if unspecific or said.possessive in ("his", "her", "its", "their"):
        return read_body(context, phrase, said, sentence)
    if said.possessive == "our" or (item.key == "ministry" and not _last_ministry(context)):
        return context.make("ministry", phrase, sentence, context.institution) if context.institution else None
    if item.key == "government" and item.text[0].isupper() and not said.states and context.institution:
        codes = [code for actor in context.institution for code in actor.represents]
        if len(codes) == 1:  # "the Government", in the words of one of its ministries
            return context.make("collective", phrase, sentence, [context.state(codes[0])])
    if is_own(item, context.institution):
        return context.make("ministry", phrase, sentence, context.institution)  # "the Ministry", in its own text
    actors = _last_ministry(context) if item.key == "ministry" else ()
    actors = actors or _named_before(context, phrase, item, sentence) or context.bodies.get(item.key.split()[-1], ())
    named = [entry.value for entry in item.entries if entry.category == "epithet"]
    if not actors and len(named) == 1 and " " in item.key:
        actors = (organisation_actor(named[0]),)
    actors = actors or _alike(context, item.key) or _only_state(context, item.key) or _last_body(context, item, sentence)
    return context.make("organisation", phrase, sentence, actors) if actors else None


@lru_cache(maxsize=1)
def _interchangeable() -> dict[str, frozenset[str]]:
    """Return for each noun of a body those that may take it up."""
    return {word: frozenset(words) for words in read_data("nouns")["alike"] for word in words}


def _alike(context: Context, noun: str) -> tuple[Actor, ...]:
    """Return the body that the text last described by a noun of the same meaning."""
    words = {noun, *_interchangeable().get(noun, ())}
    return next((actors for word, actors in reversed(context.bodies.items()) if word in words), ())


def _last_body(context: Context, item: Item, sentence: int) -> tuple[Actor, ...]:
    """Return the organisation last named, of a bare "the body"."""
    if item.key not in word_class("any_body"):
        return ()
    before = context.log.before(item.start, sentence, 2)
    return next((mention.actors for mention in before if mention.kind == "organisation"), ())


def _last_such_state(context: Context, item: Item, sentence: int) -> tuple[Actor, ...]:
    """Return the state last named that has the form of "the kingdom" or "the emirate"."""
    codes = read_data("nouns")["forms_of_state"][item.key]
    before = (actor for mention in context.log.before(item.start, sentence, NEAR) for actor in mention.actors)
    return next(((actor,) for actor in before if actor.label == "State" and actor.id in codes), ())


def _only_state(context: Context, noun: str) -> tuple[Actor, ...]:
    """Return the state whose junta it must be: the one that the document speaks of far more than of any other."""
    if "junta" not in _interchangeable().get(noun, ()):
        return ()
    (first, count), (_, second) = (*context.places.counts.most_common(2), ("", 0), ("", 0))[:2]
    return (context.state(first),) if count >= 2 * max(second, 1) else ()


def _last_ministry(context: Context) -> tuple[Actor, ...]:
    """Return the ministry that "the ministry" takes up: the last so described, else the last named in full."""
    named = (mention.actors for mention in reversed(context.log.mentions) if mention.kind == "ministry" and mention.actors)
    return context.bodies.get("ministry") or next(named, ())


def _named_before(context: Context, phrase: Phrase, item: Item, sentence: int) -> tuple[Actor, ...]:
    bearers = {entry.value.id for entry in item.entries if entry.category == "epithet"}
    for mention in context.log.before(phrase.start, sentence, _EVER):
        for actor in mention.actors:
            if actor.id in bearers:
                return (actor,)
    return ()


def read_direction(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the half of a divided country that "the North" means, if the text speaks of both halves."""
    word = phrase.items[-1].key
    for halves in read_data("nouns")["divided"]:
        if word in halves and all(context.places.counts[code] for code in halves.values()):
            return context.make("state", phrase, sentence, [context.state(halves[word])])
    return None
