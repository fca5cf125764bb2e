"""The figures that a document has introduced, found by full or short name."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.dictionaries import Offices, Person
from loaders.extraction.figures.figure import Figure
from loaders.extraction.figures.incumbents import Incumbents
from loaders.extraction.figures.names import name_words, without_initials


class Register:
    """The figures of a document, found by full or short name."""

    def __init__(self, offices: Offices, day: str, years: Iterable[str], states: frozenset[str]) -> None:
        self.offices, self.incumbents = offices, Incumbents(offices, day, years, states)
        self.figures: list[Figure] = []
        self._by_name: dict[tuple[str, ...], Figure] = {}
        self._unknown: dict[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], Figure | None] = {}

    @property
    def day(self) -> str:
        """Return the day on which offices are held: of publication, or in the year that a history has come to."""
        return self.incumbents.day

    def follow(self, year: str) -> None:
        """Note the year that a history has come to: its offices are held then, and not on the day of publication."""
        self.incumbents.follow(year)

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
        figure.organisation = figure.organisation or organisation
        figure.states = figure.states or states
        figure.official = figure.official or bool(states or offices or roles or organisation)
        return figure

    def _find_same(self, name: str, states: tuple[str, ...]) -> Figure | None:
        words = name_words(name)
        if words in self._by_name:
            return self._by_name[words]
        for figure in self.figures if len(words) > 1 else ():
            fits = not states or not figure.states or set(states) & set(figure.states)
            if fits and figure.rank(words) >= 2:
                self._by_name[words] = figure
                return figure
        return None

    def _add(self, name: str, states: tuple[str, ...], offices: set[str], known: tuple[Person, ...]) -> Figure:
        choose = self.incumbents.choose(known, states, offices) if known else self.incumbents.find(name, states, offices)
        figure = Figure(name=name.title() if name.isupper() and " " in name else name, person=choose)
        if choose:
            self._adopt(figure, choose)
        figure.states = states or figure.states
        self.figures.append(figure)
        self._by_name[name_words(name)] = figure
        return figure

    def _adopt(self, figure: Figure, person: Person) -> None:
        """Let a figure have what the dictionary says of a person."""
        term = self.incumbents.current_term(person)
        figure.official, figure.gender = True, person.gender or ""
        figure.offices |= self.incumbents.offices_of(person)
        if term is not None:
            figure.states = (term.state,) if term.state else ()
            figure.organisation = term.organisation or ""

    def resolve_short(
        self,
        name: str,
        states: tuple[str, ...] = (),
        offices: frozenset[str] = frozenset(),
        recent: Iterable[Figure] = (),
    ) -> Figure | None:
        """Return whom a short name means: the figure that fits best, the latest of equals, else the dictionary's."""
        short = without_initials(name_words(name))
        order = {id(figure): position for position, figure in enumerate(recent)}
        ranked = [
            (
                figure.rank(short),
                bool(offices & figure.offices),
                figure.official,
                -order.get(id(figure), 999),
                figure,
            )
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
            self._unknown[key] = self._introduce_holder(name, states, set(offices))
        return self._unknown[key]

    def _introduce_holder(self, name: str, states: tuple[str, ...], offices: set[str]) -> Figure | None:
        found = self.incumbents.surnamed(name, states, offices)
        if found is None:
            return None
        person, term = found
        of_state = (term.state,) if term.state else ()
        body, gender = term.organisation or "", person.gender or ""
        return self.introduce(person.name, of_state, {term.office}, set(), body, gender, (person,))

    def holder(self, office: str, state: str, body: str = "") -> Figure | None:
        """Return the figure who holds an office of a state or body on the document's day, as the dictionary knows it."""
        people = self.offices.holders(office, self.day, state=state or None, organisation=body or None)
        if len(people) != 1:
            return None
        return self.introduce(
            people[0].name, (state,) if state else (), {office}, set(), body, people[0].gender or "", people
        )
