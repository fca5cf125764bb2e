"""Names that mean several things, and phrases in which a state's name is no state."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from loaders.dictionaries.tables import read_table


class Reading(NamedTuple):
    """What a name may mean: `actors` are codes or organisation ids, the likeliest first.

    `kind` tells what else it is: state, organisation, person, place, people, company or word.
    """

    name: str
    actors: tuple[str, ...]
    kind: str
    note: str


@cache
def load_readings() -> dict[str, Reading]:
    """Return the ambiguous names with their readings."""
    rows = read_table("readings.tsv", ("name", "readings", "kind", "note"))
    return {name: Reading(name, tuple(actors.split()), kind, note) for name, actors, kind, note in rows}


@cache
def load_masks() -> tuple[str, ...]:
    """Return phrases that hold a name of a state or capital and are no actor: seas, treaties, wars, companies."""
    return tuple(phrase for (phrase,) in read_table("masks.tsv", ("phrase",)))
