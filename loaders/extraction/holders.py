"""Who holds the office or role that a phrase names: "the Turkish leader", "the foreign minister"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.context import Context
from loaders.extraction.describe import Description
from loaders.extraction.figures import TOP_OFFICES, Figure
from loaders.extraction.wordlists import word_class

_GENERIC = frozenset({"leader", "ruler", "strongman", "head", "statesman"})
#: Offices that one person holds at a time, so that the office on a day means the person.
_ONE_HOLDER = (
    "head-of-state",
    "head-of-government",
    "foreign-minister",
    "defence-minister",
    "national-security-adviser",
    "interior-minister",
    "organisation-head",
)


def find_holder(context: Context, said: Description, states: list[str]) -> Figure | None:
    """Return who holds the office of a phrase for these states: who was named last, else whom the dictionary knows."""
    body = said.organisations[0].id if said.organisations and not said.states else ""
    introduced = (figure for figure in context.register.figures if figure.official and (states or body))
    for figure in (*context.recent(), *introduced):
        if _fits(figure, said, states, body):
            return figure
    return next(_held(context, said, states, body), None)


def _held(context: Context, said: Description, states: list[str], body: str) -> Iterator[Figure]:
    """Yield the holders whom the dictionary knows for the office on the day."""
    asked = [office for office in _ONE_HOLDER if office in said.offices] if len(states) == 1 else []
    found = [context.register.holder(office, states[0]) for office in asked]
    if body and "organisation-head" in said.offices:
        found.append(context.register.holder("organisation-head", "", body))
    yield from (figure for figure in found if figure is not None)


def _fits(figure: Figure, said: Description, states: list[str], body: str) -> bool:
    if (states and not set(states) & set(figure.states)) or (body and body != figure.organisation):
        return False
    if said.gender and figure.gender and said.gender != figure.gender:
        return False
    exact = said.roles & word_class("exact_role")
    if exact and figure.person is not None and not figure.is_called(exact):
        return False  # an emir is no president
    if said.offices == {"organisation-head"} and not body and not states and not figure.is_called(said.roles):
        return False  # a commander is no high representative
    return _serves(figure, said, bool(states), bool(body))


def _serves(figure: Figure, said: Description, stated: bool, embodied: bool) -> bool:
    if said.offices and not said.roles & _GENERIC:
        return bool(said.offices & figure.offices) or bool(
            said.roles & figure.roles and (not figure.offices or "other-minister" in said.offices)
        )
    if said.roles & word_class("visiting"):
        return stated and not embodied
    if said.roles & _GENERIC:
        return stated and bool(figure.offices & set(TOP_OFFICES[:2]) or "leader" in figure.roles)
    return bool(said.roles & figure.roles)
