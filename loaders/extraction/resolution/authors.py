"""Whose act a noun names: "India's strikes", "French sanctions", "the demand that Colombia had made"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.records import Actor
from loaders.extraction.arguments import RELATIVES, is_passive
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import children, marks, possessor
from loaders.extraction.incidents import is_incident
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver

_AUTHOR = frozenset({"by", "from", "of", "between"})
#: Nouns whose author may be that of what they hold: "the wave of attacks by Chad", "acts of aggression by Mali".
HOLDING = frozenset({"act", "campaign", "case", "policy", "series", "wave", "attempt", "use", "acts"})


def find_author(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return whose act a noun names; a phrase with *by* leaves no other way open."""
    before = _owner(resolver, noun) or _adjective(resolver, noun)
    if before:
        return before
    beside = _agent_beside(noun)
    if beside is not None:
        return resolver.actors(beside).actors
    if any("by" in marks(child) for child in children(noun, "nmod", "obl")):
        return _agent(resolver, noun)
    ways = (_author_of_contents, _agent, _named_after, _maker)
    return next(filter(None, (way(resolver, noun) for way in ways)), ())


def _owner(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return the possessor: "India's strikes"."""
    owner = possessor(noun)
    if owner is None:
        return ()
    suffered = noun.lemma_.lower() in word_class("suffered")
    if suffered and any(actor.label == "Official" for actor in resolver.mentioned(owner)):
        return ()  # "Navalny's arrest"
    if owner.lower_ == "whose":
        return _named_before(resolver, owner)
    found = resolver.actors(owner).actors or resolver.mentioned(owner)
    return found or (_issuer(resolver, owner) if owner.lemma_.lower() in word_class("issued") else ())


def _named_before(resolver: Resolver, relative: Token) -> tuple[Actor, ...]:
    """Return who is named right before "whose": "the Syrian government, whose charges he dismissed"."""
    place = relative.i - (2 if relative.i and relative.nbor(-1).text == "," else 1)
    return resolver.mentioned(relative.doc[place]) if place >= 0 else ()


def _issuer(resolver: Resolver, gathering: Token) -> tuple[Actor, ...]:
    """Return whose text or gathering has something of its own: "the ECOWAS summit's warning", "the summit's appeal"."""
    definite = any(child.lower_ == "the" for child in gathering.children)
    told = resolver.discourse.issuers_of(gathering.lemma_.lower(), resolver.sentence.index) if definite else ()
    return resolver.author(gathering) or told


def _adjective(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return the nationality or name before the noun: "French sanctions"."""
    before_it = [child for child in noun.children if child.i < noun.i]
    before_it += [below for child in before_it if child.dep_ == "compound" for below in children(child, "amod")]
    for child in before_it:  # "a French draft resolution" has French under draft
        before = child.dep_ in ("amod", "compound", "nmod:unmarked")
        if before and resolver.mentioned(child):
            return tuple(dict.fromkeys(actor for part in conjuncts(child) for actor in resolver.mentioned(part)))
    return ()


def _author_of_contents(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return the author of what the noun holds: "the content of India's letter"."""
    if noun.lemma_.lower() not in word_class("containers", "contexts"):
        return ()
    held = (child for child in children(noun, "nmod") if marks(child) & {"of"} and not resolver.actors(child).actors)
    return next(filter(None, (resolver.author(child) for child in held)), ())


def _agent(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return the phrase with *by*, also where the parser hangs it below another phrase."""
    return next(filter(None, (_by(resolver, child) for child in _phrases_below(noun))), ())


def _agent_beside(noun: Token) -> Token | None:
    """Return a phrase with *by* right behind an object that was given to the active verb: "welcomed the vote by Mali"."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.pos_ != "VERB" or is_passive(verb):
        return None
    behind = next((child for child in verb.children if child.i > noun.i), None)
    near = behind is not None and behind.dep_ == "obl" and "by" in marks(behind)
    named = behind is not None and (behind.pos_ == "PROPN" or is_incident(noun))
    return behind if near and named else None


def _phrases_below(noun: Token) -> Iterator[Token]:
    below = children(noun, "nmod", "obl", "acl")
    yield from below
    phrases = [phrase for phrase in below if phrase.dep_ == "nmod"]
    yield from (part for phrase in phrases for part in children(phrase, "nmod"))
    doing = word_class("enacting", "contexts")  # "attacks on the guards launched by X"
    yield from (part for phrase in phrases for part in children(phrase, "acl") if part.lemma_.lower() in doing)


def _by(resolver: Resolver, child: Token) -> tuple[Actor, ...]:
    if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD"):
        return next((resolver.actors(part).actors for part in children(child, "obl") if "by" in marks(part)), ())
    if "by" not in marks(child):
        return ()
    return resolver.actors(child).actors or _people_of(resolver, child)


def _people_of(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return whose people or ships a noun counts: "by Chinese coast guard ships"."""
    before = (child for child in noun.children if child.i < noun.i and child.dep_ in ("amod", "compound"))
    return next(filter(None, (resolver.mentioned(child) for child in before)), ())


def _named_after(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return whose act or thing a noun is by another phrase; of an incident that may be the victim."""
    victim = is_incident(noun) and noun.lemma_.lower() not in word_class("authored")
    for child in children(noun, "nmod", "obl", "acl"):
        of = bool(marks(child) & {"of"})
        if not marks(child) & _AUTHOR or (of and victim):
            continue
        found = resolver.actors(child).actors
        if not found and of and noun.lemma_.lower() in HOLDING:
            found = resolver.author(child)
        if found:
            return found
    return ()


def _maker(resolver: Resolver, noun: Token) -> tuple[Actor, ...]:
    """Return who made what a relative clause says was made: "the demand that Colombia had made"."""
    making = word_class("light_verbs", "contexts") | word_class("issuing", "speech")
    for clause in children(noun, "acl"):
        if clause.dep_ == "acl:relcl" and clause.lemma_.lower() in making:
            subjects = (child for child in clause.children if child.dep_ == "nsubj" and child.lower_ not in RELATIVES)
            maker = next(subjects, None)
            if maker is not None:
                return resolver.actors(maker).actors
    return ()
