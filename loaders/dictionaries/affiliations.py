"""Affiliations: who represents whom and which state belongs to which body, for the graph's structural edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders.dictionaries.ministries import find_body
from loaders.dictionaries.offices import load_offices
from loaders.dictionaries.organisations import Organisation, load_memberships, load_organisations
from loaders.dictionaries.people import Person


class Affiliation(NamedTuple):
    """One structural edge.

    `relation` is REPRESENTS (official or organisation to state or organisation) or MEMBER_OF (state to
    organisation). `source` and `target` are actor ids; the labels say of which kind. `start` and `end` are ISO
    years, months or days, empty if open or not recorded. `role` is the title or the kind of organisation.
    """

    relation: str
    source_label: str
    source: str
    target_label: str
    target: str
    role: str
    start: str
    end: str


def affiliations() -> Iterator[Affiliation]:
    """Yield every affiliation that the dictionaries know."""
    for person in load_offices().people:
        yield from person_affiliations(person)
    for organisation in load_organisations():
        yield from organisation_affiliations(organisation)
    for body, memberships in load_memberships().items():
        for entry in memberships:
            yield Affiliation("MEMBER_OF", "State", entry.state, "Organisation", body, "member", entry.since,
                              entry.until)


def person_affiliations(person: Person) -> Iterator[Affiliation]:
    """Yield the states and organisations that a person represented, term by term."""
    for term in person.terms:
        label, target = ("State", term.state) if term.state else ("Organisation", term.organisation)
        if label == "State" or find_body(target):
            yield Affiliation("REPRESENTS", "Official", person.id, label, target, term.title, term.start, term.end)


def organisation_affiliations(organisation: Organisation) -> Iterator[Affiliation]:
    """Yield the states for which a ministry, agency or news agency acts."""
    for state in organisation.represents:
        yield Affiliation("REPRESENTS", "Organisation", organisation.id, "State", state, organisation.kind,
                          organisation.since, organisation.until)
