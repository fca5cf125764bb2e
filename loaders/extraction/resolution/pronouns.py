"""Words that stand for somebody without a name: "he", "itself", "we", "each", and subjects left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.records import Actor
from loaders.extraction.arguments import logical_subject, subject
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import children, possessor
from loaders.extraction.resolution.bound import find_bound
from loaders.extraction.resolution.found import NOBODY, Found, Wanted
from loaders.extraction.speech import sayers
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

if TYPE_CHECKING:
    from loaders.extraction.resolution.resolver import Resolver

_THIRD_PERSON = frozenset(
    ["he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
        "themselves"]
)
_SINGULAR = frozenset({"i", "me", "my", "myself"})
_FIRST_PERSON = _SINGULAR | {"we", "us", "our", "ours", "ourselves"}


def reflexive(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find nobody in what one does to oneself: it is no act between two."""
    return NOBODY if token.lower_.endswith(("self", "selves")) and token.dep_ in ("obj", "iobj") else None


def left_out(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find whoever issues the list of which a clause leaves out the subject: "Reiterates its rejection of the plan"."""
    if not resolver.sentence.elided or not (token.i == 0 or _is_own_of_list(token)):
        return None
    return Found(resolver.discourse.issuers(resolver.sentence.index), "list")


def _is_own_of_list(token: Token) -> bool:
    """Return whether "its" is of whoever issues the list: "Reiterates its rejection of the plan"."""
    noun = token.head
    return token.lower_ in ("its", "their") and noun.dep_ == "obj" and noun.head.dep_ in ("ROOT", "conj")


def third_person(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find whom "he", "she", "it" or "they" takes up."""
    if token.lower_ not in _THIRD_PERSON or token.pos_ not in ("PRON", "DET"):
        return None
    bound = find_bound(resolver, token)
    if bound:
        return Found(bound, "pronoun")
    sentence = resolver.sentence
    pair = _interlocutors(resolver, token)
    if pair:
        return Found(pair, "pronoun")
    owner = _owner_of_first(token)
    if owner is not None:
        return resolver.one(owner, Wanted())
    banned = wanted.banned | _clause_mates(resolver, token)
    return Found(resolver.discourse.pronoun(token.lower_, sentence.offset(token), sentence.index, banned), "pronoun")


def _interlocutors(resolver: Resolver, pronoun: Token) -> tuple[Actor, ...]:
    """Return who spoke with whom: "X told Y during their meeting" means the meeting of X and Y."""
    talk = pronoun.head
    if pronoun.lower_ != "their" or talk.dep_ != "obl" or talk.lemma_.lower() not in word_class("occasions", "contexts"):
        return ()
    verb = talk.head
    ends = [logical_subject(verb), *(child for child in children(verb, "obj", "iobj") if child.pos_ == "PROPN")]
    found = tuple(actor for end in ends for actor in resolver.actors(end).actors if end is not None)
    return found if len(found) == 2 and all(actor.label == "Official" for actor in found) else ()


def _owner_of_first(pronoun: Token) -> Token | None:
    """Return whose the first of two coordinated things is: "the Council's condemnation of the coup and its call"."""
    noun = pronoun.head
    if pronoun.dep_ != "nmod:poss" or noun.dep_ != "conj" or noun.pos_ != "NOUN":
        return None
    first = noun.head
    while first.pos_ == "NOUN":
        owner = possessor(first)
        if owner is not None:
            return owner if owner.pos_ == "PROPN" and owner.i < pronoun.i else None
        if first.dep_ not in ("nmod", "conj"):
            return None
        first = first.head
    return None


def _clause_mates(resolver: Resolver, pronoun: Token) -> frozenset[Actor]:
    """Return whom the other phrases of its verb name, whom a subject pronoun cannot mean: "With Maas he agreed"."""
    if pronoun.lower_ not in ("he", "she") or not pronoun.dep_.startswith("nsubj"):
        return frozenset()
    others = [part for child in children(pronoun.head, "obl", "obj", "iobj") for part in conjuncts(child)]
    return frozenset(actor for part in others for actor in resolver.mentioned(part))


def first_person(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find who says "we": the speaker of the quotation, else the institution that issues the text."""
    if token.lower_ not in _FIRST_PERSON or token.pos_ not in ("PRON", "DET"):
        return None
    return Found(_speaker(resolver, token) or _issuer(resolver, token), "pronoun")


def _speaker(resolver: Resolver, token: Token) -> tuple[Actor, ...]:
    for sayer in sayers(token):
        found = resolver.actors(sayer).actors if _is_somebody(sayer, token) else ()
        found = found or _issuer_of_document(resolver, sayer)
        if found:
            return found
    return ()


def _is_somebody(sayer: Token, pronoun: Token) -> bool:
    """Return whether a sayer can tell who "we" is; "the King and I said" would have it ask itself without end."""
    return sayer != pronoun and not any(part.lower_ in _FIRST_PERSON for part in conjuncts(sayer))


def _issuer_of_document(resolver: Resolver, sayer: Token) -> tuple[Actor, ...]:
    """Return whose text says "we": its author, else those of whom the text has just told, as "they" would mean them."""
    if sayer.lemma_.lower() not in word_class("voice"):
        return ()
    sentence = resolver.sentence
    issuers = resolver.discourse.issuers(sentence.index)
    return resolver.author(sayer) or issuers or resolver.discourse.pronoun("they", sentence.start, sentence.index)


def _issuer(resolver: Resolver, token: Token) -> tuple[Actor, ...]:
    discourse = resolver.discourse
    voice = discourse.voice_at(resolver.sentence.index)
    if voice is not None:
        return voice.we
    if token.lower_ not in _SINGULAR and discourse.institution:
        return discourse.institution
    return _quoted(resolver, token) or discourse.voice


def _quoted(resolver: Resolver, token: Token) -> tuple[Actor, ...]:
    """Return whoever says something in the sentence, wherever the parser hangs the quotation."""
    speech = word_class("verbs", "speech")
    for verb in token.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in speech or verb == token.head:
            continue
        sayer = logical_subject(verb)
        if sayer is not None and _is_somebody(sayer, token):
            found = resolver.actors(sayer).actors
            if found:
                return found
    return ()


def each(resolver: Resolver, token: Token, wanted: Wanted) -> Found | None:
    """Find for "each" in a side clause the subject of the main one: "The two met, each accusing the other"."""
    if token.lower_ != "each" or not token.dep_.startswith("nsubj"):
        return None
    if token.head.dep_ not in ("advcl", "parataxis", "conj"):
        return None
    main = subject(token.head.head)
    return resolver.actors(main) if main is not None and main != token else NOBODY
