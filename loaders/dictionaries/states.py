"""States: every ISO 3166-1 code, Kosovo, and three withdrawn or assigned codes for states that are gone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pycountry

from loaders.dictionaries.tables import read_table, split_values

_HEADER = ("code", "name", "names", "demonyms", "peoples", "capitals", "former_capitals", "executive")
_SEATS = ("name", "state", "organisation", "kind")


@dataclass(frozen=True, slots=True)
class Seat:
    """A building or place that speaks for a state, or for one of its ministries or a body (`organisation` id).

    `kind` is seat, ministry, parliament, residence, military, dynasty or religious.
    """

    name: str
    state: str
    organisation: str
    kind: str


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory.

    `names` holds every name including `name`; `demonyms` are adjectives ("Danish"), `peoples` the nouns for
    its people ("Danes"); `capitals` include seats of government such as The Hague; `former_capitals` are pairs
    of a name and the year in which it ceased to be one. `seats` are names of buildings that stand for the
    government as a whole. `executive` is the office of the person meant by "the … leader".
    """

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]
    former_capitals: tuple[tuple[str, int], ...]
    seats: tuple[str, ...]
    executive: str


@cache
def load_seats() -> tuple[Seat, ...]:
    """Return all seats of government, ministries and bodies."""
    return tuple(Seat(*row) for row in read_table("seats.tsv", _SEATS))


@cache
def load_states() -> tuple[State, ...]:
    """Return all states in the order of their codes."""
    seats: dict[str, list[str]] = {}
    for seat in load_seats():
        if seat.state and not seat.organisation and seat.kind in ("seat", "residence"):
            seats.setdefault(seat.state, []).append(seat.name)
    rows = list(read_table("states.tsv", _HEADER))
    taken = {name for _, own, names, *_ in rows for name in (own, *split_values(names))}
    return tuple(_state(row, taken, tuple(seats.get(row[0], ()))) for row in rows)


def find_state(code: str) -> State | None:
    """Return the state of that code, or None."""
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, State]:
    return {state.code: state for state in load_states()}


def _state(row: tuple[str, ...], taken: set[str], seats: tuple[str, ...]) -> State:
    code, name, names, demonyms, peoples, capitals, former, executive = row
    official = (other for other in _library_names(code) if other not in taken)
    return State(
        code, name, tuple(dict.fromkeys((name, *split_values(names), *official))),
        split_values(demonyms), split_values(peoples), split_values(capitals),
        tuple(_dated(value) for value in split_values(former)), seats, executive or "head-of-state",
    )


def _library_names(code: str) -> list[str]:
    """Return ISO's own names, without the inverted ones ("Iran, Islamic Republic of")."""
    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return []
    found = [getattr(country, field, "") for field in ("common_name", "name", "official_name")]
    return [name.removeprefix("the ") for name in found if name and ", " not in name]


def _dated(value: str) -> tuple[str, int]:
    name, year = value.split("<")
    return name, int(year)
