"""Acts in which others join: "as did France", "So did Oman", "Mali made the same appeal", "was joined by Jordan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.records import Actor
from loaders.extraction.arguments import agent, is_passive, logical_objects, logical_subject
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.gaps import PEOPLE, find_gaps
from loaders.extraction.items import Item
from loaders.extraction.matching import Match
from loaders.extraction.matching.reading import Reading
from loaders.extraction.tree import Token
from loaders.extraction.voices import list_from
from loaders.extraction.wordlists import read_data, word_class

_AUXILIARIES = frozenset({"do", "have"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


@dataclass(frozen=True, slots=True)
class Echo:
    """A word that says that somebody joins in an act: its place, who does, the relations that it may take up (none: any)."""

    trigger: Token
    sources: tuple[Actor, ...]
    relations: frozenset[str] = frozenset()
    within: bool = False  # it stands inside the clause of the act: "Norway, joined by Iceland, imposed"


def holds_echo(items: Sequence[Item]) -> bool:
    """Return whether the words of a sentence may say that somebody did what was told before."""
    keys = [item.key for item in items]
    text = f" {' '.join(keys)} "
    turned = any(f" {turn} " in text for turn in word_class("turns", "echoes"))
    return turned or not word_class("signs", "echoes").isdisjoint(keys)


def find_echoes(reading: Reading, here: Sequence[Match], before: Sequence[Match]) -> Iterator[Match]:
    """Yield the acts that a sentence says others joined in; `here` are its own, `before` those of the sentence before."""
    for echo in _echoes(reading, here):
        act = _taken_up(echo, here, before)
        sources = tuple(actor for actor in echo.sources if act and actor not in (*act.sources, *act.targets))
        if act is not None and sources and not _is_told(sources, act, here):
            yield Match(act.frame, echo.trigger, sources, act.targets, implied=act.implied, weak=True)
    yield from find_gaps(reading, here)


def _is_told(sources: tuple[Actor, ...], act: Match, here: Sequence[Match]) -> bool:
    same = (match for match in here if match is not act and match.frame.relation == act.frame.relation)
    return any(set(sources) <= set(match.sources) for match in same)


def _taken_up(echo: Echo, here: Sequence[Match], before: Sequence[Match]) -> Match | None:
    """Return the last act before an echo, or the act of its own clause, that its words may mean."""
    own = [act for act in here if act.trigger.i < echo.trigger.i or echo.within]
    fitting = (act for act in reversed([*before, *own]) if act.targets and not act.pairwise)
    act = next(fitting, None)
    if act is None or not echo.relations:
        return act
    wanted = (other for other in reversed([*before, *own]) if other.targets and other.frame.relation in echo.relations)
    return next(wanted, None)


def _echoes(reading: Reading, here: Sequence[Match]) -> Iterator[Echo]:
    for token in reading.sentence.tokens:
        if token.lemma_.lower() in _AUXILIARIES:
            yield from _inverted(reading, token)
        if token.pos_ in ("VERB", "AUX") and token.tag_ in _FINITE:
            yield from _done_likewise(reading, token)
            yield from _repeated(reading, token)
            yield from _joined(reading, token, here)


def _inverted(reading: Reading, token: Token) -> Iterator[Echo]:
    """Read "as did France", "So has Oman": the auxiliary between "as" or "so" and whoever joins in."""
    tokens = reading.sentence.tokens
    if not token.i or tokens[token.i - 1].lower_ not in ("as", "so"):
        return
    for behind in tokens[token.i + 1 : token.i + 3]:
        mention = reading.sentence.mention_of(behind)
        if mention is not None and mention.kind in PEOPLE:
            actors = [actor for part in list_from(reading.sentence, mention) for actor in part.actors]
            yield Echo(token, tuple(dict.fromkeys(actors)))
            return
        if behind.lower_ != "the":
            return


def _done_likewise(reading: Reading, verb: Token) -> Iterator[Echo]:
    """Read "Mali did the same", "Mali followed suit"."""
    rest = " ".join(word.lower_ for word in reading.sentence.tokens[verb.i + 1 : verb.i + 4])
    done = verb.lemma_ == "do" and any(f"{rest} ".startswith(f"{turn} ") for turn in word_class("likewise", "echoes"))
    alone = not is_passive(verb) and not children(verb, "ccomp", "xcomp", "obj") and verb.dep_ in ("ROOT", "conj")
    followed = verb.lemma_ == "follow" and verb.tag_ == "VBD" and (rest.startswith("suit") or alone)
    if done or followed:
        yield from _by_subject(reading, verb)


def _by_subject(reading: Reading, verb: Token, relations: frozenset[str] = frozenset()) -> Iterator[Echo]:
    subject = logical_subject(verb)
    actors = reading.resolver.actors(subject).actors if subject is not None else ()
    if actors:
        yield Echo(verb, actors, relations)


def _repeated(reading: Reading, verb: Token) -> Iterator[Echo]:
    """Read "issued the same warning", "repeated the appeal", "A similar protest came from Oman"."""
    for noun in logical_objects(verb):
        names = lemmas(verb)
        alike = _is_alike(noun) and names & (word_class("giving", "echoes") | word_class("repeating", "echoes"))
        again = names & word_class("repeating", "echoes") and _is_definite(noun)
        if again and noun.lower_ in ("it", "this", "that"):
            yield from _by_subject(reading, verb)
        elif (alike or again) and _relations_of(noun.lemma_.lower()):
            yield from _by_subject(reading, verb, _relations_of(noun.lemma_.lower()))
    for noun in children(verb, "nsubj") if verb.lemma_ in ("come", "follow", "arrive") else ():
        relations = _relations_of(noun.lemma_.lower()) if _is_alike(noun) else frozenset()
        for child in children(verb, "obl") if relations else ():
            actors = reading.resolver.actors(child).actors if "from" in marks(child) else ()
            if actors:
                yield Echo(verb, actors, relations)


def _is_alike(noun: Token) -> bool:
    return any(child.lower_ in word_class("alike", "echoes") for child in children(noun, "amod"))


def _is_definite(noun: Token) -> bool:
    pointing = ("the", "this", "that", "his", "her", "its", "their", "same")
    return noun.lower_ in ("it", "this", "that") or any(child.lower_ in pointing for child in noun.children)


@lru_cache(maxsize=512)
def _relations_of(noun: str) -> frozenset[str]:
    return frozenset(name for entry in read_data("echoes")["nouns"] if noun in entry["words"] for name in entry["relations"])


def _joined(reading: Reading, verb: Token, here: Sequence[Match]) -> Iterator[Echo]:
    """Read "It was joined by Jordan", "His warning was echoed by Japan", "Norway, joined by Iceland, imposed"."""
    by = agent(verb) if verb.lemma_ in word_class("joining", "echoes") and verb.tag_ in ("VBN", "VBD") else None
    actors = reading.resolver.actors(by).actors if by is not None else ()
    if not actors:
        return
    subject = next(iter(children(verb, "nsubj:pass", "nsubj")), None)
    if subject is not None and subject.pos_ == "NOUN" and reading.sentence.mention_of(subject) is None:
        relations = _relations_of(subject.lemma_.lower())
        if relations:
            yield Echo(verb, actors, relations)
    elif subject is not None or verb.dep_ in ("advcl", "conj", "ROOT") or verb.dep_.startswith("acl"):
        inside = verb.dep_.startswith("acl") or verb.dep_ == "advcl"
        yield Echo(verb, actors, within=inside and any(act.trigger.i > verb.i for act in here))
