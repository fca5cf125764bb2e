"""Whom an answer is addressed to: who accused, asked or proposed what an actor rejects or welcomes (codebook §2).

"Serbia has offered a draft, which Kosovo turned down", "Accused by Kyiv, Moscow denied the charge", "It refused".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.records import Actor
from loaders.extraction.arguments import antecedent, logical_subject
from loaders.extraction.discourse import Discourse, Told
from loaders.extraction.obliques import predicate
from loaders.extraction.resolution import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import read_data, word_class

POINTING = frozenset({"it", "this", "that", "them", "these", "those", "which"})


class Counterparts:
    """The moves of one sentence, which later words of it and later sentences may answer."""

    def __init__(self, sentence: Sentence, discourse: Discourse, resolver: Resolver) -> None:
        self.sentence, self.discourse, self.resolver = sentence, discourse, resolver
        self.here: list[tuple[int, Told]] = sorted(self._moves(), key=lambda move: move[0])

    def _moves(self) -> Iterator[tuple[int, Told]]:
        """Find what is said, proposed or done, beside the acts that frames tell."""
        for token in self.sentence.tokens:
            if token.pos_ == "VERB":
                kind = _kind_of_verb(token.lemma_.lower()) or _kind_of_root(token)
                actors = self.resolver.actors(logical_subject(token)).actors if kind else ()
            else:
                lemma = token.lemma_.lower()
                kind = "PROPOSED" if lemma in word_class("proposal") else "SAID" if lemma in word_class("spoken") else ""
                actors = self.resolver.author(token) if kind else ()
            if actors:
                yield token.i, Told(self.sentence.index, kind, actors, ())

    def note(self, place: int, relation: str, sources: tuple[Actor, ...], targets: tuple[Actor, ...]) -> None:
        """Note an act that a frame has told at a place of this sentence."""
        self.here.append((place, Told(self.sentence.index, relation, sources, targets)))
        self.here.sort(key=lambda move: move[0])

    def answered(self, trigger: Token, noun: Token | None, sources: Sequence[Actor]) -> tuple[Actor, ...]:
        """Return whom an act at `trigger` answers, about what `noun` names (None: nothing named)."""
        bare = noun is not None and noun.lower_ in POINTING
        if bare:
            noun = self._pointed(trigger)
        introducer = self._introducer(trigger, noun, sources) if noun is not None else ()
        if introducer:
            return introducer
        before = [told for place, told in self.here if place < trigger.i]
        asked = _asked(noun) if noun is not None else _asked(trigger)
        if noun is not None and _is_new(noun):  # "brushed aside suggestions that he would go": nobody's in particular
            asked = tuple(kind for kind in asked if kind not in _LOOSE)
        found = self.discourse.answered(sources, self.sentence.index, asked, before)
        if not found and noun is not None:
            found = self._talked_with(noun, sources, before) or self._issued(noun, sources)
        if not found and bare:  # "Israel says that ... Mr Arafat denies it."
            found = self.discourse.answered(sources, self.sentence.index, ("SAID", "UTTERED"), before)
        return found

    def _talked_with(self, noun: Token, sources: Sequence[Actor], before: Sequence[Told]) -> tuple[Actor, ...]:
        """Return with whom the sentence has just told of a talk: "spoke with Shultz, who brushed off a request"."""
        new = any(child.lower_ in ("a", "an") for child in noun.children)
        for act in reversed(before) if new else ():
            ends = (act.sources, act.targets) if act.relation in ("CALLED", "MET") else ((), ())
            for ours, others in (ends, ends[::-1]):
                if set(ours) & set(sources) and len(others) == 1:
                    return others
        return ()

    def _issued(self, noun: Token, sources: Sequence[Actor]) -> tuple[Actor, ...]:
        """Return who issues a joint text, whose "step" or "decision" others judge in it."""
        issuers = self.discourse.issuers(self.sentence.index)
        definite = any(child.lower_ in ("the", "this") for child in noun.children)
        if len(issuers) < 2 or not definite or noun.lemma_.lower() not in _STEPS or set(issuers) & set(sources):
            return ()
        return issuers

    def _pointed(self, trigger: Token) -> Token | None:
        """Return the charge or offer earlier in the sentence that "it" takes up: "asked about it, he waved it away"."""
        return next(
            (
                token
                for token in reversed(trigger.doc[: trigger.i])
                if token.lemma_.lower() in word_class("anaphor") and token.lower_ not in POINTING
            ),
            None,
        )

    def _introducer(self, trigger: Token, noun: Token, sources: Sequence[Actor]) -> tuple[Actor, ...]:
        """Return who brought up a noun on which the trigger's clause depends: "made an offer that Chad declined"."""
        if antecedent(trigger) != noun:
            return ()
        author = self.resolver.author(noun)
        if author and not set(author) & set(sources):
            return author
        verb = predicate(noun)
        subject = logical_subject(verb) if verb.pos_ == "VERB" and verb != trigger else None
        found = self.resolver.actors(subject).actors if subject is not None and subject != noun else ()
        return found if not set(found) & set(sources) else ()


_STEPS = frozenset({"step", "decision", "move", "announcement", "declaration", "statement", "communiqué", "communique"})
_LOOSE = frozenset({"SAID", "PROPOSED"})


def _kind_of_root(verb: Token) -> str:
    """Return whether a sentence's verb tells of something done, or of something said that is no claim or proposal."""
    if verb.dep_ != "ROOT":
        return ""
    said = verb.lemma_.lower() in word_class("verbs", "speech") | word_class("cautioning", "speech")
    return "UTTERED" if said else "ACTED"


def _is_new(noun: Token) -> bool:
    """Return whether a bare plural tells for itself what it is about, and so takes up nothing that was just said."""
    below = [*noun.children, *(child for child in noun.head.children if child.dep_ == "ccomp")]
    own = any(child.dep_ in ("acl", "acl:relcl", "ccomp") and child.i > noun.i for child in below)
    return own and noun.tag_ == "NNS" and not any(child.dep_ in ("det", "nmod:poss") for child in noun.children)


@lru_cache(maxsize=4096)
def _kind_of_verb(lemma: str) -> str:
    return next((kind for kind, verbs in read_data("answers")["verbs"].items() if lemma in verbs), "")


def _asked(word: Token) -> tuple[str, ...]:
    """Return the kinds of move that a word can take up; any if it tells nothing."""
    name = word.lemma_.lower()
    for entry in read_data("answers")["nouns"]:
        if name in entry["words"]:
            return tuple(entry["moves"])
    return ()
