"""Cue frames against a tree: which verb or noun reports which relation between whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from kg.records import Actor
from loaders.extraction.arguments import (
    antecedent,
    children,
    clause_of,
    logical_objects,
    logical_subject,
    marks,
    obliques,
    possessor,
    subject,
)
from loaders.extraction.discourse import Discourse
from loaders.extraction.frames import Frame, load_frames
from loaders.extraction.resolve import Resolver
from loaders.extraction.sentences import Sentence
from loaders.extraction.wordlists import word_class

_REMOTE = re.compile(r"\b(?:tele|video|audio)?-?(?:phone\w*|call(?:s|ed)?|telephon\w+|videocon\w+|teleconf\w+|video link|hotline|texts?|text messages?|"
                     r"WhatsApp|Zoom|remotely|virtual(?:ly)?|by cable|by letter|conversation|rang|dialled)\b", re.I)
_SUPPORT = frozenset("""make give issue offer voice express hold have place send deliver reiterate renew launch lodge pay extend convey
pledge declare announce repeat reaffirm lead join mount play sign conclude reach strike impose slap voice throw lend provide win draw receive
take seek conduct undertake begin start open exchange broker show signal underline stress underscore emphasise emphasize restate affirm state put
enter ink level hurl direct bring file do get use keep maintain file release publish circulate table adopt stand find serve act continue pursue sustain attract
earn elicit provoke trigger prompt face meet hear welcome describe call become remain be""".split())


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that holds at a trigger, with the actors found for it."""

    frame: Frame
    trigger: Token
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    pairwise: bool = False
    implied: bool = False
    weak: bool = False


