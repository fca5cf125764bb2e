"""Who held which office when: lookups by office and day, by name and by surname."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache

from kg.errors import DataError
from loaders.dictionaries.people import COLUMNS, Person, Term
from loaders.dictionaries.register import Register
from loaders.dictionaries.states import find_state
from loaders.dictionaries.tables import DATA
from loaders.dictionaries.written import read_written

Held = tuple[Term, Person]
_EXTRACT = DATA / "offices.tsv.gz"


class Offices:
    """All people with office and their terms."""

    def __init__(self, lines: Iterable[str], written: Iterable[Person]):
        self._register = Register(lines, written)
        self._held: dict[str, dict[str, list[Held]]] = {}

    @property
    def people(self) -> tuple[Person, ...]:
        """Return everybody."""
        return tuple(self._register)

    def find(self, identity: str) -> Person | None:
        """Return the person of that id, or None."""
        return self._register.find(identity)

    def named(self, full_name: str) -> tuple[Person, ...]:
        """Return everybody of that name, whatever its accents, case, hyphens, transliteration and initials."""
        return self._register.named(full_name)

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """Return everybody who may be called by that surname or other short name."""
        return self._register.surnamed(surname)

    def holders(
        self, office: str, day: str, state: str | None = None, organisation: str | None = None
    ) -> tuple[Person, ...]:
        """Return who held the office on the ISO day, the latest arrival first.

        Terms whose end nobody recorded count only where no dated term fits.
        """
        return _latest_first(self._holders(office, day, state or organisation or ""))

    def leaders(self, state: str, day: str) -> tuple[Person, ...]:
        """Return who is meant by "the … leader": the ruling party's head where one rules, else the executive."""
        known = find_state(state)
        executive = known.executive if known else "head-of-state"
        other = "head-of-state" if executive == "head-of-government" else "head-of-government"
        offices = ("leader", "party-leader", executive, other)
        held = [entry for office in offices for entry in self._holders(office, day, state)]
        dated = [entry for entry in held if not entry[0].presumed] or held
        return _latest_first(entry for entry in dated if entry[0].office == dated[0][0].office)

    def office_at(self, person: Person, day: str) -> tuple[Term, ...]:
        """Return the terms that the person served on the ISO day."""
        return tuple(term for term in person.terms if term.covers(day) and (
            not term.presumed or person in self.holders(term.office, day, term.state, term.organisation)))

    def _holders(self, office: str, day: str, place: str) -> list[Held]:
        held = [entry for entry in self._held_at(place).get(office, ()) if entry[0].covers(day)]
        return [entry for entry in held if not entry[0].presumed] or held

    def _held_at(self, place: str) -> dict[str, list[Held]]:
        if place not in self._held:
            held = self._held[place] = {}
            for person in self._register.serving(place):
                for term in person.terms:
                    if (term.state or term.organisation) == place:
                        held.setdefault(term.office, []).append((term, person))
        return self._held[place]


@cache
def load_offices() -> Offices:
    """Return all people of the tables; the tables are read once."""
    if not _EXTRACT.is_file():
        raise DataError("dictionary table is missing", where=_EXTRACT, hint="install kg again")
    header, *lines = gzip.decompress(_EXTRACT.read_bytes()).decode().splitlines()
    if tuple(header.split("\t")) != COLUMNS:
        raise DataError("unexpected header", where=_EXTRACT, line=1, hint=f"expected {' | '.join(COLUMNS)}")
    return Offices(lines, read_written())


def _latest_first(held: Iterable[Held]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for _, person in sorted(held, key=lambda entry: entry[0].start, reverse=True)))
