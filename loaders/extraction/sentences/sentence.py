"""One sentence of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.extraction.items import Item
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token

MERGED = frozenset({"person", "state", "organisation", "ministry"})


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its span in the document, its mentions, and its tree once parsed."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    headline: bool = False
    label: int = 0  # characters of the speaker's label before what he says: "Mr Price:"
    elided: bool = False  # a clause of a list whose subject stands above it: "Condemns the raid;"
    items: list[Item] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    at: dict[int, Mention] = field(default_factory=dict)

    def offset(self, token: Token) -> int:
        """Return the document offset at which a token begins."""
        return self.spans[token.i][0]

    def mention_of(self, token: Token) -> Mention | None:
        """Return the mention that covers a token."""
        return self.at.get(token.i)
