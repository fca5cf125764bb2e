"""Titles: phrases that name an office, honorifics and ranks, and the words that modify a title."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from loaders.dictionaries.tables import read_table

_TITLES = ("phrase", "office", "scope", "states", "organisations", "introduces")


class Title(NamedTuple):
    """A phrase in lower case that names an office.

    `scope` is where the holder serves: state, organisation or either. `states` are codes, `organisations` ids, to
    which this reading is bound; empty means any. `introduces` tells whether a name may follow at once
    ("Foreign Minister Wang Yi"); otherwise the title stands in apposition only.
    """

    phrase: str
    office: str
    scope: str
    states: tuple[str, ...]
    organisations: tuple[str, ...]
    introduces: bool


class Honorific(NamedTuple):
    """A form of address before a name; `kind` is courtesy, noble, diplomatic, royal, religious or rank."""

    form: str
    kind: str
    gender: str


@cache
def load_titles() -> tuple[Title, ...]:
    """Return all title phrases; a phrase has several entries where its meaning depends on the state."""
    return tuple(
        Title(phrase, office, scope, tuple(states.split()), tuple(bodies.split()), introduces == "yes")
        for phrase, office, scope, states, bodies, introduces in read_table("titles.tsv", _TITLES)
    )


@cache
def load_honorifics() -> tuple[Honorific, ...]:
    """Return all honorifics and ranks, as they are written."""
    return tuple(Honorific(*row) for row in read_table("honorifics.tsv", ("form", "kind", "gender")))


@cache
def load_modifiers() -> dict[str, str]:
    """Return words before a title with what they say: past, then, current, acting, future or deputy."""
    return {row[0]: row[1] for row in read_table("modifiers.tsv", ("word", "meaning"))}


def find_office(phrase: str, state: str = "", organisation: str = "") -> str | None:
    """Return the kind of office that a title means there, or None for an unknown title.

    A reading bound to the state or organisation is preferred to a general one.

    >>> find_office("foreign secretary", "GBR"), find_office("foreign secretary", "IND")
    ('foreign-minister', 'deputy-foreign-minister')
    """
    general = None
    for title in _by_phrase().get(phrase.lower(), ()):
        if state in title.states or organisation in title.organisations:
            return title.office
        if not title.states and not title.organisations:
            general = general or title.office
    return general


@cache
def _by_phrase() -> dict[str, list[Title]]:
    index: dict[str, list[Title]] = {}
    for title in load_titles():
        index.setdefault(title.phrase, []).append(title)
    return index
