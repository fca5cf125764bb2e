"""People and their terms of office, and the line of a table that holds a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.dictionaries.spelling import name_key, short_keys
from loaders.dictionaries.tables import split_values

# Offices that one person holds at a time: a successor's first day ends a term whose end nobody recorded.
SINGLE = frozenset((
    "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister",
    "finance-minister", "trade-minister", "national-security-adviser", "intelligence-chief", "un-ambassador",
    "organisation-head", "central-bank-governor", "supreme-leader", "crown-prince", "party-leader",
))
# Where the family name comes first, or where people go by their given name.
FIRST_NAME_STATES = frozenset((
    "BRN", "BTN", "CHN", "ERI", "ETH", "HKG", "IDN", "KHM", "KOR", "LAO", "MAC", "MMR", "MNG", "MYS", "PRK", "SGP",
    "THA", "TLS", "TWN", "VNM",
))
_GUESSED_YEARS = 5


class Term(NamedTuple):
    """One term of office.

    `state` is a code or empty; `organisation` an organisation id or empty. `start` and `end` are ISO years, months
    or days; `end` is empty for a term that runs, or whose end nobody recorded: then `presumed` is true.
    """

    state: str
    organisation: str
    office: str
    title: str
    start: str
    end: str
    presumed: bool

    def covers(self, day: str) -> bool:
        """Tell whether the term runs on that ISO day; a term without any date never does.

        A term whose end nobody recorded lasts until a successor comes in an office of one holder, and five years
        in others; one whose start nobody recorded is taken to have begun five years before its end.
        """
        if self.end and day[: len(self.end)] > self.end:
            return False
        if not self.start:
            return bool(self.end) and int(self.end[:4]) - _GUESSED_YEARS <= int(day[:4])
        if day[: len(self.start)] < self.start:
            return False
        if not self.presumed or self.office in SINGLE:
            return True
        return int(day[:4]) - int(self.start[:4]) <= _GUESSED_YEARS


@dataclass(frozen=True, slots=True)
class Person:
    """A person who held office. `names` holds every known name including `name`, the one that news uses."""

    id: str
    name: str
    names: tuple[str, ...]
    wikidata: str
    gender: str
    terms: tuple[Term, ...]

    def places(self) -> set[str]:
        """Return the states and organisations that the person served."""
        return {term.state or term.organisation for term in self.terms}


COLUMNS = ("id", "name", "names", "wikidata", "gender", "keys", "short_keys", "places", "terms")


def find_keys(names: Sequence[str], places: Iterable[str]) -> tuple[set[str], set[str]]:
    """Return the keys of full names, and of short names, under which a person is found."""
    keys = [name_key(name) for name in names]
    first = not FIRST_NAME_STATES.isdisjoint(places)
    short = {short for key in keys for short in short_keys(key, first and key == keys[0])}
    return set(keys), short


def write_person(person: Person) -> tuple[str, ...]:
    """Return the person as a row of COLUMNS."""
    full, short = find_keys(person.names, person.places())
    terms = ";".join("|".join((*term[:6], "?" if term.presumed else "")) for term in person.terms)
    return (person.id, person.name, ";".join(person.names[1:]), person.wikidata, person.gender,
            ";".join(sorted(full)), ";".join(sorted(short)), ";".join(sorted(person.places())), terms)


def read_person(line: str) -> Person:
    """Return the person of a row of COLUMNS."""
    identity, name, names, wikidata, gender, _, _, _, terms = line.split("\t")
    return Person(identity, name, (name, *split_values(names)), wikidata, gender,
                  tuple(_read_term(term) for term in split_values(terms)))


def _read_term(text: str) -> Term:
    state, organisation, office, title, start, end, mark = text.split("|")
    return Term(state, organisation, office, title, start, end, mark == "?")
