"""The two people that a phrase means: the last two named, those of its role before others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.figures import TOP_OFFICES, Figure
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

#: Characters of " and " with an article.
_JOINED = 9


def two_people(context: Context, phrase: Phrase, sentence: int, states: Sequence[str] = ()) -> tuple[Figure, ...]:
    """Return the two people last mentioned, those of the named role before others, or nothing.

    Whoever alone precedes an object ("Agnelli telephoned both ministers") is not one of them. Where the lines before name no
    two of the role, they are those of the document who hold it on the two sides that it is about.
    """
    nouns = {item.key for item in phrase.all("gC")}
    before = context.log.before(phrase.start, sentence, NEAR)
    actor = _lone_actor(before, sentence) if is_object(phrase) else None
    recent = [
        (mention.sentence, figure)
        for mention in before
        for figure in mention.figures
        if figure is not actor and (not states or set(states) & set(figure.states)) and _is_one_of(figure, nouns)
    ]
    called = [(number, figure) for number, figure in recent if _holds_role(figure, nouns)]
    pair = _joined_people(before, sentence, recent) or _last_pair(called)
    return pair or _from_both_sides(context, nouns, states) or _last_pair(recent)


def _joined_people(
    before: Sequence[Mention], sentence: int, recent: Sequence[tuple[int, Figure]]
) -> tuple[Figure, ...]:
    """Return the two whom "and" joins in the sentence before, if it names others too: "Biya and Déby each rang Macron"."""
    fitting = {figure for _, figure in recent}
    found = joined_figures(before, sentence)
    return found if set(found) <= fitting else ()


def joined_figures(before: Sequence[Mention], sentence: int) -> tuple[Figure, ...]:
    """Return the only two people whom "and" joins in the sentence before, if it names three or more."""
    here = [mention for mention in reversed(before) if mention.sentence == sentence - 1 and mention.figures]
    if len({figure for mention in here for figure in mention.figures}) < 3:
        return ()
    pairs = [
        (*first.figures, *second.figures)
        for first, second in pairwise(here)
        if 0 <= second.start - first.end <= _JOINED
    ]
    return pairs[0] if len(pairs) == 1 and len(pairs[0]) == 2 else ()


def _lone_actor(before: Sequence[Mention], sentence: int) -> Figure | None:
    """Return the only person that a sentence has named so far, or the first of three or more."""
    here = list(dict.fromkeys(figure for mention in before if mention.sentence == sentence for figure in mention.figures))
    return here[-1] if len(here) == 1 or len(here) > 2 else None


def _is_one_of(figure: Figure, nouns: set[str]) -> bool:
    return not (nouns == {"men"} and figure.gender == "female") and not (nouns == {"women"} and figure.gender == "male")


def _holds_role(figure: Figure, nouns: set[str]) -> bool:
    """Return whether a person is one of those whom a plural names: "ministers", "foreign ministers", "leaders"."""
    return any(_is_such(figure, noun.removesuffix("s")) for noun in nouns)


def _is_such(figure: Figure, role: str) -> bool:
    if role == "minister":
        head = "head-of-government" in figure.offices
        named = "minister" in figure.roles and not head
        return named or any(office.endswith("minister") for office in figure.offices)
    if role.endswith("minister"):
        return _office_of(role) in figure.offices | {title.replace(" ", "-") for title in figure.roles}
    if role == "leader":
        return bool(figure.offices & set(TOP_OFFICES[:2])) or "leader" in figure.roles
    return figure.is_called({role.split()[-1]} & word_class("role"))


def _office_of(role: str) -> str:
    """Return the office that a minister's title names: "defense minister" is `defence-minister`."""
    name = role.replace(" ", "-").replace("prime-minister", "head-of-government")
    return name.replace("defense", "defence")


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


def sides_of_talks(context: Context, phrase: Phrase, sentence: int) -> tuple[Actor, ...]:
    """Return the states of the only two people just named, whom "the two sides" as a subject takes up.

    As an object ("urged both sides") it means two others.
    """
    pair = () if is_object(phrase) else pair_before(context, phrase.start, sentence)
    codes = [actor.represents[0] for actor in pair if len(actor.represents) == 1]
    return tuple(context.state(code) for code in codes) if len(set(codes)) == 2 else ()


def _of_two_states(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    first = figures[0]
    others = [figure for figure in figures[1:] if not set(figure.states) & set(first.states)]
    return ((others or figures[1:])[0], first)


def is_object(phrase: Phrase) -> bool:
    """Return whether a phrase follows a verb or preposition and not the start of a clause."""
    return phrase.before.isalpha() and phrase.before not in word_class("clause_start")
