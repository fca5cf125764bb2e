"""Who held which office when: lookups by office and day, by name and by surname."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property

from loaders.dictionaries.merging import merge_people
from loaders.dictionaries.people import FIRST_NAME_STATES, Person, Term, short_names
from loaders.dictionaries.states import find_state
from loaders.dictionaries.tables import fold

Held = tuple[Term, Person]


class Offices:
    """All people with office, indexed on first use."""

    def __init__(self, people: Iterable[Person]):
        self.people = tuple(people)

    def holders(
        self, office: str, day: str, state: str | None = None, organisation: str | None = None
    ) -> tuple[Person, ...]:
        """Return who held the office on the ISO day, the latest arrival first.

        Terms whose end nobody recorded count only where no dated term fits.
        """
        held = [(term, person) for term, person in self._by_office[state or "", organisation or "", office]
                if term.covers(day)]
        certain = [entry for entry in held if not entry[0].presumed]
        return _latest_first(certain or held)

    def leaders(self, state: str, day: str) -> tuple[Person, ...]:
        """Return who is meant by "the … leader": the ruling party's head where one rules, else the executive."""
        found = self.holders("party-leader", day, state)
        known = find_state(state)
        executive = known.executive if known else "head-of-state"
        other = "head-of-state" if executive == "head-of-government" else "head-of-government"
        return found or self.holders(executive, day, state) or self.holders(other, day, state)

    def named(self, full_name: str) -> tuple[Person, ...]:
        """Return everybody of that full name or other name, without regard to accents, case and hyphens."""
        return tuple(self._by_name.get(fold(full_name), ()))

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """Return everybody who may be called by that surname or other short name."""
        return tuple(dict.fromkeys(self._by_surname.get(fold(surname), ())))

    def office_at(self, person: Person, day: str) -> tuple[Term, ...]:
        """Return the terms that the person served on the ISO day."""
        return tuple(term for term in person.terms if term.covers(day))

    def find(self, identity: str) -> Person | None:
        """Return the person of that id, or None."""
        return self._by_id.get(identity)

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def _by_office(self) -> dict[tuple[str, str, str], list[Held]]:
        index: dict[tuple[str, str, str], list[Held]] = defaultdict(list)
        for person in self.people:
            for term in person.terms:
                index[term.state, term.organisation, term.office].append((term, person))
        return index

    @cached_property
    def _by_name(self) -> dict[str, list[Person]]:
        index: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for name in {fold(name) for name in person.names}:
                index[name].append(person)
        return index

    @cached_property
    def _by_surname(self) -> dict[str, list[Person]]:
        index: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            first = not FIRST_NAME_STATES.isdisjoint(term.state for term in person.terms)
            for short in {short for name in person.names for short in short_names(name, first)}:
                index[short].append(person)
        return index


@cache
def load_offices() -> Offices:
    """Return all people of the tables; the tables are read once."""
    return Offices(merge_people())


def _latest_first(held: list[Held]) -> tuple[Person, ...]:
    ordered = sorted(held, key=lambda entry: entry[0].start, reverse=True)
    return tuple(dict.fromkeys(person for _, person in ordered))
