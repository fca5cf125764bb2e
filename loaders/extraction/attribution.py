"""Who is said to have said so: the speaker to whom a claim is attributed (codebook §2, reported speech)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.records import Actor
from loaders.extraction.arguments import logical_subject
from loaders.extraction.resolve import Resolver
from loaders.extraction.wordlists import word_class


_REACH = 12


class Attribution:
    """Finds speakers in one sentence; `issuer` is who was speaking before it (for "the statement added")."""

    def __init__(self, resolver: Resolver, issuer: Actor | None) -> None:
        self.resolver, self.issuer = resolver, issuer

    def speaker(self, trigger: Token) -> Actor | None:
        """Return the nearest speaker whose report contains the trigger: the innermost of a chain."""
        for verb in _reporting_verbs(trigger):
            found = self._sayer(verb)
            if found is not None:
                return found
        return self._according(trigger)

    def _sayer(self, verb: Token) -> Actor | None:
        token = logical_subject(verb)
        return self._speaker_at(token) if token is not None else None

    def _speaker_at(self, token: Token) -> Actor | None:
        found = self.resolver.actors(token).actors
        if found:
            return found[0]
        if token.lemma_.lower() in word_class("documents", "speech"):
            owner = self.resolver.author(token)
            if owner:
                return owner[0]
            definite = any(child.lower_ in ("the", "its", "this") for child in token.children)
            return self.issuer if definite else None
        return None

    def _according(self, trigger: Token) -> Actor | None:
        """Return the source of an "according to", which covers its whole sentence wherever the parser hangs it."""
        tokens = list(trigger.doc)
        for token in tokens:
            if token.lower_ not in word_class("according", "speech"):
                continue
            for part in tokens[token.i + 1:token.i + _REACH]:
                if part.pos_ == "VERB" or part.text in (";", ":"):
                    break
                found = self._speaker_at(part) if part.pos_ in ("NOUN", "PROPN") else None
                if found is not None:
                    return found
        return None

    def lead(self, tokens: list[Token]) -> Actor | None:
        """Return the last speaker of a sentence, to whom "the statement added" may refer in the next."""
        for token in tokens:
            if token.lemma_.lower() in word_class("documents", "speech"):
                owner = self.resolver.author(token)
                if owner:
                    return owner[0]
        for token in tokens:
            if token.pos_ == "VERB" and token.lemma_.lower() in word_class("verbs", "speech"):
                found = self._sayer(token)
                if found is not None:
                    return found
        return None


def _chain(trigger: Token) -> Iterator[Token]:
    node = trigger
    while True:
        yield node
        if node.head == node:
            return
        node = node.head


def _reporting_verbs(trigger: Token) -> Iterator[Token]:
    """Yield the speech verbs above or beside the trigger whose content it is in."""
    verbs = word_class("verbs", "speech")
    previous = None
    for node in _chain(trigger):
        if node != trigger and previous is not None and node.pos_ == "VERB" and node.lemma_.lower() in verbs \
                and previous.dep_ in ("ccomp", "xcomp", "parataxis", "dep") and not _own_clause(previous, node):
            yield node
        if node.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            for child in node.children:
                if child.dep_ in ("parataxis", "advcl", "discourse", "ccomp") and child.lemma_.lower() in verbs and child != previous \
                        and child.pos_ == "VERB" and _is_aside(child) and child != trigger:
                    yield child
        previous = node


def _own_clause(inner: Token, outer: Token) -> bool:
    return inner.dep_ == "parataxis" and inner.i < outer.i and False


def _is_aside(verb: Token) -> bool:
    """Return whether a speech verb stands apart without a complement of its own: ", the ministry said"."""
    return not any(child.dep_ in ("ccomp", "obj") for child in verb.children) and (
        verb.dep_ == "parataxis" or any(child.lower_ == "as" for child in verb.children) or verb.dep_ == "ccomp")
