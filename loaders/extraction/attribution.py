"""Who is said to have said so: the speaker to whom a claim is attributed (codebook §2, reported speech)."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.dependents import marks, possessor
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.speech import is_saying, named_before, reporting_verbs, sayer_of
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_REACH = 12
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OPENING_MARKS = frozenset({"“", "``", '"', "‘"})
_LABEL_ENDS = (":", " -", " –", " —", "|")


class Attribution:
    """Finds speakers in one sentence.

    `issuer` is who was speaking before it (for "the statement added"), `quoted` whom a headline in quotation marks quotes.
    """

    def __init__(self, resolver: Resolver, issuer: Actor | None, quoted: Actor | None = None) -> None:
        self.resolver, self.issuer, self.quoted = resolver, issuer, quoted

    def speaker(self, trigger: Token) -> Actor | None:
        """Return the nearest speaker whose report contains the trigger: the innermost of a chain."""
        verbs = list(reporting_verbs(trigger))
        cited = self._introduced(trigger, "citing") if verbs else None  # "Citing the ministry, the agency reported"
        if cited is not None:
            return cited
        for verb in verbs:
            found = self._sayer(verb, verb.i > trigger.i or verb.dep_ == "parataxis")
            if found is not None:
                return found
        return (
            self._introduced(trigger, "according")
            or self._version(trigger)
            or self._closing(trigger)
            or self._opening(trigger)
            or self._label()
            or self.quoted
        )

    def _closing(self, trigger: Token) -> Actor | None:
        """Return who says so behind the act, whatever the tree: ", a statement by the ministry said"."""
        later = (verb for verb in trigger.doc[trigger.i + 1 :] if is_saying(verb) and sayer_of(verb) is None)
        found = (self._speaker_at(noun) for noun in map(named_before, later) if noun is not None and noun.i > trigger.i)
        return next((speaker for speaker in found if speaker is not None), None)

    def _opening(self, trigger: Token) -> Actor | None:
        """Return who is named before a colon and a quotation: 'He went on: "Chad condemned the raid."'"""
        colon = next((token for token in trigger.doc[: trigger.i] if token.text == ":"), None)
        if colon is None or trigger.doc[colon.i + 1].text not in _OPENING_MARKS:
            return None
        root = next((token for token in trigger.doc[: colon.i] if token.head is token), None)
        subject = next((child for child in root.children if child.dep_ == "nsubj"), None) if root is not None else None
        if subject is None or subject.i > colon.i:
            return None
        return self._outside(subject) if subject.lower_ in _PRONOUNS else self._speaker_at(subject)

    def _sayer(self, verb: Token, trailing: bool = False) -> Actor | None:
        token = sayer_of(verb) or named_before(verb)
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
        seat = self._seat(token)
        if seat is not None:
            return seat
        if token.lemma_.lower() in word_class("documents", "speech"):
            owner = self.resolver.author(token)
            if owner:
                return owner[0]
            definite = any(child.lower_ in ("the", "its", "this") for child in token.children)
            return self.issuer if definite else None
        return None

    def _seat(self, organ: Token) -> Actor | None:
        """Return the state of an organ that only its seat names: "the ministry in Tokyo"."""
        if organ.lemma_.lower() not in word_class("organs", "speech"):
            return None
        seats = (self.resolver.mentioned(child) for child in organ.children if "in" in marks(child))
        return next((seat[0] for seat in seats if len(seat) == 1 and seat[0].label == "State"), None)

    def _introduced(self, trigger: Token, kind: str) -> Actor | None:
        """Return the source that "according to" or "citing" names for its whole sentence, wherever the parser hangs it."""
        words = word_class(kind, "speech")
        return next(filter(None, (self._source_after(word) for word in trigger.doc if word.lower_ in words)), None)

    def _source_after(self, word: Token) -> Actor | None:
        """Return the first actor named after a word that introduces a source, in its own clause."""
        for part in word.doc[word.i + 1 : word.i + _REACH]:
            if part.pos_ == "VERB" or part.text in (";", ":"):
                return None
            mention = self.resolver.sentence.mention_of(part)
            named = part.pos_ in ("NOUN", "PROPN") or (mention is not None and mention.kind == "ministry")
            found = self._speaker_at(part) if named else None
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
                above = list(reporting_verbs(token))  # what is said may tell of saying: "'France accused Chad,' he said"
                found = self._sayer(above[-1] if above else token, bool(above))
                if found is not None:
                    return found
        return None
