"""The register of people: found by id, name, short name and place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.dictionaries.people import Person, find_keys, read_person
from loaders.dictionaries.spelling import drop_initials, name_key
from loaders.dictionaries.written import count_shared, join_people


class Register:
    """Everybody of both sources. Rows of the extract become a Person only when they are asked for."""

    def __init__(self, lines: Iterable[str], written: Iterable[Person]):
        self._entries: list[str | Person] = []
        self._numbers: dict[str, int] = {}
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_short_name: dict[str, list[int]] = defaultdict(list)
        self._by_place: dict[str, list[int]] = defaultdict(list)
        for line in lines:
            identity, _, _, _, _, full, short, places, _ = line.split("\t")
            self._add(line, identity, full.split(";"), short.split(";"), places.split(";"))
        for person in written:
            self._add_written(person)

    def __iter__(self) -> Iterator[Person]:
        return (self._person(number) for number in range(len(self._entries)))

    def find(self, identity: str) -> Person | None:
        """Return the person of that id, or None."""
        number = self._numbers.get(identity)
        return None if number is None else self._person(number)

    def named(self, name: str) -> tuple[Person, ...]:
        """Return everybody of that full name; initials in its middle count only where they tell people apart."""
        key = name_key(name)
        return self._people(self._by_name.get(key) or self._by_name.get(drop_initials(key), []))

    def surnamed(self, name: str) -> tuple[Person, ...]:
        """Return everybody who may be called by that short name."""
        return self._people(self._by_short_name.get(name_key(name), []))

    def serving(self, place: str) -> tuple[Person, ...]:
        """Return everybody who ever served the state or organisation."""
        return self._people(self._by_place.get(place, []))

    def _people(self, numbers: Iterable[int]) -> tuple[Person, ...]:
        return tuple(self._person(number) for number in numbers)

    def _person(self, number: int) -> Person:
        entry = self._entries[number]
        if isinstance(entry, str):
            entry = self._entries[number] = read_person(entry)
        return entry

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
        if number is not None:
            self._join(number, person)
            return
        full, short = find_keys(person.names, person.places())
        self._add(person, person.id, full, short, person.places())

    def _join(self, number: int, written: Person) -> None:
        person = self._entries[number] = join_people(self._person(number), written)
        self._numbers[person.id] = number
        full, short = find_keys(person.names, person.places())
        for index, keys in ((self._by_name, full), (self._by_short_name, short), (self._by_place, person.places())):
            for key in keys:
                if number not in index[key]:
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
