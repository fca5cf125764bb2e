"""The people of one document: who is introduced, by which name, in which office, for which state."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kg.records import Actor, slug
from loaders.dictionaries import Offices, Person, Term
from loaders.extraction.wordlists import word_class
from loaders.extraction.words import fold

#: States whose people are usually named family name first (the short name is the first word).
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "MMR", "SGP", "JPN", "HUN"})
TOP_OFFICES = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "organisation-head",
    "national-security-adviser",
    "deputy-head-of-state",
    "deputy-head-of-government",
    "leader",
)


@dataclass(slots=True, eq=False)
class Figure:
    """A person as the document knows them."""

    name: str
    states: tuple[str, ...] = ()
    offices: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    organisation: str = ""
    gender: str = ""
    official: bool = False
    person: Person | None = None
    former: bool = False

    @property
    def actor(self) -> Actor:
        """Return the figure as a claim names it."""
        name = self.name
        if self.person and (len(name_words(name)) == 1 or fold(name) == fold(self.person.name)):
            name = self.person.name
        identity = self.person.id if self.person else slug(name)
        return Actor("Official", identity or "unnamed", name, self.states)

    def is_called(self, roles: Iterable[str]) -> bool:
        """Return whether text or dictionary gives the figure one of these titles."""
        titles = " ".join(term.title.lower() for term in self.person.terms) if self.person else ""
        return not self.roles.isdisjoint(roles) or any(role in titles for role in roles)

    def rank(self, short: tuple[str, ...]) -> int:
        """Return how well a short name fits: 3 family name, 2 another ending of the name, 1 another part, 0 not at all."""
        best = 0
        for name in {self.name, *(self.person.names if self.person else ()), self.person.name if self.person else ""}:
            best = max(best, _rank(name_words(name), short, any(code in FAMILY_FIRST for code in self.states)))
        return best


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a person's name, hyphens and initials' stops apart, particles kept."""
    return tuple(word for word in re.split(r"[\s\-.]+", fold(name)) if word and word != "'")


