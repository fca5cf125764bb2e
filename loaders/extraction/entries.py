"""The dictionaries as entries of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.dictionaries import (
    find_body,
    load_honorifics,
    load_masks,
    load_ministry_phrases,
    load_offices,
    load_organisations,
    load_seats,
    load_states,
    load_titles,
)
from loaders.extraction.lexicon import Entry, cased_for
from loaders.extraction.wordlists import read_data, word_class
from loaders.extraction.words import name_key


def dictionary_entries() -> Iterator[tuple[str, Entry]]:
    """Yield (name, entry) for every state, seat, body, ministry phrase, title, honorific and person."""
    yield from _states()
    yield from _bodies()
    yield from _groups()
    for phrase in load_ministry_phrases():
        yield phrase, Entry("ministry", phrase, "any")
    for phrase in load_masks():
        yield phrase, Entry("mask", phrase)
    for title in load_titles():
        yield title.phrase, Entry("title", title, "any")
        yield _plural(title.phrase), Entry("titles", title, "any")
    for honorific in load_honorifics():
        yield honorific.form, Entry("honorific", honorific)
        if honorific.form.endswith("."):
            yield honorific.form[:-1], Entry("honorific", honorific)
        elif len(honorific.form) < 5:
            yield honorific.form + ".", Entry("honorific", honorific)
    for person in load_offices().people:
        for name in person.names:
            if len(name.split()) > 1:
                yield name, Entry("person", person)


def _plural(phrase: str) -> str:
    head, of, rest = phrase.partition(" of ")
    return (head[:-1] + "ies" if head.endswith("y") else head + "s") + of + rest


def _single(people: str) -> str:
    """Return the word for one of a people: "Pole", "Frenchman"."""
    if people.endswith("men"):
        return people[:-2] + "an"
    return people[:-1] if people.endswith("s") and not people.endswith(("ss", "is")) else people


def _states() -> Iterator[tuple[str, Entry]]:
    for state in load_states():
        for name in state.names:
            yield name, Entry("state", state.code, cased_for(name), name)
        for demonym in dict.fromkeys((*state.demonyms, *state.peoples, *map(_single, state.peoples))):
            yield demonym, Entry("demonym", state.code)
        for capital in (*state.capitals, *(name for name, _ in state.former_capitals)):
            yield capital, Entry("capital", state.code)


def _groups() -> Iterator[tuple[str, Entry]]:
    for group in read_data("nouns")["fixed_groups"]:
        for name in group["names"]:
            yield name, Entry("groups", tuple(group["states"]), "first", name)
    for word, code in (*read_data("nouns")["prefixes"].items(), *read_data("nouns")["nationals"].items()):
        yield word, Entry("demonym", code)


def _bodies() -> Iterator[tuple[str, Entry]]:
    for body in load_organisations():
        for name in body.names:
            if body.represents and name_key(name)[-1] in word_class("collective") and name_key(name)[0] != "royal":
                continue  # an army that a nationality names is its state (codebook §1)
            yield name, Entry("organisation", body, cased_for(name), name)
        for epithet in body.epithets:
            yield epithet.removeprefix("the "), Entry("epithet", body, "any")
    for seat in load_seats():
        speaker = find_body(seat.organisation) if seat.organisation else None
        if speaker:
            yield seat.name, Entry("organisation", speaker)
        elif seat.state:
            yield seat.name, Entry("seat", seat.state)
