"""Groups that the text has named before: "both sides", "the two presidents", "the pair" (codebook §1, groups)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.describe import Description
from loaders.extraction.figures import TOP_OFFICES, Figure
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

#: Characters between two names that are joined, and between the names of a list.
_JOINED, _LISTED = 6, 7


def read_group(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the mention of the two people or states that a phrase takes up, or None."""
    if phrase.after == "of" and phrase.kind != "both":
        return None  # "the foreign ministers of ..." says whom it means
    quantity = next((item.key for item in phrase.all("qB")), "two")
    if quantity not in ("two", "both") or any(item.get("mask") for item in phrase.items):
        return None
    issuers = context.issuers(sentence)
    if not phrase.all("qB") and len(issuers) > 1:
        return context.make("group", phrase, sentence, issuers, plural=True)
    keys = {word for item in phrase.all("gpC") for word in (item.key, item.key.split()[-1])}
    bare = phrase.kind == "both"
    joined = joined_pair(context, phrase, sentence) if bare else ()
    governed = phrase.items[-1].category == "g" and phrase.items[-1].key not in word_class("group_people")
    people = bare or (bool(keys & (word_class("group_people") | word_class("pair"))) and not governed)
    figures = two_people(context, phrase, sentence) if people and not joined else ()
    parties = find_parties(context, phrase.start, sentence, third=not people)
    actors = joined or tuple(figure.actor for figure in figures) or parties
    return context.make("group", phrase, sentence, actors, figures, plural=True) if actors else None


_DEFINITE = frozenset({"the", "these", "those", "our"})


