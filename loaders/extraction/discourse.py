"""Whom each phrase of a document means, in reading order: names, roles, collectives, groups, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from kg.records import Actor
from loaders.extraction.answers import Told, find_addressee
from loaders.extraction.bodies import read_body, remember_body
from loaders.extraction.context import Context
from loaders.extraction.describe import Places, describe
from loaders.extraction.epithets import read_direction, read_epithet
from loaders.extraction.figures import Register
from loaders.extraction.groups import find_parties, joined_figures, listed_actors, pair_before, read_group
from loaders.extraction.mentions import Log, Mention
from loaders.extraction.ministries import read_ministry
from loaders.extraction.own_names import read_own
from loaders.extraction.phrases import Phrase
from loaders.extraction.pronouns import find_antecedent, find_opening, subjects_of_list
from loaders.extraction.roles import is_national, read_national, read_person, read_role
from loaders.extraction.sentences import Sentence
from loaders.extraction.voices import Voice, hear
from loaders.extraction.wordlists import word_class

#: Sentences after a talk in which what one side says is said to the other.
_TALK = 3
_GATHERINGS = frozenset({"summit", "meeting", "session"})
_BODIES = frozenset({"organisation", "ministry", "collective"})


class Discourse:
    """Reads phrases in order and answers what later ones refer to."""

    def __init__(
        self,
        register: Register,
        places: Places,
        names: dict[str, str],
        adversaries: tuple[str, ...],
        pairs: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.voice: tuple[Actor, ...] = ()
        self.quoted: tuple[Actor, ...] = ()
        self._paragraph = -1
        self.context = Context(register, places, names, adversaries, pairs)

    @property
    def log(self) -> Log:
        """The mentions so far."""
        return self.context.log

    @property
    def register(self) -> Register:
        """The people of the document."""
        return self.context.register

    @property
    def adversaries(self) -> tuple[str, ...]:
        """The codes of the two states that the document is about, or nothing."""
        return self.context.adversaries

    @property
    def told(self) -> list[Told]:
        """The acts told so far."""
        return self.context.told

    @property
    def institution(self) -> tuple[Actor, ...]:
        """Who issues the document."""
        return self.context.institution

    @institution.setter
    def institution(self, actors: tuple[Actor, ...]) -> None:
        self.context.institution = actors

    def read(self, phrase: Phrase, sentence: int) -> Mention | None:
        """Return the mention that a phrase is, noted in the log, or None if it names no actor."""
        mention = self._resolve(phrase, sentence)
        if mention is not None:
            self.log.add(mention)
            if mention.kind in _BODIES:
                remember_body(self.context, mention)
        return mention

    def hear(self, sentence: Sentence) -> None:
        """Note who speaks from a sentence on; its mentions must have been read."""
        words = {item.key for item in sentence.items}
        self.context.documents[sentence.index] = word_class("issued") & words
        if word_class("convened") & words:
            self.context.documents[sentence.index] |= {"meeting"}
        if word_class("deciding_words") & words:
            self.context.deciding.add(sentence.index)
        opening = find_opening(sentence.text)
        if opening is not None:
            pronoun, place = opening
            self.context.openings[sentence.index] = (pronoun, sentence.start + place)
        first = not self.context.voices or sentence.paragraph != self._paragraph
        self._paragraph = sentence.paragraph
        known = self.context.voices[-1] if self.context.voices else None
        self.context.voices.append(hear(sentence, first, known, self.context.institution))

    def voice_at(self, sentence: int) -> Voice | None:
        """Return who speaks in a sentence, if the text tells."""
        return self.context.voice(sentence)

    def issuers(self, sentence: int) -> tuple[Actor, ...]:
        """Return whom "we" means in a sentence, speeches announced by a colon aside."""
        return self.context.issuers(sentence)

    def issuers_of(self, noun: str, sentence: int) -> tuple[Actor, ...]:
        """Return whose text or gathering "the statement" is: the subjects of the last sentence that spoke of one."""
        for number in self._sentences_with(noun, sentence):
            here = [mention for mention in self.log.mentions if mention.sentence == number and mention.actors]
            bodies = [mention for mention in here if mention.kind in _BODIES and mention.actors[0].label == "Organisation"]
            subjects = [mention for mention in here if mention.subject] or (bodies if noun in _GATHERINGS else [])
            if noun in _GATHERINGS and len(bodies) == 1:  # "endorsed the ECOWAS summit's warning. ... The summit's"
                subjects = bodies
            if subjects:
                return subjects_of_list(subjects[0], here)
        return ()

    def _sentences_with(self, noun: str, sentence: int) -> list[int]:
        """Return the sentences before that speak of a text or gathering, latest first: of the same noun, if any does."""
        known = self.context.documents
        same = [number for number in range(sentence - 1, -1, -1) if noun in known.get(number, ())]
        return same or [number for number in range(sentence - 1, max(-1, sentence - _TALK - 1), -1) if known.get(number)]

    def _resolve(self, phrase: Phrase, sentence: int) -> Mention | None:
        if phrase.kind == "reciprocal":
            return self.context.make("reciprocal", phrase, sentence, ())
        if phrase.kind in ("group", "pair", "both"):
            return read_group(self.context, phrase, sentence)
        if phrase.kind == "own":
            return read_own(self.context, phrase, sentence)
        if phrase.kind == "direction":
            return read_direction(self.context, phrase, sentence)
        if phrase.kind == "demonym" and is_national(phrase):
            return read_national(self.context, phrase, describe(phrase, self.context.places), sentence)
        readers = {"person": read_person, "role": read_role, "epithet": read_epithet, "ministry": read_ministry}
        return readers.get(phrase.kind, read_body)(
            self.context, phrase, describe(phrase, self.context.places), sentence
        )

    def pronoun(
        self, word: str, position: int, sentence: int, banned: frozenset[Actor] = frozenset()
    ) -> tuple[Actor, ...]:
        """Return whom a pronoun at `position` means; `banned` are the actors it cannot mean (its clause-mates)."""
        return find_antecedent(self.context, word, position, sentence, banned)

    def compatriot(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the person of a demonym's state who was last named, in this sentence or the two before."""
        codes = {actor.id for actor in mention.actors}
        before = self.log.before(mention.start, mention.sentence, 2)
        found = (figure for other in before for figure in other.figures if codes & set(figure.states))
        return next(((figure.actor,) for figure in found), ())

    def two_people(self, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the two people whom this sentence, or the one before, has named alone or joined by "and" before a place."""
        pair = pair_before(self.context, position, sentence)
        if pair or any(mention.figures for mention in self.log.before(position, sentence, 0)):
            return pair
        return tuple(figure.actor for figure in joined_figures(self.log.before(position, sentence, 1), sentence))

    def parties(self, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the two parties that "both sides" means at a place of the text (codebook §1, groups)."""
        return find_parties(self.context, position, sentence)

    def listed(self, count: int, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the actors of the last list of that many before a place: "the four"."""
        return listed_actors(self.context, count, position, sentence)

    def interlocutor(self, sources: Sequence[Actor], sentence: int, asked: bool = False) -> tuple[Actor, ...]:
        """Return whom the sources have just spoken with or met, in a readout, or of what is `asked` right after it."""
        reach = _TALK if self.institution else int(asked and sentence in self.context.openings)
        for act in reversed(self.told if reach else ()):
            if sentence - act.sentence > reach or act.relation not in ("CALLED", "MET"):
                continue
            for ours, others in ((act.sources, act.targets), (act.targets, act.sources)):
                if set(ours) & set(sources) and len(set(others) - set(sources)) == 1:
                    return tuple(set(others) - set(sources))
        return ()

    def adversary_actors(self) -> tuple[Actor, ...]:
        """Return the two states that the document is about as actors, or nothing."""
        return tuple(self.context.state(code) for code in self.adversaries)

    def answered(
        self, sources: Sequence[Actor], sentence: int, relations: Sequence[str] = (), here: Sequence[Told] = ()
    ) -> tuple[Actor, ...]:
        """Return whom an answer is addressed to; `here` are the acts told before it in its own sentence."""
        return find_addressee([*self.told, *here], sources, sentence, relations)


__all__ = ["Discourse", "Told"]
