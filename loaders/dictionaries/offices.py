"""Who held which office when: lookups by office and day, by name and by surname."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kg.errors import DataError
from loaders.dictionaries.people import COLUMNS, Person, Term, find_keys, read_person
from loaders.dictionaries.spelling import drop_initials, name_key
from loaders.dictionaries.states import find_state
from loaders.dictionaries.tables import DATA
from loaders.dictionaries.written import count_shared, join_people, read_written

Held = tuple[Term, Person]
_EXTRACT = DATA / "offices.tsv.gz"


class Offices:
    """All people with office. Rows of the extract become Person only when they are asked for."""

    def __init__(self, lines: Iterable[str], written: Iterable[Person]):
        self._entries: list[str | Person] = []
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_short_name: dict[str, list[int]] = defaultdict(list)
        self._by_place: dict[str, list[int]] = defaultdict(list)
        self._numbers: dict[str, int] = {}
        self._held: dict[str, dict[str, list[Held]]] = {}
        for line in lines:
            identity, _, _, _, _, full, short, places, _ = line.split("\t")
            self._add(line, identity, full.split(";"), short.split(";"), places.split(";"))
        for person in written:
            self._add_written(person)

    @property
    def people(self) -> tuple[Person, ...]:
        """Return everybody."""
        return tuple(self._person(number) for number in range(len(self._entries)))

    def find(self, identity: str) -> Person | None:
        """Return the person of that id, or None."""
        number = self._numbers.get(identity)
        return None if number is None else self._person(number)

    def named(self, full_name: str) -> tuple[Person, ...]:
        """Return everybody of that name, whatever its accents, case, hyphens, transliteration and initials."""
        key = name_key(full_name)
        numbers = self._by_name.get(key) or self._by_name.get(drop_initials(key), [])
        return tuple(self._person(number) for number in numbers)

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """Return everybody who may be called by that surname or other short name."""
        return tuple(self._person(number) for number in self._by_short_name.get(name_key(surname), ()))

    def holders(
        self, office: str, day: str, state: str | None = None, organisation: str | None = None
    ) -> tuple[Person, ...]:
        """Return who held the office on the ISO day, the latest arrival first.

        Terms whose end nobody recorded count only where no dated term fits.
        """
        return _people(self._holders(office, day, state or organisation or ""))

    def leaders(self, state: str, day: str) -> tuple[Person, ...]:
        """Return who is meant by "the … leader": the ruling party's head where one rules, else the executive."""
        known = find_state(state)
        executive = known.executive if known else "head-of-state"
        other = "head-of-state" if executive == "head-of-government" else "head-of-government"
        offices = ("leader", "party-leader", executive, other)
        held = [entry for office in offices for entry in self._holders(office, day, state)]
        dated = [entry for entry in held if not entry[0].presumed] or held
        return _people(entry for entry in dated if entry[0].office == dated[0][0].office)

    def office_at(self, person: Person, day: str) -> tuple[Term, ...]:
        """Return the terms that the person served on the ISO day."""
        return tuple(term for term in person.terms if term.covers(day) and (
            not term.presumed or person in self.holders(term.office, day, term.state, term.organisation)))

    def _add(self, entry: str | Person, identity: str, full: Iterable[str], short: Iterable[str],
             places: Iterable[str]) -> None:
        number = self._numbers[identity] = len(self._entries)
        self._entries.append(entry)
        for key in full:
            self._by_name[key].append(number)
        for key in short:
            self._by_short_name[key].append(number)
        for place in places:
            self._by_place[place].append(number)

    def _add_written(self, person: Person) -> None:
        number = self._extracted(person)
        self._free_id(person.id, number)
        full, short = find_keys(person.names, person.places())
        if number is None:
            self._add(person, person.id, full, short, person.places())
            return
        extracted = self._person(number)
        person = self._entries[number] = join_people(extracted, person)
        self._numbers[person.id] = number
        old_full, old_short = find_keys(extracted.names, extracted.places())
        for index, keys in ((self._by_name, full - old_full), (self._by_short_name, short - old_short),
                            (self._by_place, person.places() - extracted.places())):
            for key in keys:
                index[key].append(number)

    def _free_id(self, identity: str, keeper: int | None) -> None:
        """Give a namesake in the extract an id with its place, so that the written person has the plain one."""
        number = self._numbers.get(identity)
        if number is not None and number != keeper:
            namesake = self._person(number)
            other = f"{identity}-{'-'.join(sorted(namesake.places())).lower()}"
            self._entries[number] = replace(namesake, id=other)
            self._numbers[other] = number

    def _extracted(self, written: Person) -> int | None:
        """Return the extract's entry for the same person: the same name, and a place in common or none given."""
        found = sorted({number for name in written.names for number in self._by_name.get(name_key(name), ())})
        known = [number for number in found if not written.places().isdisjoint(self._person(number).places())]
        if known:
            return max(known, key=lambda number: count_shared(self._person(number), written))
        abroad = not any(term.state for term in written.terms)
        return found[0] if abroad and len(found) == 1 else None

    def _person(self, number: int) -> Person:
        entry = self._entries[number]
        if isinstance(entry, str):
            entry = self._entries[number] = read_person(entry)
        return entry

    def _holders(self, office: str, day: str, place: str) -> list[Held]:
        held = [entry for entry in self._held_at(place).get(office, ()) if entry[0].covers(day)]
        return [entry for entry in held if not entry[0].presumed] or held

    def _held_at(self, place: str) -> dict[str, list[Held]]:
        if place not in self._held:
            held = self._held[place] = {}
            for number in self._by_place.get(place, ()):
                person = self._person(number)
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


def _people(held: Iterable[Held]) -> tuple[Person, ...]:
    """Return the people, the latest arrival first."""
    return tuple(dict.fromkeys(person for _, person in sorted(held, key=lambda entry: entry[0].start, reverse=True)))
