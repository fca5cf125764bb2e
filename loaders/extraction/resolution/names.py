"""Words that a mention covers: names, titles, nationalities, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.records import Actor
from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.resolution.collectives import find_listed
from loaders.extraction.resolution.found import NOBODY, Found, Wanted
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver

_PLURAL_DEMONYMS = ("s", "ese", "ish", "ch", "men")
#: Kinds of mention that act wherever they stand; of others, those that only modify a noun do not.
_ALWAYS = ("person", "role", "collective", "group", "both", "pair", "ministry")


def people_of_list(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find the people whom a group's apposition names: "the Greek and Turkish ministers, Pangalos and Baykal"."""
    mention = resolver.sentence.mention_of(token)
    if mention is None or mention.kind not in ("collective", "group"):
        return None
    people = tuple(actor for actor in find_listed(resolver, token) if actor.label == "Official")
    return Found(people, "list") if len(people) > 1 else None


def owner_of_organ(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find the organisation whose body is named after it: "the Council of the League of Arab States"."""
    mention = resolver.sentence.mention_of(token)
    if mention is None or mention.kind != "organisation" or token.lower_ not in word_class("organ"):
        return None
    below = (resolver.sentence.mention_of(child) for child in children(token, "nmod") if "of" in marks(child))
    whole = next((found.actors for found in below if found is not None and found.kind == "organisation"), ())
    return Found(whole, "organisation") if whole else None


def named(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find whom the mention that covers a word means, if the word heads it."""
    mention = resolver.sentence.mention_of(token)
    if mention is None or mention.kind == "reciprocal" or not _heads(token, mention.kind):
        return None
    beside = _titled_person(resolver, mention)
    if beside is not None:
        return Found(beside.actors, beside.kind)
    if mention.kind != "demonym":
        return Found(mention.actors, mention.kind)
    if any(child.lower_ in ("a", "an") for child in token.children):
        return NOBODY  # "a Frenchman" is nobody in particular
    person = _compatriot(resolver, token, mention)
    return Found(person or mention.actors, "person" if person else "demonym")


def _titled_person(resolver: Resolver, mention: Mention) -> Mention | None:
    """Return the person before whose title a name or nationality stands: "Putin spokesman X", "Jordanian King Y"."""
    if mention.kind not in ("person", "demonym"):
        return None
    behind = next((other for other in resolver.sentence.mentions if other.start == mention.end + 1), None)
    if behind is None or behind.kind != "person" or behind.phrase is None:
        return None
    return behind if behind.phrase.items[0].category in "TH" and behind.actors else None


def _compatriot(resolver: Resolver, token: Token, mention: Mention) -> tuple[Actor, ...]:
    """Return the person whom "the Italian" means: whoever of that state was named last; plurals mean the state."""
    singular = token.lower_ not in word_class("demonym_plural") and not token.lower_.endswith(_PLURAL_DEMONYMS)
    if not singular or not any(child.lower_ == "the" for child in token.children) or token.tag_ == "NNPS":
        return ()
    return resolver.discourse.compatriot(mention)


def _heads(token: Token, kind: str) -> bool:
    """A demonym or state name that only modifies another noun does not act itself."""
    if kind in _ALWAYS:
        return True
    if token.dep_ in ("amod", "compound", "nummod", "nmod:unmarked") and token.head.i > token.i:
        return False
    adjective = kind == "demonym" and token.pos_ == "ADJ" and token.dep_ != "conj"
    return not (adjective and token.head.pos_ in ("NOUN", "PROPN"))
