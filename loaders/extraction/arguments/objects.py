"""Who or what is acted upon: objects, the subject of a passive, the gap of a relative clause."""

from __future__ import annotations

from loaders.extraction.arguments.clauses import RELATIVES, SUBJECTS, unwrap_relative
from loaders.extraction.arguments.misread_objects import (
    after_case,
    after_particle,
    bare_name,
    before_infinitive,
    postponed_name,
    strays,
)
from loaders.extraction.arguments.subjects import subject
from loaders.extraction.arguments.voice import is_passive
from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token


def logical_objects(verb: Token) -> list[Token]:
    """Return who or what is acted upon: objects, the subject of a passive, the gap of a relative clause."""
    if is_passive(verb):
        found = verb.head if verb.dep_ == "amod" else subject(verb)
        return [found] if found is not None else []
    objects = [unwrap_relative(child, verb) for child in children(verb, "iobj", "obj")]
    if objects:
        return objects + strays(verb)
    ways = (_free_relative, before_infinitive, after_case, after_particle, bare_name, postponed_name)
    near = next(filter(None, (way(verb) for way in ways)), [])
    return near or _shared_objects(verb) or _gap(verb)


def _free_relative(verb: Token) -> list[Token]:
    """Return the "what" right after a verb, wherever the parser hangs its clause: "deplored what he called raids"."""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return [word for word in following if word.lower_ == "what" and word.dep_ not in ("det", "advmod")]


def _shared_objects(verb: Token) -> list[Token]:
    return [
        child
        for other in children(verb, "conj")
        if other.pos_ == "VERB"
        and other.i > verb.i
        and not any(c.dep_ in SUBJECTS for c in other.children)
        and not _between(verb, other, {"obl", "ccomp", "xcomp", "advcl"})
        for child in children(other, "obj", "iobj")
    ]


def _between(first: Token, last: Token, labels: set[str]) -> bool:
    return any(child.dep_.split(":")[0] in labels and first.i < child.i < last.i for child in first.children)


def _gap(verb: Token) -> list[Token]:
    """Return the antecedent that fills the object place of a relative clause with its own subject."""
    clause = verb
    while clause.dep_ in ("xcomp", "conj", "ccomp") and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    own = [child for child in clause.children if child.dep_ in SUBJECTS]
    content = "that" in marks(clause) and any(child.dep_ in ("xcomp", "ccomp") for child in clause.children)
    gap = clause.dep_.endswith("relcl") and own and own[0].lower_ not in RELATIVES and not content
    cleft = clause.dep_ == "csubj" and own and any(child.dep_ == "expl" for child in clause.head.children)
    return [clause.head] if gap or (cleft and not marks(clause.head)) else []
