"""States and bodies by name, and as collectives: "Indian officials", "the two generals"."""

from __future__ import annotations

import re

from loaders.extraction.context import Context
from loaders.extraction.countries import is_regional, read_country
from loaders.extraction.describe import Description, organisation_actor
from loaders.extraction.figures import Figure
from loaders.extraction.groups import read_group, read_plural, two_people
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class
from loaders.extraction.words import fold

_JOINT_OWNERS = re.compile(r"O(?:m*g)?(?:cd?m*[SKGAO])*c?&d?m*[SKGA]|[SKGA](?:cd?m*[SKGAO])*c?&d?m*O")


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
    counterparts = _counterparts(context, phrase, said, sentence) if phrase.items[-1].key == "counterparts" else ()
    if counterparts:
        return context.make("group", phrase, sentence, [figure.actor for figure in counterparts], counterparts, plural=True)
    if is_regional(phrase):
        return read_country(context, phrase, sentence)
    if phrase.before in word_class("of_regions") and [item.key for item in phrase.items[1:2]] == ["in"]:
        return None  # "Caribbean leaders in Jamaica"
    pair = _counted_people(context, phrase, said, sentence)
    if pair is not None:
        return pair
    if (phrase.all("g") or _counts_bodies(phrase)) and not said.states and not said.organisations:
        return read_group(context, phrase, sentence)
    actors = [context.state(code) for code in _codes(context, phrase, said, sentence)]
    if not (said.states and phrase.kind == "collective") or _joins_owners(phrase):
        reporting = phrase.kind == "collective" and bool(phrase.all("C"))  # "East African leaders" are no newspaper's
        actors += [organisation_actor(body) for body in said.organisations if not (reporting and body.kind == "media")]
    if not actors:
        return read_plural(context, phrase, said, sentence)
    kind = phrase.kind if phrase.kind in ("state", "organisation", "demonym") else "collective"
    return context.make(kind, phrase, sentence, actors, plural=kind == "collective" and _is_plural(phrase))


def _joins_owners(phrase: Phrase) -> bool:
    """Return whether "and" joins a body and a state as owners: "EU and US officials", "ministers of the EU and Japan"."""
    return _JOINT_OWNERS.search("".join(item.category for item in phrase.items)) is not None


def _is_plural(phrase: Phrase) -> bool:
    """Return whether a collective's noun is a plural: "officials", "leaders of the Union", "the members of the Council"."""
    nouns = phrase.all("Cj") or phrase.items[-1:]
    return nouns[0].key.split(" of ")[0].endswith("s") or phrase.items[-1].key.endswith("s")


def _counterparts(context: Context, phrase: Phrase, said: Description, sentence: int) -> tuple[Figure, ...]:
    """Return those whom "his Chinese and Turkish counterparts" means, if the text names the holder for each state."""
    lately = [figure for mention in context.log.before(phrase.start, sentence, 1) for figure in mention.figures]
    offices = lately[0].offices if lately else set()
    found = [
        next((figure for figure in context.register.figures if code in figure.states and figure.offices & offices), None)
        for code in said.states
    ]
    named = tuple(figure for figure in found if figure is not None)
    return named if len(named) == len(said.states) else ()


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