class Matcher:
    """Matches the frames of all relations in one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse, last_author: tuple[Actor, ...]) -> None:
        self.sentence, self.discourse = sentence, discourse
        self.resolver = Resolver(sentence, discourse)
        self.last_author = last_author

    def matches(self) -> Iterator[Match]:
        """Yield one match per trigger and relation: the first frame of the cue file that finds its actors."""
        frames = load_frames()
        for token in self.sentence.tokens:
            done: set[str] = set()
            for frame in frames.get(token.lemma_.lower(), ()):
                if frame.relation in done or not _fits(token, frame) or not self._holds(token, frame):
                    continue
                match = self._fill(token, frame)
                if match is not None:
                    done.add(frame.relation)
                    yield match

    def _fill(self, trigger: Token, frame: Frame) -> Match | None:
        sources, pairwise = self._sources(trigger, frame)
        if not sources:
            return None
        if "members" in frame.target and len(sources) > 1 and not self._explicit_target(trigger, frame, sources):
            return Match(frame, trigger, sources, sources, pairwise=True)
        targets, implied, how = self._targets(trigger, frame, sources)
        if how == "reciprocal":
            return Match(frame, trigger, sources, sources, pairwise=True) if len(sources) > 1 else None
        if not targets and not frame.get("open"):
            return None
        return Match(frame, trigger, sources, targets, implied=implied or bool(frame.get("implied")), weak=how in ("pronoun", "author"))

    def _explicit_target(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> bool:
        for name in frame.target:
            if name != "members":
                for token in self.select(name, trigger):
                    if self.resolver.actors(token, banned=frozenset(sources)).actors:
                        return True
        return False

    def _sources(self, trigger: Token, frame: Frame) -> tuple[tuple[Actor, ...], bool]:
        for name in frame.source:
            if name in ("poss", "amod"):
                found = self._owners(trigger, name)
                if found:
                    return found, False
                continue
            for token in self.select(name, trigger):
                found = self.resolver.actors(token, acts=bool(frame.get("source_acts"))).actors
                if not found and name in ("subj", "light", "head"):
                    found = self._speaking_document(token)
                if found:
                    return found, False
        return (), False

    def _speaking_document(self, token: Token) -> tuple[Actor, ...]:
        """A statement, spokesman's office or report speaks for whoever issued it."""
        if token.lemma_.lower() in word_class("voice"):
            return self.resolver.author(token)
        return ()

    def _owners(self, noun: Token, name: str) -> tuple[Actor, ...]:
        if name == "poss":
            owner = possessor(noun)
            return self.resolver.actors(owner).actors if owner is not None else ()
        for child in noun.children:
            mention = self.sentence.mention_of(child)
            if mention is not None and mention.actors and child.dep_ in ("amod", "compound", "nmod:unmarked") and child.i < noun.i:
                return mention.actors
        return ()

    def _targets(self, trigger: Token, frame: Frame, sources: tuple[Actor, ...]) -> tuple[tuple[Actor, ...], bool, str]:
        banned = frozenset(sources)
        acts, incident = bool(frame.get("acts")), bool(frame.get("incident"))
        for name in frame.target:
            if name == "members":
                continue
            if name == "context":
                parties = self.discourse.parties(self.sentence.offset(trigger), self.sentence.index)
                codes = {code for actor in sources for code in (actor.id, *actor.represents)}
                found = tuple(actor for actor in parties if actor.id not in codes)
                return (found if len(found) > 1 else ()), True, "implied"
            if name == "adversaries":
                return self._adversaries(sources), True, "implied"
            if name in ("poss", "amod"):
                found = tuple(actor for actor in self._owners(trigger, name) if actor not in banned)
                if found:
                    return found, False, name
                continue
            for token in self.select(name, trigger):
                if self._reciprocal(token):
                    return (), False, "reciprocal"
                hit = self.resolver.actors(token, acts=acts, incident=incident, banned=banned)
                targets = tuple(actor for actor in hit.actors if actor not in banned and _kind_fits(actor, frame))
                if targets:
                    return targets, False, hit.how
                if acts and token.lemma_.lower() in word_class("anaphor") and self.last_author:
                    last = tuple(actor for actor in self.last_author if actor not in banned)
                    if last:
                        return last, False, "author"
        return (), False, ""

    def _reciprocal(self, token: Token) -> bool:
        for part in (token, possessor(token)):
            mention = self.sentence.mention_of(part) if part is not None else None
            if mention is not None and mention.kind == "reciprocal":
                return True
        return False

    def _adversaries(self, sources: tuple[Actor, ...]) -> tuple[Actor, ...]:
        pair = self.discourse.adversary_actors()
        codes = {code for actor in sources for code in (actor.id, *actor.represents)}
        return tuple(actor for actor in pair if actor.id not in codes)

    def select(self, name: str, trigger: Token) -> Iterator[Token]:
        """Yield the tokens that a selector of a frame picks for a trigger."""
        base, _, rest = name.partition(":")
        prepositions = frozenset(rest.replace("_", " ").split("|")) if rest else frozenset()
        if base == "subj":
            found = logical_subject(trigger)
            yield from (found,) if found is not None else ()
        elif base == "obj":
            yield from logical_objects(trigger)
        elif base == "prep":
            yield from obliques(trigger, prepositions)
        elif base == "objprep":
            for noun in logical_objects(trigger):
                yield from obliques(noun, prepositions)
        elif base == "objposs":
            for noun in logical_objects(trigger):
                owner = possessor(noun)
                yield from (owner,) if owner is not None else ()
        elif base == "clause":
            yield from _clause_subject(trigger)
        elif base in ("light", "lightprep", "head"):
            yield from _governing(trigger, base, prepositions)
        elif base == "attr":
            yield from (child for child in trigger.children if child.dep_ in ("nsubj", "nsubj:outer"))
        elif base == "pred":
            yield from children(trigger, "xcomp", "ccomp")

    def _holds(self, trigger: Token, frame: Frame) -> bool:
        options = frame.options
        if "particle" in options and not _particles(trigger) & set(_list(options["particle"])):
            return False
        if "not_particle" in options and _particles(trigger) & set(_list(options["not_particle"])):
            return False
        if "obj" in options and not _lemmas(logical_objects(trigger)) & set(_list(options["obj"])):
            return False
        if "not_obj" in options and _lemmas(logical_objects(trigger)) & set(_list(options["not_obj"])):
            return False
        if "voice" in options and (options["voice"] == "passive") != _passive(trigger):
            return False
        if "light" in options and not _light_fits(trigger, set(_list(options["light"]))):
            return False
        if not self._prepositions_hold(trigger, options):
            return False
        if "clause_verb" in options:
            clause = clause_of(trigger, ("ccomp", "xcomp", "advcl", "acl"))
            if clause is None or clause.lemma_.lower() not in _list(options["clause_verb"]):
                return False
        remote = bool(_REMOTE.search(self.sentence.text))
        return not ((options.get("context") == "remote" and not remote) or (options.get("context_not") == "remote" and remote))

    def _prepositions_hold(self, trigger: Token, options: dict[str, object]) -> bool:
        wanted = options.get("prep")
        if isinstance(wanted, dict):
            for prepositions, lemmas in wanted.items():
                heads = _lemmas(list(obliques(trigger, str(prepositions).replace("_", " ").split("|"))))
                if not heads or (lemmas != "any" and not heads & set(_list(lemmas))):
                    return False
        unwanted = options.get("prep_not")
        if unwanted:
            return not any(True for _ in obliques(trigger, _list(unwanted)))
        return True


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


