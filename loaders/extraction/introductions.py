"""People introduced by titles, appositions and possessives, before anything is resolved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from loaders.dictionaries import Person, load_offices
from loaders.extraction.describe import Description, Places, describe
from loaders.extraction.figures import Register
from loaders.extraction.figures.names import name_words
from loaders.extraction.items import Item
from loaders.extraction.items.capitals import is_common
from loaders.extraction.phrases import Phrase, find_phrases
from loaders.extraction.sentences import Sentence
from loaders.extraction.wordlists import word_class
from loaders.extraction.words import fold

_PLACED = frozenset({"in", "at", "near", "outside", "inside", "across"})
#: "the Greek and Turkish foreign ministers, X and Y", "Presidents X, Y and Z": owners, plural title, names.
_TITLED_LIST = re.compile(r"(?P<owners>(?:[SKA]s?(?:c|c?&)d?)*[SKA]s?m*)?Cc?(?P<names>H*[PN](?:(?:c|c?&)H*[PN])+)")


def introduce_people(sentences: list[Sentence], register: Register, places: Places) -> frozenset[str]:
    """Fill the register with everybody whom a full name introduces, then with surnames under a title.

    Returns the folded words by which the text may call them.
    """
    phrases = [(phrase, before) for sentence in sentences for phrase, before in _people(sentence)]
    for sentence in sentences:
        _introduce_list(sentence, register, places)
    full = _full_names([phrase for phrase, _ in phrases])
    for whole in (True, False):
        for phrase, before in phrases:
            item = phrase.name
            if item is not None and _is_full(item.text) is whole:
                _introduce(phrase, item, before, register, describe(phrase, places), whole, {} if whole else full)
    for item, said in (found for sentence in sentences for found in _said_to_be(sentence, places)):
        _surname(register, full.get(fold(item.text), item), said, "")
    words = {word for figure in register.figures if figure.official for word in name_words(figure.name)}
    return frozenset(word for word in words if len(word) > 2 or not is_common(word)) - {"the", "and", "will", "may"}


def _introduce_list(sentence: Sentence, register: Register, places: Places) -> None:
    """Introduce those whom a plural title lists, each for its state if as many states as names are given."""
    for match in _TITLED_LIST.finditer("".join(item.category for item in sentence.items)):
        names = [item for item in _span(sentence, match, "names") if item.category in "PN"]
        title = sentence.items[match.start("names") - 1]
        title = title if title.category == "C" else sentence.items[match.start("names") - 2]
        said = describe(Phrase("role", (title,)), places)
        if not said.titles or any(len(name_words(name.text)) < 2 for name in names):
            continue
        codes = [code for item in _span(sentence, match, "owners") if (code := places.code(item.entries))]
        for number, name in enumerate(names):
            states = (codes[number],) if len(codes) == len(names) else tuple(codes) if len(codes) == 1 else ()
            known = tuple(entry.value for entry in name.entries if entry.category == "person")
            register.introduce(name.text, states, said.offices, said.roles, known=known)


def _span(sentence: Sentence, match: re.Match[str], group: str) -> Iterator[Item]:
    yield from sentence.items[match.start(group) : match.end(group)] if match.group(group) else ()


def _is_full(name: str) -> bool:
    """Return whether a name has more than a surname: "al-Sisi" has not."""
    return len([word for word in name_words(name) if word not in word_class("particle")]) > 1


def _people(sentence: Sentence) -> list[tuple[Phrase, str]]:
    found = []
    for phrase in find_phrases(sentence.items):
        if phrase.kind == "person":
            before = next((item.key for item in reversed(sentence.items) if item.end <= phrase.start), "")
            found.append((phrase, before))
    return found


def _full_names(phrases: list[Phrase]) -> dict[str, Item]:
    """Return the full name that a text gives once without a title, by the surname: "Sokolov, the minister" comes later."""
    names = {fold(phrase.name.text): phrase.name for phrase in phrases if phrase.name and _is_full(phrase.name.text)}
    surnames = Counter(name.split()[-1] for name in names)
    return {name.split()[-1]: item for name, item in names.items() if surnames[name.split()[-1]] == 1}


def _said_to_be(sentence: Sentence, places: Places) -> Iterator[tuple[Item, Description]]:
    """Yield names and what a sentence says that they are: "Ateba is Cameroon's trade minister"."""
    for first, second in pairwise(find_phrases(sentence.items)):
        between = sentence.text[first.end - sentence.start : second.start - sentence.start]
        if first.kind == "person" and second.kind == "role" and first.name is not None and _COPULA.fullmatch(between):
            said = describe(second, places)
            if said.states and said.roles and not first.all("TC"):
                yield first.name, said


_COPULA = re.compile(r",?(?: who)? (?:is|was|became|has been|serves as|served as) ")


def _introduce(
    phrase: Phrase, item: Item, before: str, register: Register, said: Description, whole: bool, full: dict[str, Item]
) -> None:
    known = tuple(entry.value for entry in item.entries if entry.category == "person")
    titled = bool(phrase.all("T")) or bool(phrase.all("C")) or _has_state(phrase)
    body = said.organisations[0].id if said.organisations and not said.states else ""
    if whole:
        if known or register.offices.named(item.text) or (titled and not _is_place(phrase, before)):
            _add(register, item, said, body, titled, known)
        elif said.states and phrase.all("s"):
            _add_from_dictionary(register, item, said)
    elif (titled and not is_common(fold(item.text))) or (titled and phrase.items[-1] is item and item.text[0].isupper()):
        _surname(register, full.get(fold(item.text), item), said, body)


def _has_state(phrase: Phrase) -> bool:
    """Return whether a state follows the name: "Nguyen Co Thach of Vietnam", "Kelly Craft (United States)"."""
    return (bool(phrase.all("o")) and phrase.items[-1].category == "S") or bool(phrase.all("b") and phrase.all("S"))


def _is_place(phrase: Phrase, before: str) -> bool:
    return before in _PLACED and phrase.items[0].category == "N"


def _add(register: Register, item: Item, said: Description, body: str, titled: bool, known: tuple[Person, ...]) -> None:
    states = tuple(said.states[:1]) if titled else ()
    if body and titled:
        states = ()
    figure = register.introduce(
        item.text,
        states,
        said.offices if titled else set(),
        said.roles if titled else set(),
        body,
        said.gender,
        known,
        said.former,
    )
    if body and titled:
        figure.states, figure.organisation = (), body


def _add_from_dictionary(register: Register, item: Item, said: Description) -> None:
    figure = register.introduce(item.text, tuple(said.states[:1]), set(), set())
    if figure.person is None and fold(item.text.split()[0]) not in _given_names():
        figure.official = False


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    """Return the first words of the full names that the dictionary knows: "Costa Rica's Francisco ..." is a person."""
    names = (person.name for person in load_offices().people)
    counted = Counter(fold(name.split()[0]) for name in names if len(name.split()) > 1)
    return frozenset(name for name, count in counted.items() if count > 1)


def _surname(register: Register, item: Item, said: Description, body: str) -> None:
    figure = register.resolve_short(item.text, tuple(said.states[:1]), frozenset(said.offices))
    if figure is not None:
        figure.offices |= said.offices
        figure.roles |= said.roles
        figure.official = True
    elif said.states or body or said.offices or said.roles & word_class("serving"):
        register.introduce(item.text, tuple(said.states[:1]), said.offices, said.roles, body, said.gender)
