"""Dictionaries of states, organisations, officials with their terms of office, and titles."""

from loaders.dictionaries.affiliations import (
    Affiliation,
    affiliations,
    organisation_affiliations,
    person_affiliations,
)
from loaders.dictionaries.ministries import find_body, load_ministry_phrases, match_ministry
from loaders.dictionaries.offices import Offices, load_offices
from loaders.dictionaries.organisations import (
    Membership,
    Organisation,
    find_organisation,
    load_memberships,
    load_organisations,
)
from loaders.dictionaries.people import Person, Term
from loaders.dictionaries.readings import Reading, load_masks, load_readings
from loaders.dictionaries.spelling import name_key
from loaders.dictionaries.states import Seat, State, find_state, load_seats, load_states
from loaders.dictionaries.tables import fold
from loaders.dictionaries.titles import (
    Honorific,
    Title,
    find_office,
    load_honorifics,
    load_modifiers,
    load_titles,
)

__all__ = [
    "Affiliation",
    "Honorific",
    "Membership",
    "Offices",
    "Organisation",
    "Person",
    "Reading",
    "Seat",
    "State",
    "Term",
    "Title",
    "affiliations",
    "find_body",
    "find_office",
    "find_organisation",
    "find_state",
    "fold",
    "load_honorifics",
    "load_masks",
    "load_memberships",
    "load_ministry_phrases",
    "load_modifiers",
    "load_offices",
    "load_organisations",
    "load_readings",
    "load_seats",
    "load_states",
    "load_titles",
    "match_ministry",
    "name_key",
    "organisation_affiliations",
    "person_affiliations",
]