def _fits(token: Token, frame: Frame) -> bool:
    if frame.pos == "verb":
        return token.pos_ == "VERB" or (token.pos_ == "AUX" and token.tag_.startswith("VB") and token.lemma_ not in ("be", "have"))
    if frame.pos == "noun":
        return token.pos_ in ("NOUN", "PROPN")
    return token.pos_ == "ADJ" or token.tag_ in ("VBN", "JJ")


def _particles(token: Token) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ in ("compound:prt", "advmod", "obl", "xcomp", "case", "mark", "advmod:emph")}


def _lemmas(tokens: list[Token]) -> set[str]:
    return {part.lemma_.lower() for token in tokens for part in (token, *(c for c in token.children if c.dep_ == "conj"))}


def _passive(verb: Token) -> bool:
    from loaders.extraction.arguments import is_passive

    return is_passive(verb)


def _light_fits(noun: Token, lemmas: set[str]) -> bool:
    verb = _light_verb(noun)
    return verb is not None and ("any" in lemmas or verb.lemma_.lower() in lemmas)


def _light_verb(noun: Token) -> Token | None:
    node = noun
    while node.dep_ in ("conj",) and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if node.dep_ in ("obj", "nsubj:pass", "obl", "iobj") and node.head.pos_ in ("VERB", "AUX"):
        return node.head
    ant = antecedent(node)
    return ant if ant is not None and ant.pos_ == "VERB" else None


def _governing(noun: Token, base: str, prepositions: frozenset[str]) -> Iterator[Token]:
    verb = _light_verb(noun)
    if base == "head":
        node = noun
        while node.head != node and node.pos_ not in ("VERB", "AUX"):
            node = node.head
        if node.pos_ in ("VERB", "AUX"):
            found = logical_subject(node)
            yield from (found,) if found is not None else ()
        return
    if verb is None or (verb.lemma_.lower() not in _SUPPORT):
        return
    if base == "light":
        found = logical_subject(verb)
        yield from (found,) if found is not None else ()
    else:
        yield from (token for token in obliques(verb, prepositions) if token != noun)


def _clause_subject(trigger: Token) -> Iterator[Token]:
    for clause in children(trigger, "ccomp", "xcomp", "advcl", "acl"):
        if clause.i < trigger.i:
            continue
        for child in clause.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer"):
                yield child
        if "for" in marks(clause):
            yield from (child for child in clause.children if child.dep_ in ("obl", "nsubj"))


def _kind_fits(actor: Actor, frame: Frame) -> bool:
    wanted = frame.get("target_kind")
    return wanted is None or actor.label in _list(wanted)


def related_verb(trigger: Token) -> Token:
    """Return the verb that governs a trigger, or the trigger itself, for dates and attribution."""
    node = trigger
    while node.head != node and node.pos_ not in ("VERB", "AUX"):
        node = node.head
    return node


__all__ = ["Match", "Matcher", "related_verb", "subject"]