def _without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words from the first that is more than a letter: "G. Landsbergis" is looked for by the surname."""
    first = next((place for place, word in enumerate(words) if len(word) > 1), 0)
    return words[first:]


def _precedence(term: Term) -> int:
    return TOP_OFFICES.index(term.office) if term.office in TOP_OFFICES else len(TOP_OFFICES)


@lru_cache(maxsize=65536)
def _rank(words: tuple[str, ...], short: tuple[str, ...], family_first: bool) -> int:
    count = len(short)
    if not count or count > len(words):
        return 0
    if words == short:
        return 4
    plain = tuple(word for word in words if word not in word_class("particle"))
    bare = tuple(word for word in short if word not in word_class("particle"))
    if family_first and words[:count] == short:
        return 3
    if words[-count:] == short or (bare and plain[-len(bare) :] == bare):
        return 2 if family_first else 3
    if words[0] == short[0] and words[-1] == short[-1] and count > 1:
        return 2
    if any(words[i : i + count] == short for i in range(1, len(words))):
        return 2 if count == 1 and len(words) > 2 else 1
    return 1 if words[:count] == short else 0


class Register:
    """The figures of a document, found by full or short name."""

    def __init__(self, offices: Offices, day: str, years: Iterable[str], states: frozenset[str]) -> None:
        self.offices, self.day, self.states = offices, day, states
        self.days = [day, *(f"{year}-07-01" for year in sorted(set(years), reverse=True) if not day.startswith(year))]
        self.figures: list[Figure] = []
        self._by_name: dict[tuple[str, ...], Figure] = {}
        self._unknown: dict[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], Figure | None] = {}

    def follow(self, year: str) -> None:
        """Note the year that a history has come to: its offices are held then, and not on the day of publication."""
        self.day = f"{year}-07-01"
        self.days = [self.day, *(day for day in self.days if day != self.day)]

    def introduce(
        self,
        name: str,
        states: tuple[str, ...],
        offices: set[str],
        roles: set[str],
        organisation: str = "",
        gender: str = "",
        known: tuple[Person, ...] = (),
        former: bool = False,
    ) -> Figure:
        """Return the figure of a full name, new or met before, with what this phrase adds about them."""
        figure = self._find_same(name, states) or self._add(name, states, offices, known)
        figure.offices |= offices
        figure.roles |= roles
        figure.gender = figure.gender or gender
        figure.former = figure.former or former
        if organisation and not figure.organisation:
            figure.organisation = organisation
        if states and not figure.states:
            figure.states = states
        if states or offices or roles or organisation:
            figure.official = True
        return figure

    def _find_same(self, name: str, states: tuple[str, ...]) -> Figure | None:
        words = name_words(name)
        if words in self._by_name:
            return self._by_name[words]
        for figure in self.figures:
            if (
                len(words) > 1
                and figure.rank(words) >= 2
                and (not states or not figure.states or set(states) & set(figure.states))
            ):
                self._by_name[words] = figure
                return figure
        return None

    def _add(self, name: str, states: tuple[str, ...], offices: set[str], known: tuple[Person, ...]) -> Figure:
        person = self._choose(known or self._look_up(name, states), states, offices)
        figure = Figure(name=name.title() if name.isupper() and " " in name else name, person=person)
        if person:
            self._adopt(figure, person)
        if states:
            figure.states = states
        self.figures.append(figure)
        self._by_name[name_words(name)] = figure
        return figure

    def _adopt(self, figure: Figure, person: Person) -> None:
        term = self.current_term(person)
        figure.official, figure.gender = True, person.gender or ""
        figure.offices |= {t.office for day in self.days for t in self.offices.office_at(person, day)}
        if term is not None:
            figure.states = (term.state,) if term.state else ()
            figure.organisation = term.organisation or ""

    def current_term(self, person: Person) -> Term | None:
        """Return the term that says for whom the person acts: the one held then, else the latest before, else any."""
        for day in self.days:
            held = self.offices.office_at(person, day)
            if held:
                return min(held, key=_precedence)
        before = [term for term in person.terms if (term.start or "0") <= self.day]
        return max(before, key=lambda term: term.start or "0", default=next(iter(person.terms), None))

    def _look_up(self, name: str, states: tuple[str, ...]) -> tuple[Person, ...]:
        found = self.offices.named(name)
        if found:
            return found
        words = name.split()
        if len(words) > 2:
            for shorter in (f"{words[0]} {words[-1]}", " ".join(word for word in words if len(word.strip(".")) > 1)):
                found = self.offices.named(shorter)
                if found and self._fitting(found, states):
                    return self._fitting(found, states)
        if len(words) == 2 and len(words[0].strip(".")) == 1:
            initial = fold(words[0][0])
            return self._fitting(
                tuple(
                    p
                    for p in self.offices.surnamed(words[-1])
                    if initial in {w[0] for w in name_words(p.name)[:-1]} or len(name_words(p.name)) == 1
                ),
                states,
            )
        return ()

    def _fitting(self, people: tuple[Person, ...], states: tuple[str, ...]) -> tuple[Person, ...]:
        return tuple(p for p in people if not states or any(term.state in states for term in p.terms))

    def _choose(self, people: tuple[Person, ...], states: tuple[str, ...], offices: set[str]) -> Person | None:
        fitting = self._fitting(people, states) or (() if states else people)
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        return max(fitting, key=lambda person: self._weight(person, offices))

    def _weight(self, person: Person, offices: set[str]) -> tuple[int, int, int, int]:
        held = [term for day in self.days for term in self.offices.office_at(person, day)]
        return (
            sum(term.office in offices for term in held),
            sum(term.office in TOP_OFFICES for term in held),
            sum(term.state in self.states for term in held),
            len(person.terms),
        )

    def resolve_short(
        self,
        name: str,
        states: tuple[str, ...] = (),
        offices: frozenset[str] = frozenset(),
        recent: Iterable[Figure] = (),
    ) -> Figure | None:
        """Return whom a short name means: the figure that fits best, the latest of equals, else the dictionary's."""
        short = _without_initials(name_words(name))
        order = {id(figure): position for position, figure in enumerate(recent)}
        ranked = [
            (figure.rank(short), bool(offices & figure.offices), figure.official, -order.get(id(figure), 999), figure)
            for figure in self.figures
            if not states or not figure.states or set(states) & set(figure.states)
        ]
        best = max((entry for entry in ranked if entry[0]), key=lambda entry: entry[:4], default=None)
        if best is not None and (best[0] > 1 or best[4].official):
            return best[4]
        bare = name.split(". ")[-1] if short != name_words(name) else name
        return self._from_dictionary(short, bare, states, offices)

    def _from_dictionary(
        self, short: tuple[str, ...], name: str, states: tuple[str, ...], offices: frozenset[str]
    ) -> Figure | None:
        key = (short, states, tuple(sorted(offices)))
        if key not in self._unknown:
            self._unknown[key] = self._find_holder(name, states, set(offices))
        return self._unknown[key]

    def _find_holder(self, name: str, states: tuple[str, ...], offices: set[str]) -> Figure | None:
        for day in self.days:
            held = {
                person.id: (person, term)
                for person in self.offices.surnamed(name)
                for term in sorted(self.offices.office_at(person, day), key=_precedence)[::-1]  # the first one stays
                if (term.office in offices if offices else term.office in TOP_OFFICES)
                and (not states or term.state in states)
            }
            here = {key: pair for key, pair in held.items() if pair[1].state in self.states or not pair[1].state}
            chosen = here if here else held
            if len(chosen) == 1:
                person, term = next(iter(chosen.values()))
                return self.introduce(
                    person.name,
                    (term.state,) if term.state else (),
                    {term.office},
                    set(),
                    term.organisation or "",
                    person.gender or "",
                    (person,),
                )
            if len(chosen) > 1:
                top = [pair for pair in chosen.values() if pair[1].office in TOP_OFFICES[:3]]
                if len(top) == 1 or (top and not offices):
                    person, term = min(top, key=lambda pair: TOP_OFFICES.index(pair[1].office))
                    return self.introduce(
                        person.name,
                        (term.state,) if term.state else (),
                        {term.office},
                        set(),
                        "",
                        person.gender or "",
                        (person,),
                    )
        return None

    def holder(self, office: str, state: str, body: str = "") -> Figure | None:
        """Return the figure who holds an office of a state or body on the document's day, as the dictionary knows it."""
        people = self.offices.holders(office, self.day, state=state or None, organisation=body or None)
        if len(people) != 1:
            return None
        return self.introduce(
            people[0].name, (state,) if state else (), {office}, set(), body, people[0].gender or "", people
        )
