"""What is looked for in an argument, and what was found."""

from __future__ import annotations

from dataclasses import dataclass

from kg.records import Actor


@dataclass(frozen=True, slots=True)
class Found:
    """Actors of an argument; `how` says by which step they were found."""

    actors: tuple[Actor, ...]
    how: str


NOBODY = Found((), "")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an argument may be: with `acts` whoever did what it names, with `incident` an event of no named author.

    `banned` are actors that a pronoun cannot mean.
    """

    acts: bool = False
    incident: bool = False
    banned: frozenset[Actor] = frozenset()
