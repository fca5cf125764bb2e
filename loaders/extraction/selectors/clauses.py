"""Places in the clause that a trigger governs: its subject, objects and phrases."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import SUBJECTS, logical_objects
from loaders.extraction.conditions import matching_clause
from loaders.extraction.dependents import children, marks
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import clause_subjects, complements, obliques
from loaders.extraction.selectors.subjects import given
from loaders.extraction.tree import Token


def clause_doers(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the subjects of the clauses below a trigger or its object: "stressed the need for India to cooperate"."""
    fitting = matching_clause(trigger, frame.options) if "clause" in frame.options else None
    # "said the inquiry was slow and that Chad was meddling", "Chad must withdraw, Mali said"
    if fitting is not None and (fitting.dep_ == "conj" or fitting.i < trigger.i):
        yield from children(fitting, *SUBJECTS)
    yield from clause_subjects(trigger)
    for noun in logical_objects(trigger) if trigger.pos_ == "VERB" else ():
        for clause in children(noun, "acl"):
            told = "that" in marks(clause) or any(word.lower_ == "for" for word in clause.subtree)
            if clause.dep_ == "acl" and told:
                yield from children(clause, "nsubj")


def _clauses(trigger: Token, frame: Frame) -> Iterator[Token]:
    found = matching_clause(trigger, frame.options)
    return given(found) if "clause" in frame.options else complements(trigger)


def conditions(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield who is to do or stop something lest what is threatened happens: "warned that if Chad attacks, it would pay"."""
    said = [*complements(trigger), *children(trigger, "parataxis", "appos", "advcl")]
    if trigger.pos_ == "NOUN" and trigger.dep_ == "obj":  # "added a warning: if Chad attacks, it will pay"
        said += [clause for clause in children(trigger.head, "ccomp", "parataxis") if clause.i > trigger.i]
    for clause in (*said, *(below for place in said for below in children(place, "advcl", "ccomp"))):
        if marks(clause) & {"if", "unless"}:
            yield from children(clause, *SUBJECTS)


def clause_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases of the clause below a trigger: "asked to confer with Chad"."""
    for clause in _clauses(trigger, frame):
        yield from obliques(clause, prepositions)


def clause_objects(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the objects of the clause below a trigger: "moved to censure Chad"."""
    for clause in _clauses(trigger, frame):
        yield from logical_objects(clause)


def clause_object_phrases(trigger: Token, frame: Frame, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield the phrases of those objects: "voted to adopt measures against Chad"."""
    for noun in clause_objects(trigger, frame, prepositions):
        yield from obliques(noun, prepositions)
        for below in children(noun, "nmod"):
            yield from obliques(below, prepositions)
