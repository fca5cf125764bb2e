"""People and their terms of office, and how a name may be shortened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from loaders.dictionaries.tables import fold

PARTICLES = frozenset("al bin ben ibn abu ould el de da dos das del della di du la le van von der den ter zu y e st".split())
SUFFIXES = frozenset("jr sr i ii iii iv vi".split())
# Offices that one person holds at a time: a successor's first day ends a term whose end nobody recorded.
SINGLE = frozenset({
    "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister",
    "finance-minister", "trade-minister", "national-security-adviser", "intelligence-chief", "un-ambassador",
    "organisation-head", "central-bank-governor", "supreme-leader", "crown-prince", "party-leader",
})
# Where the family name comes first, or where people go by their given name.
FIRST_NAME_STATES = frozenset("CHN TWN HKG MAC PRK KOR VNM SGP KHM LAO MMR THA MYS IDN BRN TLS ETH ERI BTN MNG".split())


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

        A term whose end nobody recorded lasts until a successor comes in an office of one holder, five years in
        others.
        """
        if not self.start:
            return bool(self.end) and int(self.end[:4]) - 5 <= int(day[:4]) and day[: len(self.end)] <= self.end
        if day[: len(self.start)] < self.start:
            return False
        if self.end:
            return day[: len(self.end)] <= self.end
        return not self.presumed or self.office in SINGLE or int(day[:4]) - int(self.start[:4]) <= 5


@dataclass(frozen=True, slots=True)
class Person:
    """A person who held office. `names` holds every known name including `name`, the one that news uses."""

    id: str
    name: str
    names: tuple[str, ...]
    wikidata: str
    gender: str
    terms: tuple[Term, ...]


def short_names(name: str, first: bool) -> Iterator[str]:
    """Yield the folded forms by which a text may go on to call the bearer of a full name.

    >>> sorted(short_names("Badr al-Busaidi", first=False))
    ['al busaidi', 'busaidi']
    >>> sorted(short_names("Xi Jinping", first=True))
    ['jinping', 'xi']
    """
    words = fold(name).split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    yield words[-1]
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    yield " ".join(words[start:])
    if start > 1:
        yield " ".join(words[start - 1:])
        yield words[start - 1]
    if first:
        yield words[0]
