"""The places of a frame's actors: which tokens a selector such as `obj` or `prep:with` picks for a trigger."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.extraction.addressees import addressees
from loaders.extraction.arguments import logical_objects, logical_subject, subject
from loaders.extraction.conditions import light_verb, matching_clause
from loaders.extraction.dependents import children, marks, possessor
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import clause_subjects, complements, obliques, predicate
from loaders.extraction.speech import sayers
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

Picker = Callable[[Token, Frame, frozenset[str]], Iterator[Token]]


def select(name: str, trigger: Token, frame: Frame) -> Iterator[Token]:
    """Yield the tokens that a selector of a frame picks for a trigger."""
    base, _, rest = name.partition(":")
    prepositions = frozenset(rest.replace("_", " ").split("|")) if rest else frozenset()
    picker = _PICKERS.get(base)
    if picker is not None:
        yield from picker(trigger, frame, prepositions)


def _given(token: Token | None) -> Iterator[Token]:
    if token is not None:
        yield token


def _object_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for noun in logical_objects(trigger):
        yield from obliques(noun, prepositions)


def _object_owners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for noun in logical_objects(trigger):
        yield from _given(possessor(noun))


def _clause_subjects(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subjects of the clauses below a trigger or its object: "stressed the need for India to cooperate"."""
    yield from clause_subjects(trigger)
    for noun in logical_objects(trigger) if trigger.pos_ == "VERB" else ():
        for clause in children(noun, "acl"):
            if clause.dep_ == "acl" and any(word.lower_ == "for" for word in clause.subtree):
                yield from children(clause, "nsubj")


def _clauses(trigger: Token, frame: Frame) -> Iterator[Token]:
    found = matching_clause(trigger, frame.options)
    return _given(found) if "clause" in frame.options else complements(trigger)


def _clause_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for clause in _clauses(trigger, frame):
        yield from obliques(clause, prepositions)


