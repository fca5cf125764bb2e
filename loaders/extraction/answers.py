"""Acts that a text has told, and whom an answer to one of them is addressed to (codebook §2, REJECTED)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.records import Actor

_REMEMBERED = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An act that the text has told: in which sentence, which relation, between whom."""

    sentence: int
    relation: str
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]


def find_addressee(told: Sequence[Told], sources: Sequence[Actor], sentence: int,
                   relations: Sequence[str] = ()) -> tuple[Actor, ...]:
    """Return who last accused, asked or offered something to the one that answers.

    Looks back one sentence for any act, further for one that was done to the answering side itself.
    """
    sides = _sides(sources)
    for act in reversed(told):
        if relations and act.relation not in relations:
            continue
        others = tuple(actor for actor in act.sources if not sides & _sides([actor]))
        addressed = bool(sides & _sides(act.targets))
        if others and (sentence - act.sentence <= 1 or (addressed and sentence - act.sentence <= _REMEMBERED)):
            return others
    return ()


def _sides(actors: Sequence[Actor]) -> set[str]:
    return {code for actor in actors for code in (actor.id, *actor.represents)}
