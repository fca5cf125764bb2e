"""What the dictionaries know of who stands for whom, as the graph takes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.records import Actor, Affiliation

if TYPE_CHECKING:
    from loaders.dictionaries import Term

# Years after which a term whose end nobody recorded is taken to be over, so that nobody stays in office for ever.
_LONGEST = 12


def list_affiliations() -> Iterator[Affiliation]:
    """Yield every term of office, every ministry's state and every membership that the dictionaries hold."""
    from loaders.dictionaries import load_memberships, load_offices, load_organisations, load_states

    states = {state.code: Actor("State", state.code, state.name) for state in load_states()}
    bodies = {body.id: Actor("Organisation", body.id, body.name) for body in load_organisations()}
    for body in load_organisations():
        for code in body.represents:
            yield Affiliation("REPRESENTS", bodies[body.id], states[code])
    for identity, memberships in load_memberships().items():
        for member in memberships:
            yield Affiliation("MEMBER_OF", states[member.state], bodies[identity], None,
                              _first_day(member.since), _last_day(member.until))
    for person in load_offices().people:
        official = Actor("Official", person.id, person.name)
        for term in person.terms:
            target = states.get(term.state) or bodies.get(term.organisation)
            if target and (term.start or term.end):
                yield Affiliation("REPRESENTS", official, target, term.office,
                                  _first_day(term.start), _last_day(_end(term)))


def _end(term: Term) -> str:
    return str(int(term.start[:4]) + _LONGEST) if term.presumed and term.start else term.end


def _first_day(date: str) -> str | None:
    """Return the first day of an ISO year, month or day."""
    return f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10] if date else None


def _last_day(date: str) -> str | None:
    """Return the last day of an ISO year, month or day; a month is taken to have 28 days, which is always a day."""
    return f"{date}-12-31"[:10] if len(date) == 4 else f"{date}-28"[:10] if date else None