def _clause_objects(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for clause in _clauses(trigger, frame):
        yield from logical_objects(clause)


def _clause_object_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for noun in _clause_objects(trigger, frame, prepositions):
        yield from obliques(noun, prepositions)
        for below in children(noun, "nmod"):
            yield from obliques(below, prepositions)


def _any_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for token in trigger.doc:
        if token.dep_ in ("obl", "nmod") and marks(token) & prepositions:
            yield token


def _light_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    verb = _carrier(trigger, frame)
    yield from _given(logical_subject(verb)) if verb is not None else ()


def _light_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    verb = _carrier(trigger, frame)
    if verb is not None:
        yield from (token for token in obliques(verb, prepositions) if token != trigger)


def _light_objects(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield to whom the verb that carries a noun gives it: "was granted an audience", "paid X a visit"."""
    verb = _carrier(trigger, frame)
    yield from (token for token in logical_objects(verb) if token != trigger) if verb is not None else ()


def _route(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield both ends of a way: "from Cairo to Jerusalem"."""
    ends = [next(obliques(trigger, (end,)), None) for end in ("from", "to")]
    yield from (end for end in ends if end is not None and None not in ends)


def _objects_and_partner(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield both who are brought together: "brought Chad's envoy together with the Libyans"."""
    objects, partner = logical_objects(trigger)[:1], next(obliques(trigger, ("with",)), None)
    yield from (*objects, partner) if objects and partner is not None else ()  # "sat down with X" brings nobody


def _carrier(noun: Token, frame: Frame) -> Token | None:
    """Return the verb that carries the noun: one that the frame names, or else any light verb."""
    verb = light_verb(noun)
    light = verb is not None and (
        "light" in frame.options or verb.lemma_.lower() in word_class("light_verbs", "contexts")
    )
    return verb if light else None


def _head_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    verb = predicate(trigger)
    if verb.pos_ in ("VERB", "AUX"):
        yield from _given(logical_subject(verb))
    elif verb != trigger and any(child.dep_ == "cop" for child in verb.children):
        yield from _given(subject(verb))  # "is grateful for the messages"


def _above_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    if trigger.dep_.startswith("advcl") and trigger.head.pos_ == "VERB":
        yield from _given(subject(trigger.head))


def _said_of(noun: Token) -> Iterator[Token]:
    yield from (child for child in noun.children if child.dep_ in ("nsubj", "nsubj:outer"))
    if noun.dep_ == "appos":
        yield noun.head


def _visitor(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield who is somewhere for the talks that the noun names: "they were in Delhi for talks"."""
    for place in _place(trigger, frame, prepositions):
        yield from _given(subject(place))


def _place(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    place = trigger.head
    if any(child.dep_ == "cop" for child in place.children) and marks(place) & {"in", "at"}:
        yield place


_ON_OCCASION = frozenset({"in", "at", "on", "during", "after", "following"})


def _adjunct_subject(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subject of the verb that the noun's phrase goes with: "in a call with Sharif, Rubio said"."""
    node = trigger
    while node.dep_ in ("nmod", "conj", "appos") and node.head.pos_ in ("NOUN", "PROPN"):
        if node.head.pos_ == "PROPN" and node.dep_ == "nmod" and marks(node) & _ON_OCCASION:
            yield node.head  # "Dar, in a call to Borrell, denied it"
            return
        node = node.head
    if node.dep_ == "obl" or marks(node) or node.dep_ == "obl:unmarked":
        yield from (token for token in _head_subject(node, frame, prepositions) if token != node)


def _doers(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield those of whom a phrase says that they should do something: "called for the United States to lift ..."."""
    for noun in obliques(trigger, prepositions):
        if any("to" in marks(clause) for clause in children(noun, "acl", "advcl", "xcomp")) or any(
            "to" in marks(clause) for clause in children(trigger, "xcomp", "advcl") if clause.i > noun.i
        ):
            yield noun


def _partners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield to whom or with whom a letter or talk was in which the trigger was said: "in a call with X, asked for ..."."""
    for noun in obliques(trigger, ("in", "during", "by")):
        if noun.lemma_.lower() in _EXCHANGES:
            yield from obliques(noun, prepositions)


_EXCHANGES = frozenset(
    {
        "call",
        "conversation",
        "letter",
        "message",
        "note",
        "telegram",
        "meeting",
        "appeal",
        "phone",
        "cable",
        "exchange",
        "speech",
        "talk",
        "talks",
        "audience",
        "request",
        "plea",
        "missive",
        "memorandum",
        "address",
    }
)


def _phrase_owners(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    for noun in obliques(trigger, prepositions):
        yield from _given(possessor(noun))


_PICKERS: dict[str, Picker] = {
    "subj": lambda trigger, frame, prepositions: _given(logical_subject(trigger)),
    "topic": lambda trigger, frame, prepositions: _given(subject(trigger)),
    "obj": lambda trigger, frame, prepositions: iter(logical_objects(trigger)),
    "prep": lambda trigger, frame, prepositions: obliques(trigger, prepositions),
    "objprep": _object_phrases,
    "objposs": _object_owners,
    "clause": _clause_subjects,
    "clauseprep": _clause_phrases,
    "clauseobj": _clause_objects,
    "clauseobjprep": _clause_object_phrases,
    "anyprep": _any_phrases,
    "light": _light_subject,
    "lightprep": _light_phrases,
    "lightobj": _light_objects,
    "route": _route,
    "objwith": _objects_and_partner,
    "head": _head_subject,
    "visitor": _visitor,
    "place": _place,
    "above": _above_subject,
    "adjunct": _adjunct_subject,
    "addressee": lambda trigger, frame, prepositions: addressees(trigger),
    "doer": _doers,
    "prepposs": _phrase_owners,
    "via": _partners,
    "sayer": lambda trigger, frame, prepositions: sayers(trigger),
    "self": lambda trigger, frame, prepositions: iter((trigger,)),
    "attr": lambda trigger, frame, prepositions: _said_of(trigger),
    "pred": lambda trigger, frame, prepositions: iter(children(trigger, "xcomp", "ccomp")),
}
