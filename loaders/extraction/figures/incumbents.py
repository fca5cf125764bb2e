"""What the dictionary of offices knows of a name on the days that a document speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from loaders.dictionaries import Offices, Person, Term, load_offices
from loaders.dictionaries.spelling import name_key
from loaders.extraction.figures.figure import TOP_OFFICES
from loaders.extraction.figures.names import name_words, rank_name
from loaders.extraction.words import fold

_SONS = frozenset({"bin", "ibn", "ben", "bint"})


@cache
def _by_father() -> dict[str, tuple[Person, ...]]:
    """Return the people of the dictionary by their own and their father's name: "Faisal bin Farhan" of the House of Saud."""
    index: dict[str, tuple[Person, ...]] = {}
    for person in load_offices().people:
        words = person.name.split()
        if len(words) > 2 and words[1].lower() in _SONS:
            key = name_key(" ".join(words[:3]))
            index[key] = (*index.get(key, ()), person)
    return index


class Incumbents:
    """Finds people of the dictionary by full name, surname or office; `states` are those that the document is about."""

    def __init__(self, offices: Offices, day: str, years: Iterable[str], states: frozenset[str]) -> None:
        self.offices, self.day, self.states = offices, day, states
        self.days = [day, *(f"{year}-07-01" for year in sorted(set(years), reverse=True) if not day.startswith(year))]

    def follow(self, year: str) -> None:
        """Note the year that a history has come to: its offices are held then, and not on the day of publication."""
        self.day = f"{year}-07-01"
        self.days = [self.day, *(day for day in self.days if day != self.day)]

    def current_term(self, person: Person) -> Term | None:
        """Return the term that says for whom the person acts: the one held then, else the latest before, else any."""
        for day in self.days:
            held = self.offices.office_at(person, day)
            if held:
                return min(held, key=_precedence)
        before = [term for term in person.terms if (term.start or "0") <= self.day]
        return max(before, key=lambda term: term.start or "0", default=next(iter(person.terms), None))

    def offices_of(self, person: Person) -> set[str]:
        """Return the offices that a person holds on any of the days."""
        return {term.office for day in self.days for term in self.offices.office_at(person, day)}

    def find(self, name: str, states: tuple[str, ...], offices: set[str]) -> Person | None:
        """Return the likeliest bearer of a full name, or None."""
        return self.choose(self._look_up(name, states), states, offices)

    def _look_up(self, name: str, states: tuple[str, ...]) -> tuple[Person, ...]:
        found = self.offices.named(name)
        if found:
            return found
        words = name.split()
        if len(words) > 2 and words[1].lower() in _SONS:
            sons = _of_states(_by_father().get(name_key(" ".join(words[:3])), ()), states)
            if len(sons) == 1:
                return sons
        if len(words) > 2:
            for shorter in (f"{words[0]} {words[-1]}", " ".join(word for word in words if len(word.strip(".")) > 1)):
                fitting = _of_states(self.offices.named(shorter), states)
                if fitting:
                    return fitting
        if len(words) == 2 and len(words[0].strip(".")) == 1:
            return _of_states(self._with_initial(fold(words[0][0]), words[1]), states)
        return ()

    def _with_initial(self, initial: str, surname: str) -> tuple[Person, ...]:
        """Return the bearers of a surname of whom another name begins with a letter, or who have no other."""
        names = ((person, name_words(person.name)) for person in self.offices.surnamed(surname))
        return tuple(
            person for person, words in names if len(words) == 1 or initial in {word[0] for word in words[:-1]}
        )

    def choose(self, people: tuple[Person, ...], states: tuple[str, ...], offices: set[str]) -> Person | None:
        """Return the one of several namesakes whom states and offices fit best."""
        fitting = _of_states(people, states)
        return max(fitting, key=lambda person: self._weight(person, offices), default=None)

    def _weight(self, person: Person, offices: set[str]) -> tuple[int, int, int, int]:
        held = [term for day in self.days for term in self.offices.office_at(person, day)]
        return (
            sum(term.office in offices for term in held),
            sum(term.office in TOP_OFFICES for term in held),
            sum(term.state in self.states for term in held),
            len(person.terms),
        )

    def surnamed(self, name: str, states: tuple[str, ...], offices: set[str]) -> tuple[Person, Term] | None:
        """Return the office-holder whom a bare surname means, and the term held, on the first day that has one."""
        for day in self.days:
            chosen = self._only_one(name, self._held(name, day, states, offices), offices)
            if chosen is not None:
                return chosen
        return None

    def _held(self, name: str, day: str, states: tuple[str, ...], offices: set[str]) -> list[tuple[Person, Term]]:
        """Return the bearers of a surname with such an office on a day, those of the document's states before others."""
        held = {
            person.id: (person, term)
            for person in self.offices.surnamed(name)
            for term in sorted(self.offices.office_at(person, day), key=_precedence)[::-1]  # the first one stays
            if (_is_named(term, offices) if offices else term.office in TOP_OFFICES)
            and (not states or term.state in states)
        }
        here = [pair for pair in held.values() if pair[1].state in self.states or not pair[1].state]
        return here or list(held.values())

    def _only_one(
        self, name: str, chosen: list[tuple[Person, Term]], offices: set[str]
    ) -> tuple[Person, Term] | None:
        if len(chosen) > 1:  # "Johnson" is Boris Johnson before Kamina Johnson Smith
            ending = [pair for pair in chosen if rank_name(name_words(pair[0].name), name_words(name), False) > 2]
            chosen = ending or chosen
        if len(chosen) == 1:
            return chosen[0]
        top = [pair for pair in chosen if pair[1].office in TOP_OFFICES[:3]]
        if len(top) == 1 or (top and not offices):
            return min(top, key=lambda pair: TOP_OFFICES.index(pair[1].office))
        return None


def _of_states(people: tuple[Person, ...], states: tuple[str, ...]) -> tuple[Person, ...]:
    return tuple(person for person in people if not states or any(term.state in states for term in person.terms))


def _is_named(term: Term, offices: set[str]) -> bool:
    """Return whether a term is of one of the offices that a title names; "Secretary" and "Minister" name any ministry's."""
    ministry = term.office.endswith("minister") and not term.office.startswith("deputy")
    return term.office in offices or ("minister" in offices and ministry)


def _precedence(term: Term) -> int:
    return TOP_OFFICES.index(term.office) if term.office in TOP_OFFICES else len(TOP_OFFICES)
