"""States and bodies: by name, as collectives ("Indian officials"), ministries, epithets ("the bloc"), directions."""

from __future__ import annotations

from functools import lru_cache

from kg.records import Actor
from loaders.dictionaries import match_ministry
from loaders.extraction.context import Context
from loaders.extraction.describe import Description, organisation_actor
from loaders.extraction.groups import read_group, read_plural, two_people
from loaders.extraction.items import Item
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import read_data, word_class
from loaders.extraction.words import fold

_EVER = 1000


def remember_body(context: Context, mention: Mention) -> None:
    """Keep the last word of a body's name or description, by which "the panel" finds it again."""
    items = mention.phrase.items if mention.phrase else ()
    words = {item.key.split()[-1] for item in items if item.category in "COME"}
    words |= {fold(actor.name).split()[-1] for actor in mention.actors if actor.label == "Organisation"}
    for word in words:
        context.bodies.pop(word, None)  # the last described comes last
        context.bodies[word] = mention.actors


def read_body(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of states and bodies that a phrase names, or of the pair that it counts."""
    pair = _counted_people(context, phrase, said, sentence)
    if pair is not None:
        return pair
    if (phrase.all("g") or _counts_bodies(phrase)) and not said.states and not said.organisations:
        return read_group(context, phrase, sentence)
    actors = [context.state(code) for code in _codes(context, phrase, said, sentence)]
    if not (said.states and phrase.kind == "collective"):
        actors += [organisation_actor(body) for body in said.organisations]
    if not actors:
        return read_plural(context, phrase, said, sentence)
    kind = phrase.kind if phrase.kind in ("state", "organisation", "demonym") else "collective"
    return context.make(
        kind, phrase, sentence, actors, plural=kind == "collective" and phrase.items[-1].key.endswith("s")
    )


def _counts_bodies(phrase: Phrase) -> bool:
    """Return whether a phrase counts bodies of two sides or names its people: "both governments", "the presidents"."""
    noun = phrase.items[-1].key
    counted = bool(phrase.all("qB")) and noun in word_class("group")
    definite = any(item.key in ("the", "both", "these", "those") for item in phrase.items)
    return definite and (counted or noun in word_class("group_people")) and not phrase.all("hPN")


def _counted_people(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the two people that "both Sudanese generals" counts."""
    definite = any(item.key in ("the", "both", "these", "those") for item in phrase.items)
    if not definite or not (phrase.all("qB") and phrase.all("C")) or len(said.states) > 1 or said.organisations:
        return None
    noun, count = phrase.all("C")[-1].key, phrase.all("qB")[0].key
    persons = noun in word_class("group_people") or noun.split()[-1].removesuffix("s") in word_class("role")
    if not persons or count not in ("two", "both"):
        return None
    pair = two_people(context, phrase, sentence, said.states)
    if not pair or not phrase.items[-1].key.endswith("s"):
        return None
    return context.make("group", phrase, sentence, [figure.actor for figure in pair], pair, plural=True)


def _codes(context: Context, phrase: Phrase, said: Description, sentence: int) -> list[str]:
    if said.states:
        return said.states
    owner = phrase.name if phrase.kind == "collective" and not phrase.all("SKGAOM") else None
    figure = context.register.resolve_short(owner.text, (), frozenset(), context.recent()) if owner else None
    if figure is None and owner is not None:
        known = tuple(entry.value for entry in owner.entries if entry.category == "person")
        figure = context.register.introduce(owner.text, (), set(), set(), known=known) if known else None
    if figure is not None and figure.official:
        return list(figure.states)
    return context.owner_states(said.possessive, phrase.start, sentence) if phrase.all("CE") else []


def read_ministry(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of a ministry: its state named, "our Ministry", or the one last spoken of."""
    item = next(iter(phrase.all("M")), None)
    if item is None:
        return None
    own = said.possessive == "our" or _is_own(item, context.institution)
    if not said.states and phrase.after != "here" and (own or item.key in context.bodies):
        actors = context.institution if own else context.bodies[item.key]
        return context.make("ministry", phrase, sentence, actors) if actors else None
    states = said.states or _of_dateline(context, phrase) or _nearest_state(context, phrase, sentence)
    states = states or context.owner_states(said.possessive or "its", phrase.start, sentence)
    ministry = match_ministry(states[0], item.text) if states else None
    return context.make("ministry", phrase, sentence, [organisation_actor(ministry)]) if ministry else None


def _is_own(item: Item, actors: tuple[Actor, ...]) -> bool:
    """Return whether "the Ministry", with its capital, is the one that issues the text."""
    if item.key != "ministry" or not item.text[0].isupper():
        return False
    return len(actors) == 1 and actors[0].label == "Organisation" and bool(actors[0].represents)


def _of_dateline(context: Context, phrase: Phrase) -> list[str]:
    """Return the state whose capital the dateline names, of "the foreign ministry here"."""
    return [context.dateline] if phrase.after == "here" and context.dateline else []


def _nearest_state(context: Context, phrase: Phrase, sentence: int) -> list[str]:
    """Return the state of whoever the sentence has named last: "Andreotti, at the Foreign Ministry, defended it"."""
    here = (actor for mention in context.log.before(phrase.start, sentence, 0) for actor in mention.actors)
    return next((list(actor.represents) or [actor.id] for actor in here if actor.label in ("State", "Official")), [])


def read_epithet(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the body that "the bloc" or "the panel" means: the last one so described, or the dictionary's."""
    item = phrase.all("EC")[-1]
    unspecific = item.category == "C" and item.key not in word_class("body")
    if unspecific and item.key in _interchangeable() and not said.possessive:
        actors = _alike(context, item.key) or _only_state(context, item.key)
        return context.make("collective", phrase, sentence, actors, plural=item.key.endswith("s")) if actors else None
    if unspecific or said.possessive in ("his", "her", "its", "their"):
        return read_body(context, phrase, said, sentence)
    if said.possessive == "our" or (item.key == "ministry" and not context.bodies.get(item.key)):
        return context.make("ministry", phrase, sentence, context.institution) if context.institution else None
    if item.key == "government" and item.text[0].isupper() and not said.states and context.institution:
        codes = [code for actor in context.institution for code in actor.represents]
        if len(codes) == 1:  # "the Government", in the words of one of its ministries
            return context.make("collective", phrase, sentence, [context.state(codes[0])])
    if _is_own(item, context.institution):
        return context.make("ministry", phrase, sentence, context.institution)  # "the Ministry", in its own text
    actors = _named_before(context, phrase, item, sentence) or context.bodies.get(item.key.split()[-1], ())
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


def _only_state(context: Context, noun: str) -> tuple[Actor, ...]:
    """Return the state whose junta it must be: the one that the document speaks of far more than of any other."""
    if "junta" not in _interchangeable().get(noun, ()):
        return ()
    (first, count), (_, second) = (*context.places.counts.most_common(2), ("", 0), ("", 0))[:2]
    return (context.state(first),) if count >= 2 * max(second, 1) else ()


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
