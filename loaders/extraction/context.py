"""What reading a document has found so far: its people, places, mentions, bodies and the acts told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.records import Actor
from loaders.extraction.answers import Told
from loaders.extraction.describe import Places, state_actor
from loaders.extraction.events import Event
from loaders.extraction.figures import Figure, Register
from loaders.extraction.mentions import Log, Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.voices import Voice

#: Sentences back in which a reference finds its antecedent.
NEAR = 3
_RECENT = 60


@dataclass(slots=True)
class Context:
    """The state of reading a document, shared by everything that resolves a reference.

    `names` are the states' names by code; `adversaries` the codes of the two states that the document is about, or
    nothing; `pairs` all pairs of states it names, strongest first; `bodies` the actors last described by a noun
    ("panel"); `institution` who issues the document; `voices` who speaks in each sentence; `dateline` the state whose
    capital the last dateline names; `openings` the pronouns, with their places, that open sentences as subjects;
    `documents` the nouns of texts and gatherings in each sentence; `counted` whom a number or "the quartet" means that is
    the subject of a sentence; `speaking` whose text is the subject of a sentence ("The resolution recalls"); `events` the
    incidents that any sentence places; `deciding` the sentences that tell of a decision, session or statement.
    """

    register: Register
    places: Places
    names: dict[str, str]
    adversaries: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    log: Log = field(default_factory=Log)
    bodies: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    institution: tuple[Actor, ...] = ()
    told: list[Told] = field(default_factory=list)
    dateline: str = ""
    voices: list[Voice | None] = field(default_factory=list)
    openings: dict[int, tuple[str, int]] = field(default_factory=dict)
    documents: dict[int, frozenset[str]] = field(default_factory=dict)
    counted: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    speaking: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    deciding: set[int] = field(default_factory=set)

    def voice(self, sentence: int) -> Voice | None:
        """Return who speaks in a sentence, if the text tells."""
        return self.voices[min(sentence, len(self.voices) - 1)] if self.voices else None

    def issuers(self, sentence: int) -> tuple[Actor, ...]:
        """Return whom "we" means in a sentence: who speaks there, else who issues the document."""
        voice = self.voice(sentence)
        return voice.we if voice is not None else self.institution

    def state(self, code: str) -> Actor:
        """Return the State of an ISO code."""
        return state_actor(code, self.names)

    def recent(self) -> list[Figure]:
        """Return the people mentioned lately, latest first."""
        return [figure for mention in reversed(self.log.mentions[-_RECENT:]) for figure in mention.figures]

    def make(self, kind: str, phrase: Phrase, sentence: int, actors: Sequence[Actor], figures: Iterable[Figure] = (),
             plural: bool = False) -> Mention:
        """Return the mention of actors by a phrase."""
        return Mention(kind, phrase.start, phrase.end, sentence, tuple(dict.fromkeys(actors)), tuple(figures), phrase,
                       plural or len(actors) > 1)

    def owner_states(self, possessive: str, position: int, sentence: int) -> list[str]:
        """Return the states of whom a possessive pronoun means: of the person for *his*, the state itself for *its*."""
        before = self.log.before(position, sentence, NEAR) if possessive else []
        if possessive in ("his", "her"):
            before.sort(key=lambda mention: (-mention.sentence, mention.start))
        gender = {"his": "female", "her": "male"}.get(possessive)
        fitting = (m for m in before if not any(gender and figure.gender == gender for figure in m.figures))
        for actor in (actor for mention in fitting for actor in mention.actors):
            if possessive in ("his", "her") and actor.label == "Official" and actor.represents:
                return list(actor.represents)
            if possessive in ("its", "their") and actor.label == "State":
                return [actor.id]
        return []