def read_plural(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of those whom "the ministers" takes up: issuers of a joint text, the last so called, two people."""
    last = phrase.items[-1]
    role = last.key.split(" of ")[0].split()[-1]
    definite = phrase.items[0].key in _DEFINITE and not said.possessive and phrase.after != "of"
    if not definite or last.category not in "CE" or not role.endswith("s"):
        return None
    if role.removesuffix("s") not in word_class("convening"):
        return None
    issuers = context.issuers(sentence)
    if len(issuers) > 1:
        return context.make("group", phrase, sentence, issuers, plural=True)
    so_called = _so_called(context, phrase, role, sentence)
    if so_called:
        return context.make("group", phrase, sentence, so_called, plural=True)
    pair = _only_two(context, phrase, role, sentence)
    return context.make("group", phrase, sentence, [figure.actor for figure in pair], pair, plural=True) if pair else None


def _so_called(context: Context, phrase: Phrase, role: str, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of that role: "the foreign ministers of Chad and Mali ... The ministers"."""
    for mention in context.log.before(phrase.start, sentence, NEAR):
        named = mention.kind == "collective" and len(mention.actors) > 1 and mention.phrase is not None
        if named and mention.phrase and any(role in item.key.split() for item in mention.phrase.all("CT")):
            return mention.actors
    return ()


def _only_two(context: Context, phrase: Phrase, role: str, sentence: int) -> tuple[Figure, ...]:
    """Return the two people of the sentence before, if it names just two and they may bear that role."""
    here = [figure for mention in context.log.before(phrase.start, sentence, 1) for figure in mention.figures]
    people = list(dict.fromkeys(here))
    wanted = word_class("convening") if role == "leaders" else {role.removesuffix("s")}
    fitting = len(people) == 2 and all(figure.is_called(wanted) for figure in people)
    return (people[1], people[0]) if fitting else ()


def name_holders(mentions: Sequence[Mention]) -> None:
    """Let "the foreign ministers of Germany and Italy, Heiko Maas and Luigi Di Maio" mean the people and not the states."""
    for place, mention in enumerate(mentions):
        states = [actor.id for actor in mention.actors if actor.label == "State"]
        plural = mention.kind == "collective" and mention.phrase is not None and mention.phrase.all("C")
        if not plural or len(states) < 2 or len(states) != len(mention.actors):
            continue
        named: list[Mention] = []
        for other in mentions[place + 1 :]:
            if other.kind != "person" or other.start - (named[-1] if named else mention).end > _LISTED:
                break
            named.append(other)
        holders = tuple(actor for other in named for actor in other.actors)
        if {code for actor in holders for code in actor.represents} >= set(states):
            mention.actors = holders


_WITHIN = re.compile(r" in (?:the )?")


def place_bodies(text: str, start: int, mentions: Sequence[Mention]) -> None:
    """Let a body that the dictionary knows of one state be another's where it sits: "the Security Council in Manila"."""
    for body, place in pairwise(mentions):
        codes = [code for actor in body.actors for code in actor.represents]
        if body.kind != "organisation" or len(codes) != 1 or place.kind != "state" or len(place.actors) != 1:
            continue
        between = text[body.end - start : place.start - start]
        if _WITHIN.fullmatch(between) and place.actors[0].id not in codes and _names_nobody(body):
            body.actors = place.actors


def _names_nobody(body: Mention) -> bool:
    """Return whether a body's name says of no state that it is its own, as "the National Security Council"."""
    return body.phrase is not None and not body.phrase.all("SKGA") and body.phrase.all("O") != [] and not any(
        len(item.text) < 5 for item in body.phrase.all("O")
    )


def listed_actors(context: Context, count: int, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the last list of exactly `count` actors of one kind before a place: whom "the four" takes up."""
    pair = pair_before(context, position, sentence) if count == 2 else ()
    if pair:
        return pair
    before = reversed(context.log.before(position, sentence, NEAR))
    here = [mention for mention in before if mention.actors and mention.kind != "demonym"]
    runs: list[list[Mention]] = []
    for mention in here:
        last = runs[-1][-1] if runs else None
        near = last is not None and last.sentence == mention.sentence and 0 <= mention.start - last.end <= _LISTED
        if near and last is not None and last.actors[0].label == mention.actors[0].label:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    lists = [tuple(dict.fromkeys(actor for mention in run for actor in mention.actors)) for run in runs]
    listed = next((found for found in reversed(lists) if len(found) == count), ())
    return listed or (_trio(context) if count == 3 else ())


def _trio(context: Context) -> tuple[Actor, ...]:
    """Return the three states that a document is about: a third that it pairs with both of the first two."""
    strongest = context.pairs[:4] if not context.adversaries else ()
    first, second = strongest[0] if strongest else ("", "")
    others = [code for pair in strongest for code in pair if code not in (first, second)]
    third = next((code for code in others if others.count(code) > 1), "")
    return tuple(context.state(code) for code in (first, second, third)) if third else ()


def two_people(context: Context, phrase: Phrase, sentence: int, states: Sequence[str] = ()) -> tuple[Figure, ...]:
    """Return the two people last mentioned, those of the named role before others, or nothing.

    Whoever alone precedes an object ("Agnelli telephoned both ministers") is not one of them. Where the lines before name no
    two of the role, they are those of the document who hold it on the two sides that it is about.
    """
    nouns = {item.key for item in phrase.all("gC")}
    before = context.log.before(phrase.start, sentence, NEAR)
    actor = _lone_actor(before, sentence) if _is_object(phrase) else None
    recent = [
        (mention.sentence, figure)
        for mention in before
        for figure in mention.figures
        if figure is not actor and (not states or set(states) & set(figure.states)) and _is_one_of(figure, nouns)
    ]
    called = [(number, figure) for number, figure in recent if _holds_role(figure, nouns)]
    return _last_pair(called) or _from_both_sides(context, nouns, states) or _last_pair(recent)


def _is_object(phrase: Phrase) -> bool:
    """Return whether a phrase follows a verb or preposition and not the start of a clause."""
    return phrase.before.isalpha() and phrase.before not in word_class("clause_start")


def _lone_actor(before: Sequence[Mention], sentence: int) -> Figure | None:
    """Return the only person that a sentence has named so far, or the first of three or more."""
    here = list(dict.fromkeys(figure for mention in before if mention.sentence == sentence for figure in mention.figures))
    return here[-1] if len(here) == 1 or len(here) > 2 else None


def _is_one_of(figure: Figure, nouns: set[str]) -> bool:
    return not (nouns == {"men"} and figure.gender == "female") and not (nouns == {"women"} and figure.gender == "male")


def _holds_role(figure: Figure, nouns: set[str]) -> bool:
    """Return whether a person is one of those whom a plural names: "ministers", "foreign ministers", "leaders"."""
    for noun in nouns:
        single = noun.removesuffix("s")
        if single.endswith("minister") and single != "minister":
            if single.replace(" ", "-").replace("prime-minister", "head-of-government").replace(
                "defense", "defence"
            ) in figure.offices | {role.replace(" ", "-") for role in figure.roles}:
                return True
        elif single == "minister":
            head = "head-of-government" in figure.offices
            if any(office.endswith("minister") for office in figure.offices) or ("minister" in figure.roles and not head):
                return True
        elif single == "leader":
            if figure.offices & set(TOP_OFFICES[:2]) or "leader" in figure.roles:
                return True
        elif figure.is_called({single.split()[-1]} & word_class("role")):
            return True
    return False


def _from_both_sides(context: Context, nouns: set[str], states: Sequence[str]) -> tuple[Figure, ...]:
    """Return the people of the document who hold a role on each of its two sides."""
    found = []
    for code in context.adversaries if not states else ():
        mentioned = [f for mention in reversed(context.log.mentions) for f in mention.figures if code in f.states]
        found += [figure for figure in mentioned if _holds_role(figure, nouns)][:1]
    return tuple(found) if len(found) == 2 else ()


def _last_pair(recent: Sequence[tuple[int, Figure]]) -> tuple[Figure, ...]:
    """Return two figures of the latest sentence that has two, else the last two; latest come first.

    People of two states come before two of one.
    """
    for number in sorted({number for number, _ in recent}, reverse=True):
        here = list(dict.fromkeys(figure for place, figure in recent if place == number))
        if len(here) >= 2:
            return _of_two_states(here)
    order = list(dict.fromkeys(figure for _, figure in recent))
    return _of_two_states(order) if len(order) >= 2 else ()


def pair_before(context: Context, position: int, sentence: int, foreign: bool = True) -> tuple[Actor, ...]:
    """Return the only two people of the last sentence that names any, whom "they" and "the two" take up."""
    here = [mention for mention in context.log.before(position, sentence, 1) if mention.figures]
    for number in (sentence, sentence - 1):
        figures = list(dict.fromkeys(figure for mention in here if mention.sentence == number for figure in mention.figures))
        if len(figures) == 2 and not (foreign and set(figures[0].states) & set(figures[1].states)):
            return tuple(figure.actor for figure in reversed(figures))
        if number == sentence and len(figures) > 1:
            return ()
    return ()


def _of_two_states(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    first = figures[0]
    others = [figure for figure in figures[1:] if not set(figure.states) & set(first.states)]
    return ((others or figures[1:])[0], first)


def find_parties(context: Context, position: int, sentence: int, third: bool = True) -> tuple[Actor, ...]:
    """Return the two parties that "both sides" means at a place of the text.

    They are the pair that this sentence or the one before joins; else the document's adversaries; else the pair it
    names most that leaves out whoever opens the sentence (unless `third` is false).
    """
    for reach in (0, 1):
        pair = _joined_states(context, position, sentence, reach)
        if pair:
            return pair
    codes = context.adversaries or (_other_pair(context, position, sentence) if third else ())
    return tuple(context.state(code) for code in codes)


def _other_pair(context: Context, position: int, sentence: int) -> tuple[str, ...]:
    """Return the strongest pair without the state that opens the sentence: it is rarely one of "both countries"."""
    here = [mention for mention in context.log.before(position, sentence, 0) if mention.actors]
    first = here[-1].actors[0] if here else None
    third = "" if first is None else first.id if first.label == "State" else next(iter(first.represents), "")
    return next((pair for pair in context.pairs if third not in pair), ())


def _joined_states(context: Context, position: int, sentence: int, reach: int) -> tuple[Actor, ...]:
    here = [
        mention
        for mention in context.log.before(position, sentence, reach)
        if mention.sentence == sentence - reach and mention.kind in ("state", "collective", "group") and mention.actors
    ]
    for later, earlier in pairwise(here):
        if (
            _are_joined(earlier, later)
            and earlier.actors[0].label == later.actors[0].label == "State"
            and not any(_follows(other, earlier) or _follows(later, other) for other in here)
        ):
            return (*earlier.actors, *later.actors)
    return next(
        (mention.actors for mention in here if len(mention.actors) == 2 and mention.actors[0].label == "State"), ()
    )


def joined_pair(context: Context, phrase: Phrase, sentence: int) -> tuple[Actor, ...]:
    """Return the two actors last joined by "and", which a bare "both" takes up; as an object it leaves out the subject."""
    here = [
        mention
        for mention in context.log.before(phrase.start, sentence, 1)
        if mention.actors and mention.kind != "demonym"
    ]
    paired = next((mention for mention in here if mention.sentence == sentence and mention.kind == "group"), None)
    if paired is not None and len(paired.actors) == 2:
        return paired.actors
    opener = next((mention for mention in reversed(here) if mention.sentence == sentence), None)
    if opener is not None and _is_object(phrase) and phrase.before not in ("with", "to"):
        here = [mention for mention in here if mention.actors != opener.actors]
    for later, earlier in pairwise(here):
        if later.sentence == earlier.sentence and _are_joined(earlier, later):
            return (*earlier.actors, *later.actors)
    return ()


def _are_joined(earlier: Mention, later: Mention) -> bool:
    near = 0 <= later.start - earlier.end <= _JOINED
    return near and len(later.actors) == len(earlier.actors) == 1 and later.actors != earlier.actors


def _follows(earlier: Mention, later: Mention) -> bool:
    """Return whether two mentions are neighbours in a list, so that no pair of it stands alone."""
    return 0 < later.start - earlier.end <= _LISTED
