"""Groups that the sentence itself lists, counts or names by their members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.records import Actor
from loaders.extraction.dependents import children, marks
from loaders.extraction.groups import last_list
from loaders.extraction.resolution.found import Found, Wanted
from loaders.extraction.tree import Token
from loaders.extraction.voices import list_from
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver

_COUNTRIES = frozenset({"country", "state", "nation", "government"})
_LISTING = frozenset({"including", "like", "such", "such as", "among", "notably"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTING = {"trio": 3, "troika": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
#: Nouns that a number before them makes a group of states.
_BODIES = frozenset({"junta", "government", "trio", "quartet", "republic", "kingdom", "bank", "monarchy"})


def counted(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find whom a bare number or a counted group means: "the four accuse", "the three juntas"."""
    count = _count(token) if resolver.sentence.mention_of(token) is None else 0
    if not count:
        return None
    place, index = resolver.sentence.offset(token), resolver.sentence.index
    parties: tuple[Actor, ...] = ()
    if count == 2 and token.tag_ == "CD":
        parties = resolver.discourse.two_people(place, index) or resolver.discourse.adversary_actors()
    actors = parties or resolver.discourse.listed(count, place, index)
    if actors and token.dep_.startswith("nsubj"):
        resolver.discourse.context.counted[index] = actors
    return Found(actors, "group") if actors else None


def taken_up(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find whom "each" or "all of them" as a subject means, and "the former" and "the latter" of two."""
    place, index = resolver.sentence.offset(token), resolver.sentence.index
    if resolver.sentence.mention_of(token) is not None:
        return None
    if token.lower_ in _ORDER and any(child.lower_ == "the" for child in token.children):
        pair = last_list(resolver.discourse.context, place, index)
        return Found((pair[_ORDER[token.lower_]],), "pronoun") if len(pair) == 2 else None
    sides = token.lemma_.lower() == "side" and any(child.lower_ in ("either", "each") for child in children(token, "det"))
    if sides and token.dep_ in ("obj", "iobj", "obl"):
        return Found(resolver.discourse.parties(place, index), "group")
    if token.lower_ in ("each", "all") and token.dep_ == "nsubj" and token.head.dep_ in ("ROOT", "conj"):
        actors = last_list(resolver.discourse.context, place, index)
        return Found(actors, "group") if actors else None
    return None


def among(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find who are those of whom a sentence goes on to name some: "Among those who condemned Chad were Mali and Togo"."""
    words = resolver.sentence.tokens
    if {word.lower_ for word in words[max(0, token.i - 2) : token.i]}.isdisjoint({"among"}) or token.tag_ not in _PLURALS:
        return None
    copulas = (word for word in words[token.i :] if word.lower_ in ("was", "were", "is", "are"))
    for word in copulas:
        behind = (resolver.sentence.mention_of(part) for part in words[word.i + 1 : word.i + 3])
        first = next((mention for mention in behind if mention is not None), None)
        if first is not None:
            named = list_from(resolver.sentence, first)
            return Found(tuple(dict.fromkeys(actor for part in named for actor in part.actors)), "list")
    return None


_PLURALS = frozenset({"NNS", "DT"})  # "among the countries", "among those"
_ORDER = {"former": 0, "latter": 1}


def _count(token: Token) -> int:
    """Return how many a definite group has ("the three juntas", "the troika"), or 0."""
    number = token if token.tag_ == "CD" else next(iter(children(token, "nummod")), None)
    count = _NUMBERS.get(number.lower_, 0) if number is not None else _COUNTING.get(token.lemma_.lower(), 0)
    nouns = word_class("group") | word_class("group_people") | word_class("listed") | _BODIES
    group = token.tag_ == "CD" or token.lemma_.lower() in nouns or token.lower_ in nouns
    definite = any(child.lower_ in ("the", "these", "those", "all") for child in token.children)
    return count if group and definite and token.dep_ not in ("nummod", "compound") else 0


def listed(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find the members of a group that the sentence lists: "world powers including the United States and China"."""
    found = find_listed(resolver, token)
    return Found(found, "list") if found else None


def find_listed(resolver: Resolver, token: Token) -> tuple[Actor, ...]:
    """Return the members that follow a group's noun, if they are two or more."""
    if not _is_listed(token) and not _counts_listed(token):
        return ()
    places = [child for child in token.children if child.i > token.i]
    held = [part for part in places if _is_listed(part) and "of" in marks(part)]
    places = [*(part for part in places if part not in held), *(child for part in held for child in part.children)]
    named_in = (child for child in places if child.i > token.i and child.dep_ != "nmod:poss" and _lists(child))
    parts = [part for child in named_in for part in child.subtree]
    mentions = [resolver.sentence.mention_of(part) for part in parts]
    named = [mention for mention in mentions if mention and mention.kind in ("state", "organisation", "person")]
    found = tuple(dict.fromkeys(actor for mention in named for actor in mention.actors))
    return found if len(found) > 1 else ()


def _is_listed(token: Token) -> bool:
    """Return whether a noun is one whose members a text may list."""
    name = token.lemma_.lower()
    return any(name in word_class(kind) for kind in ("group", "group_people", "listed"))


def _counts_listed(token: Token) -> bool:
    """Return whether a word only counts such a group: "a number of states, including", "many of its partners"."""
    many = token.lemma_.lower() in word_class("counting")
    return many and any(_is_listed(child) and "of" in marks(child) for child in children(token, "nmod"))


def _lists(child: Token) -> bool:
    """Return whether a dependent of a group's noun names its members."""
    beside = child.dep_ in ("appos", "parataxis", "dep", "list")
    return beside or bool(marks(child) & _LISTING) or "among" in {word.lower_ for word in child.subtree}


def members(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find for whom "the members of the Council" or "the delegations of Chad and Mali" act."""
    said = {child.lower_ for child in token.children}
    every = token.lemma_.lower() in _COUNTRIES and "all" in said  # "all the countries of the Union"
    if token.tag_ != "NNS" or not (every or token.lemma_.lower() in word_class("acting_for")):
        return None
    if said.isdisjoint({"the", "all", "both"}) and token.lemma_.lower() != "member":
        return None
    found = (resolver.actors(child).actors for child in children(token, "nmod") if "of" in marks(child))
    actors = next(filter(None, found), ())
    states = tuple(actor for actor in actors if actor.label == "State")
    named = states if len(states) > 1 else actors  # "members of the Pact - Chad, Mali and Togo": not the pact itself
    return Found(named, "collective") if named else None
