"""Whose act a noun names: "France's call", "the French call", "the Franco-German treaty"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import possessor
from loaders.extraction.describe import state_actor
from loaders.extraction.hyphens import hyphen_partner
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token

_SENT = frozenset({"to", "in", "from"})
_MODIFIERS = ("amod", "compound", "nmod:unmarked")
_RECIPROCAL_PLACES = ("nmod:poss", "det", "nmod")


class Owners:
    """Finds the actors that stand before a noun of one sentence, as possessives or modifiers."""

    def __init__(self, sentence: Sentence, resolver: Resolver) -> None:
        self.sentence, self.resolver = sentence, resolver

    def of(self, noun: Token, name: str) -> tuple[Actor, ...]:
        """Return the owners of a noun as `poss` (possessive) or `amod` (demonym or name before it)."""
        return self._possessors(noun) if name == "poss" else self._modifiers(noun)

    def before_hyphen(self, token: Token) -> tuple[Actor, ...]:
        """Return the actor of "Saudi" in "Saudi-brokered"."""
        doc = token.doc
        tight = token.i + 1 < len(doc) and doc[token.i + 1].text in "-–‑" and not token.whitespace_
        return self.resolver.mentioned(token) if tight else ()

    def posting(self, token: Token, states: dict[str, str]) -> tuple[Actor, ...]:
        """Return the state to which the envoys of a phrase are sent: "its ambassador to Israel"."""
        mention = self.sentence.mention_of(token)
        if mention is None or mention.phrase is None:
            return ()
        items = mention.phrase.items
        sent = next((place for place, item in enumerate(items) if item.key in _SENT), len(items))
        codes = [
            entry.value
            for item in items[sent:]
            for entry in item.entries
            if entry.category in ("state", "capital", "seat")
        ]
        return tuple(
            dict.fromkeys(state_actor(code, states) for code in codes if isinstance(code, str) and code in states)
        )

    def sender(self, token: Token, states: dict[str, str]) -> tuple[Actor, ...]:
        """Return the state that an envoy who is named serves: "the French ambassador, Joël Meyer"."""
        mention = self.sentence.mention_of(token)
        people = mention.figures if mention is not None else ()
        return tuple(state_actor(code, states) for figure in people for code in figure.states[:1])

    def _possessors(self, noun: Token) -> tuple[Actor, ...]:
        owner = possessor(noun)
        if owner is None:
            return ()
        found = [actor for part in conjuncts(owner) for actor in self.resolver.mentioned(part)]
        return tuple(dict.fromkeys(found)) or self.resolver.actors(owner).actors

    def _modifiers(self, noun: Token) -> tuple[Actor, ...]:
        """Return the actors of all modifiers, both of "Israeli-Jordanian"; a capital before a noun is only a place."""
        found: list[Actor] = []
        for child in noun.subtree:
            before = (
                child.i < noun.i
                and child.dep_ in (*_MODIFIERS, "conj")
                and (child.head == noun or child.head.head == noun)
            )
            if before and not self._is_capital(child):
                joined = hyphen_partner(child) if child.pos_ == "PROPN" else None  # "the India-Oman pact", with India apart
                found.extend(self.resolver.mentioned(joined) if joined is not None and joined.pos_ == "PROPN" else ())
                found.extend(self.resolver.mentioned(child))
        return tuple(dict.fromkeys(found))

    def _is_capital(self, token: Token) -> bool:
        mention = self.sentence.mention_of(token)
        return (
            mention is not None
            and mention.phrase is not None
            and any(item.category == "K" for item in mention.phrase.items)
        )

    def is_reciprocal(self, token: Token) -> bool:
        """Return whether a phrase is "each other" or something of each other's."""
        parts = [token, *(child for child in token.children if child.dep_ in _RECIPROCAL_PLACES)]
        mentions = [self.sentence.mention_of(part) for part in parts]
        return any(mention is not None and mention.kind == "reciprocal" for mention in mentions)
