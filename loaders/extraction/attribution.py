"""Who is said to have said so: the speaker to whom a claim is attributed (codebook §2, reported speech)."""

from __future__ import annotations

import re

from kg.records import Actor
from loaders.extraction.dependents import marks, possessor
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.speech import is_saying, reporting_verbs, sayer_of
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_REACH = 12
_ATTRIBUTES = re.compile(r"\b(?:following|below|this)\b.{0,60}\b(?:attribut(?:able|ed) to|on behalf of)\b", re.I)
_QUOTES = frozenset({"''", '""', "“”", "‘’"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LABEL_ENDS = (":", " -", " –", " —", "|")


class Attribution:
    """Finds speakers in one sentence.

    `issuer` is who was speaking before it (for "the statement added"), `quoted` whom a headline in quotation marks quotes.
    """

    def __init__(self, resolver: Resolver, issuer: Actor | None, quoted: Actor | None = None) -> None:
        self.resolver, self.issuer, self.quoted = resolver, issuer, quoted

    def speaker(self, trigger: Token) -> Actor | None:
        """Return the nearest speaker whose report contains the trigger: the innermost of a chain."""
        for verb in reporting_verbs(trigger):
            found = self._sayer(verb, verb.i > trigger.i or verb.dep_ == "parataxis")
            if found is not None:
                return found
        return self._according(trigger) or self._version(trigger) or self._label() or self.quoted

    def _sayer(self, verb: Token, trailing: bool = False) -> Actor | None:
        token = sayer_of(verb)
        if token is None:
            return None
        if trailing and token.lower_ in _PRONOUNS:
            return self._outside(token) or self._speaker_at(token)
        return self._speaker_at(token)

    def _outside(self, pronoun: Token) -> Actor | None:
        """Return whom a trailing "he said" means: the speaker before, not an actor of the report itself."""
        sentence = self.resolver.sentence
        here = frozenset(actor for mention in sentence.mentions for actor in mention.actors)
        found = self.resolver.discourse.pronoun(pronoun.lower_, sentence.offset(pronoun), sentence.index, here)
        if found:
            return found[0]
        return self.issuer if self.issuer not in here else None

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
            for part in tokens[token.i + 1 : token.i + _REACH]:
                if part.pos_ == "VERB" or part.text in (";", ":"):
                    break
                found = self._speaker_at(part) if part.pos_ in ("NOUN", "PROPN") else None
                if found is not None:
                    return found
        return None

    def _version(self, trigger: Token) -> Actor | None:
        """Return whose version a sentence gives: "by Ottawa's account", "in the words of Abdullah Gül"."""
        for token in trigger.doc:
            if (
                token.dep_ == "obl"
                and token.lemma_.lower() in word_class("versions", "speech")
                and marks(token) & {"by", "in", "on"}
            ):
                owner = possessor(token) or next(
                    (child for child in token.children if marks(child) & {"of", "from"}), None
                )
                found = self.resolver.mentioned(owner) if owner is not None else ()
                if found:
                    return found[0]
        return None

    def _label(self) -> Actor | None:
        """Return who is named before the colon of a headline or transcript, or after its last colon or dash."""
        sentence: Sentence = self.resolver.sentence
        text = sentence.text.rstrip()
        for mention in sentence.mentions:
            before = text[: mention.start - sentence.start].rstrip("\u00a0")
            after = text[mention.end - sentence.start :]
            if mention.actors and (
                (not before.strip() and after.startswith(":") and len(after) > 1)
                or (
                    not after
                    and before.rstrip()
                    and (before.rstrip()[-1] == ":" or before.rstrip().endswith(_LABEL_ENDS))
                )
            ):
                return mention.actors[0]
        return None

    def lead(self, tokens: list[Token]) -> Actor | None:
        """Return the last speaker of a sentence, to whom "the statement added" may refer in the next."""
        for token in tokens:
            if token.lemma_.lower() in word_class("documents", "speech"):
                owner = self.resolver.author(token)
                if owner:
                    return owner[0]
        for token in tokens:
            if is_saying(token):
                found = self._sayer(token)
                if found is not None:
                    return found
        return None


def is_quotation(text: str) -> bool:
    """Return whether a line is one quotation, as headlines are: "'US leading efforts to end the confrontation'".

    >>> is_quotation("‘Chad is leading talks’"), is_quotation("'Yes', he said, 'no'")
    (True, False)
    """
    inner = text.strip()[1:-1]
    return bool(inner) and text.strip()[0] + text.strip()[-1] in _QUOTES and not set(inner) & set("\"“”‘'")


def opens_quotation(text: str) -> bool:
    """Return whether a sentence begins a quotation that goes on in the next: ``"I welcome the call.`` """
    start = text.lstrip()[:1]
    closing = {"\"": "\"", "“": "”"}.get(start, "")
    return bool(closing) and closing not in text.lstrip()[1:]


def attributed_section(sentence: Sentence) -> Actor | None:
    """Return to whom a line attributes what follows: "The following is attributable to Spokesperson Ned Price:"."""
    found = _ATTRIBUTES.search(sentence.text)
    if found is None:
        return None
    place = sentence.start + found.end()
    return next((mention.actors[0] for mention in sentence.mentions if mention.start >= place and mention.actors), None)
