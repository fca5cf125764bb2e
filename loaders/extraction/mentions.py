"""Mentions: noun phrases of a sentence with the actors they stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.records import Actor
from loaders.extraction.figures import Figure
from loaders.extraction.phrases import Phrase


@dataclass(slots=True, eq=False)
class Mention:
    """A phrase of one sentence and whom it means; `subject` is set once the sentence is parsed."""

    kind: str
    start: int
    end: int
    sentence: int
    actors: tuple[Actor, ...]
    figures: tuple[Figure, ...] = ()
    phrase: Phrase | None = None
    plural: bool = False
    subject: bool = False
    note: str = ""

    @property
    def named(self) -> bool:
        """Return whether the phrase names its actor itself and does not only refer to one."""
        return self.kind in ("person", "state", "organisation", "ministry", "collective")


@dataclass(slots=True)
class Log:
    """The mentions of a document in order."""

    mentions: list[Mention] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Append a mention."""
        self.mentions.append(mention)

    def before(self, position: int, sentence: int, reach: int) -> list[Mention]:
        """Return the mentions that end before `position`, at most `reach` sentences back, latest first."""
        return [mention for mention in reversed(self.mentions)
                if mention.end <= position and sentence - mention.sentence <= reach]
