"""The grammatical subject of a verb: through coordination, control, relative clauses and participles."""

from __future__ import annotations

from loaders.extraction.arguments.clauses import PREDICATES, is_adnominal, purpose_head, unwrap_relative
from loaders.extraction.arguments.misread_subjects import own_subject
from loaders.extraction.arguments.voice import agent, is_passive, shared_agent
from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

#: Clauses above one without subject in which the subject is looked for.
_DEPTH = 8


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the grammatical subject of a verb, found through coordination, control, relatives and participles."""
    own = own_subject(verb)
    if own is not None:
        return unwrap_relative(own, verb)
    if depth > _DEPTH:
        return None
    if verb.dep_ == "conj" and verb.head.pos_ in PREDICATES:
        return subject(verb.head, depth + 1)
    if verb.dep_ == "xcomp":
        return _controller(verb, verb.head, depth)
    if is_adnominal(verb):
        purpose = purpose_head(verb)
        return subject(purpose, depth + 1) if purpose is not None else _modified(verb, verb.head, depth)
    return called_upon(verb) or _described(verb) or _judged(verb) or _subject_above(verb, verb.head, depth)


def _described(adjective: Token) -> Token | None:
    """Return the name beside which an adjective stands: "Chad, wary of the plan, ..."."""
    beside = adjective.pos_ == "ADJ" and adjective.dep_ in ("parataxis", "appos", "amod", "advcl")
    return adjective.head if beside and adjective.head.pos_ in ("PROPN", "PRON") else None


def _judged(gerund: Token) -> Token | None:
    """Return who is judged for what a gerund tells: "thanked Chad for hosting"."""
    head = gerund.head
    if gerund.tag_ != "VBG" or "for" not in marks(gerund) or head.lemma_.lower() not in word_class("judging", "contexts"):
        return None
    return next((child for child in children(head, "obj", "iobj") if child.i < gerund.i), None)


def _subject_above(verb: Token, head: Token, depth: int) -> Token | None:
    """Return the subject of the clause to which one without a subject of its own belongs."""
    if verb.dep_ == "advcl" and _trails(verb) and head.dep_ == "xcomp" and "to" in marks(head):
        return subject(head.head, depth + 1)
    if verb.dep_ in ("ccomp", "parataxis") or verb.dep_.startswith("advcl"):
        predicate = head.pos_ in PREDICATES or any(child.dep_ == "cop" for child in head.children)
        return subject(head, depth + 1) if predicate else None
    gerund = verb.dep_ in ("obl", "nmod") and head.pos_ in ("VERB", "AUX")  # tagged as a noun
    return subject(head, depth + 1) if gerund else None


def _trails(verb: Token) -> bool:
    """Return whether a participle follows a comma, so that the main verb's subject is its own: "urged X to go, calling"."""
    return verb.tag_ == "VBG" and not marks(verb) and verb.i > 0 and verb.nbor(-1).text == ","


def _modified(verb: Token, head: Token, depth: int) -> Token | None:
    """Return the noun that an adnominal clause modifies, or what is said to be that noun: "the second to cut ties"."""
    infinitive = any(child.dep_ == "mark" and child.lower_ == "to" for child in verb.children)
    if infinitive and head.dep_ == "obj" and head.head.lemma_.lower() in word_class("taking", "status"):
        return subject(head.head, depth + 1)  # "had an opportunity to speak with"
    if verb.tag_ == "VBG" and marks(verb) & {"in", "of", "for", "by"} and head.dep_ == "obj" and head.head.pos_ == "VERB":
        return subject(head.head, depth + 1)  # "lost no time in rejecting", "had no intention of yielding"
    if infinitive and head.dep_ == "xcomp" and head.head.lemma_ in ("become", "remain"):
        return subject(head.head, depth + 1) or head  # "became the latest countries to recall envoys"
    if infinitive and any(child.dep_ == "cop" for child in head.children):
        return subject(head, depth + 1) or head
    return head


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    objects = children(head, "obj", "iobj")
    if objects and head.lemma_ in word_class("object_control", "contexts"):
        return objects[0]
    asked = called_upon(verb)
    if asked is not None:
        return asked
    return subject(head, depth + 1)


def called_upon(verb: Token) -> Token | None:
    """Return who is called on to do what an infinitive tells: "called on the Council to press Chad"."""
    head = verb.head
    if head.lemma_ not in ("call", "appeal", "rely", "count") or "to" not in marks(verb):
        return None
    asked = (child for child in children(head, "obl") if marks(child) & {"on", "upon"} and head.i < child.i < verb.i)
    return next(asked, None)


def logical_subject(verb: Token) -> Token | None:
    """Return who acts: the subject, or the agent of a passive."""
    if is_passive(verb):
        return agent(verb) or shared_agent(verb)
    return subject(verb)
