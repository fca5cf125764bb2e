"""From a word of the tree to the actors it stands for, by the first step that finds any."""

from __future__ import annotations

from collections.abc import Callable

from kg.records import Actor
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import children, marks
from loaders.extraction.discourse import Discourse
from loaders.extraction.mentions import Mention
from loaders.extraction.resolution import acts as deeds
from loaders.extraction.resolution import collectives, names, pronouns
from loaders.extraction.resolution.authors import find_author
from loaders.extraction.resolution.found import NOBODY, Found, Wanted
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token
from loaders.extraction.voices import list_from


class Resolver:
    """Finds the actors behind tokens of one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.sentence, self.discourse = sentence, discourse

    def actors(
        self, token: Token | None, *, acts: bool = False, incident: bool = False, banned: frozenset[Actor] = frozenset()
    ) -> Found:
        """Return the actors that a noun phrase stands for, those coordinated with it included.

        With `acts` a phrase that names someone's act ("India's strikes") leads to its author; with `incident` an act of an
        unnamed author is an Incident. `banned` are actors that a pronoun cannot mean.
        """
        if token is None:
            return NOBODY
        wanted = Wanted(acts, incident, banned)
        heads = [part for head in conjuncts(token) for part in self._parts(head)]
        heads += [*self._included(token), *self._run_on(token)]
        parts = [self.one(head, wanted) for head in heads]
        found = list(dict.fromkeys(actor for part in parts for actor in part.actors))
        return Found(_most_specific(found), next((part.how for part in parts if part.how), ""))

    def _parts(self, head: Token) -> tuple[Token, ...]:
        return (head, *self._listed_on(head))

    def side(self, head: Token) -> tuple[Actor, ...]:
        """Return the actors of one side of "X and envoys of Y": of a word's mention, and of what its list goes on with."""
        return tuple(dict.fromkeys(actor for part in self._parts(head) for actor in self.mentioned(part)))

    def _listed_on(self, token: Token) -> list[Token]:
        """Return what a list goes on with: "counterparts from Chad and Mali, and the ministers of Niger"."""
        mention = self.sentence.mention_of(token)
        if mention is None or mention.kind != "collective" or not mention.plural:
            return []
        inside = [part for child in children(token, "nmod") for part in (child, *children(child, "conj"))]
        joined = [part for word in inside if self._is_of(word, mention) for part in children(word, "conj")]
        return [part for part in joined if not self._is_of(part, mention) and self.sentence.mention_of(part) is not None]

    def _included(self, token: Token) -> list[Token]:
        """Return whom a collective includes by name: "Malian officials, including President Keita"."""
        mention = self.sentence.mention_of(token)
        if mention is None or mention.kind != "collective":
            return []
        below = (part for child in children(token, "nmod") if "including" in marks(child) for part in conjuncts(child))
        return [part for part in below if (found := self.sentence.mention_of(part)) is not None and found.kind == "person"]

    def _run_on(self, token: Token) -> list[Token]:
        """Return the names that go on with a list and hang below it in any way: "efforts by X (Y), Z (A) and by B"."""
        first = self.sentence.mention_of(token)
        if first is None or first.kind not in _LISTED:
            return []
        run = list_from(self.sentence, first)
        if len(run) < 3 or any(mention.kind not in _LISTED for mention in run):
            return []  # "Caputo and del Valle, the two foreign ministers": no third
        below = [part for part in token.subtree if part.i > token.i]
        return [part for part in below if self.sentence.mention_of(part) in run[1:]]

    def _is_of(self, token: Token, mention: Mention) -> bool:
        return self.sentence.mention_of(token) is mention

    def one(self, token: Token, wanted: Wanted) -> Found:
        """Return the actors of one word, coordination aside."""
        return next((found for step in _STEPS if (found := step(self, token, wanted)) is not None), NOBODY)

    def mentioned(self, token: Token) -> tuple[Actor, ...]:
        """Return the actors of the mention that covers a word, whatever its place in the phrase."""
        mention = self.sentence.mention_of(token)
        return mention.actors if mention is not None else ()

    def author(self, noun: Token) -> tuple[Actor, ...]:
        """Return whose act a noun names: by possessive, demonym, or a phrase with *by* or *of*."""
        return find_author(self, noun)


_LISTED = frozenset({"organisation", "state", "ministry", "person"})
#: The first that returns something decides, be it that a word stands for nobody.
_STEPS: tuple[Callable[[Resolver, Token, Wanted], Found | None], ...] = (
    names.people_of_list,
    names.owner_of_organ,
    names.named,
    pronouns.reflexive,
    pronouns.left_out,
    pronouns.third_person,
    collectives.counted,
    collectives.taken_up,
    collectives.among,
    pronouns.first_person,
    pronouns.each,
    collectives.listed,
    deeds.named_as,
    deeds.done_by,
    collectives.members,
    deeds.incident,
)


def _most_specific(actors: list[Actor]) -> tuple[Actor, ...]:
    """Return the people of a list without their states: "the Greek and Turkish ministers, Pangalos and Baykal"."""
    spoken_for = {code for actor in actors if actor.label == "Official" for code in actor.represents}
    states = {actor.id for actor in actors if actor.label == "State"}
    if len(states) > 1 and states <= spoken_for:
        return tuple(actor for actor in actors if actor.label != "State")
    return tuple(actors)
