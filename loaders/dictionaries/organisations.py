"""Organisations: intergovernmental bodies, ministries with names of their own, armed groups, parties, media."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.records import slug
from loaders.dictionaries.tables import read_table, split_values

_HEADER = ("name", "names", "kind", "represents", "epithets", "wikidata", "since", "until")
_MEMBERS = ("organisation", "since", "until", "states")


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's time in a body; `since` and `until` are ISO years, months or days, empty if not known or open."""

    state: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that acts in its own name.

    `id` is the slug of `name`; `names` holds every name including `name`. `represents` are codes of the states
    that it acts for (a ministry), empty for bodies that stand for themselves. `members` are codes of today's
    member states. `epithets` are what a text may call it after "the" once it has been named ("bloc").
    `since` and `until` are years of its life, empty if not known or open.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    represents: tuple[str, ...]
    members: tuple[str, ...]
    epithets: tuple[str, ...]
    wikidata: str
    since: str
    until: str


@cache
def load_organisations() -> tuple[Organisation, ...]:
    """Return all organisations in the order of the table."""
    return tuple(_organisation(row) for row in read_table("organisations.tsv", _HEADER))


def find_organisation(identity: str) -> Organisation | None:
    """Return the organisation of that id, or None."""
    return _by_id().get(identity)


@cache
def load_memberships() -> dict[str, tuple[Membership, ...]]:
    """Return each organisation id's memberships, present and past."""
    found: dict[str, list[Membership]] = {}
    for organisation, since, until, states in read_table("memberships.tsv", _MEMBERS):
        found.setdefault(organisation, []).extend(Membership(code, since, until) for code in states.split())
    return {organisation: tuple(memberships) for organisation, memberships in found.items()}


@cache
def _by_id() -> dict[str, Organisation]:
    return {organisation.id: organisation for organisation in load_organisations()}


def _organisation(row: tuple[str, ...]) -> Organisation:
    name, names, kind, represents, epithets, wikidata, since, until = row
    identity = slug(name)
    members = (entry.state for entry in load_memberships().get(identity, ()) if not entry.until)
    return Organisation(
        identity, name, tuple(dict.fromkeys((name, *split_values(names)))), kind, split_values(represents),
        tuple(sorted(members)), split_values(epithets), wikidata, since, until,
    )
