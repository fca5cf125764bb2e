"""What a phrase says of its actor: states, organisations, offices, roles, gender."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.records import Actor
from loaders.dictionaries import Organisation, Title, find_office, find_organisation
from loaders.extraction.items import Item
from loaders.extraction.lexicon import Entry
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

_OWN_STATE = ("us ", "u.s. ")
_HOST = frozenset({"to", "in"})
_OFFICE_HOST = frozenset({"to", "in", "for"})
#: After these words comes the post or field of a diplomat: "the top diplomat for Africa".
_POSTED = frozenset({"in", "for", "at", "to"})


@dataclass(slots=True)
class Description:
    """The owner states and bodies of a phrase and the offices that its titles name."""

    states: list[str] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    gender: str = ""
    former: bool = False
    possessive: str = ""
    titles: list[Title] = field(default_factory=list)


class Places:
    """Chooses among the states that an ambiguous name may mean, by how often the document speaks of each."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts

    def code(
        self, entries: Iterable[Entry], categories: tuple[str, ...] = ("state", "seat", "capital", "demonym")
    ) -> str | None:
        """Return the ISO code that entries of a name mean here."""
        codes = [entry.value for entry in entries if entry.category in categories and isinstance(entry.value, str)]
        return max(codes, key=lambda code: (self.counts[code], -codes.index(code)), default=None)


def describe(phrase: Phrase, places: Places) -> Description:
    """Return what the phrase's words say, leaving out states that are only an envoy's host ("ambassador to Turkey")."""
    found = Description()
    hosted = False
    for position, item in enumerate(phrase.items):
        if item.category in "oi":
            hosted = _is_host(item, phrase.items[position - 1] if position else None)
        elif item.category in ("T", "P", "N", "C", "c"):
            hosted = False if item.category != "c" else hosted
            _add_title(found, item)
        elif item.category in "SKGAOM" and not hosted:
            _add_owner(found, item, places)
        elif item.category == "h" or item.key in ("our", "my"):
            found.possessive = item.key
        elif item.category == "H":
            entry = item.get("honorific")
            found.gender = found.gender or getattr(entry.value, "gender", "") if entry else found.gender
        elif item.key in ("former", "ex", "late", "then"):
            found.former = found.former or item.key in ("former", "ex")
    bound = {identity for title in found.titles for identity in title.organisations}
    if len(bound) == 1 and not found.states and not found.organisations:
        own = find_organisation(next(iter(bound)))
        found.organisations.extend([own] if own else [])
    served = {code for title in found.titles for code in title.states} if not found.possessive else set()
    if len(served) == 1 and not found.states and not found.organisations:
        found.states.extend(served)  # "the pope", "the taoiseach"
    state = found.states[0] if found.states else ""
    body = found.organisations[0].id if found.organisations else ""
    found.offices |= {find_office(title.phrase, state, body) or title.office for title in found.titles}
    found.offices |= _parted_offices(phrase)
    if "diplomat" in found.roles and phrase.after in _POSTED:
        found.offices.clear()  # "the top U.S. diplomat in Havana" is no minister
    return found


def _parted_offices(phrase: Phrase) -> set[str]:
    """Return the offices of titles parted by their state: "the top Algerian diplomat" is Algeria's top diplomat."""
    offices = set()
    for position, item in enumerate(phrase.items):
        before = phrase.items[:position]
        if item.category == "T" and " " not in item.key and before and before[-1].category in "SKGA":
            found = {find_office(f"{word.key} {item.key}") for word in before if word.category == "m"}
            offices |= {office for office in found if office}
    return offices


def _is_host(preposition: Item, noun: Item | None) -> bool:
    """Return whether what follows is only where an envoy or talk is, and not whom the noun before governs."""
    governs = noun is not None and noun.key.split()[-1] in word_class("governing")
    if governs and preposition.key == "in":
        return False
    return preposition.key in (_OFFICE_HOST if noun is not None and noun.category in "TC" else _HOST)


def _add_owner(found: Description, item: Item, places: Places) -> None:
    groups = item.get("groups")
    if groups is not None:
        found.states.extend(code for code in groups.value if code not in found.states)
        return
    organisation = item.get("organisation")
    code = places.code(item.entries)
    if organisation is not None and (code is None or item.category == "O"):
        found.organisations.append(organisation.value)
    elif code and code not in found.states:
        found.states.append(code)


def _add_title(found: Description, item: Item) -> None:
    if item.category not in "TC":
        return
    found.roles.add(item.key.partition(" of ")[0].split()[-1])
    for entry in item.entries:
        if entry.category in ("title", "titles"):
            found.titles.append(entry.value)
            if item.key.startswith(_OWN_STATE) and entry.value.states and not found.states:
                found.states.extend(entry.value.states[:1])  # "the U.S. Secretary of State"
    if item.key.endswith("woman"):
        found.gender = "female"
    elif item.key.endswith("man") or item.key in ("king", "prince", "emir"):
        found.gender = found.gender or "male"


def state_actor(code: str, names: dict[str, str]) -> Actor:
    """Return the State actor of an ISO code."""
    return Actor("State", code, names.get(code, code))


def organisation_actor(organisation: Organisation) -> Actor:
    """Return the Organisation actor of a dictionary entry."""
    return Actor("Organisation", organisation.id, organisation.name, tuple(organisation.represents))
