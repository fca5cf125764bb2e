"""Ministries by pattern: every state has them, so no table lists them one by one."""

from __future__ import annotations

from functools import cache

from kg.records import slug
from loaders.dictionaries.organisations import Organisation, find_organisation
from loaders.dictionaries.states import State, find_state, load_states
from loaders.dictionaries.tables import fold, read_table, split_values

_WITH_ARTICLE = ("United ", "Democratic Republic", "Republic of", "Central African Republic", "Dominican Republic",
                 "Netherlands", "Philippines", "Maldives", "Bahamas", "Comoros", "Seychelles", "Holy See")


@cache
def load_ministry_phrases() -> dict[str, str]:
    """Return each folded phrase for a ministry ("foreign ministry") with its kind ("foreign")."""
    return {fold(phrase): kind for kind, _, phrases in _kinds() for phrase in split_values(phrases)}


def match_ministry(state: str, words: str) -> Organisation | None:
    """Return the ministry that a state's `words` name, or None if they name none.

    >>> match_ministry("TUR", "foreign ministry").name
    'Ministry of Foreign Affairs of Türkiye'
    >>> match_ministry("USA", "Department of Defense").id
    'us-department-of-defense'
    """
    kind = load_ministry_phrases().get(fold(words).removeprefix("the "))
    known = find_state(state)
    return _ministry(known, kind) if kind and known else None


def find_body(identity: str) -> Organisation | None:
    """Return the organisation or ministry of that id, or None."""
    return find_organisation(identity) or _generated().get(identity)


@cache
def _ministry(state: State, kind: str) -> Organisation:
    own = _own_names().get((state.code, kind))
    listed = find_organisation(slug(own)) if own else None
    if listed:
        return listed
    title = next(name for known, name, _ in _kinds() if known == kind)
    name = f"{title} of {'the ' if state.name.startswith(_WITH_ARTICLE) else ''}{state.name}"
    names = (name, *(f"{demonym} {title}" for demonym in state.demonyms))
    return Organisation(slug(name), name, names, "ministry", (state.code,), (), (), "", "", "")


@cache
def _generated() -> dict[str, Organisation]:
    found = (_ministry(state, kind) for state in load_states() for kind, _, _ in _kinds())
    return {ministry.id: ministry for ministry in found}


@cache
def _kinds() -> tuple[tuple[str, ...], ...]:
    return tuple(read_table("ministries.tsv", ("kind", "name", "phrases")))


@cache
def _own_names() -> dict[tuple[str, str], str]:
    header = ("state", "kind", "organisation")
    return {(state, kind): name for state, kind, name in read_table("ministry-names.tsv", header)}
