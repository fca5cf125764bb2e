"""What a load need not ask again, since it wrote it itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.graph import Resolution, Support
from kg.records import Actor

_MOST_ACTS = 500_000  # some 250 MB; a longer load starts to remember anew


class Memory:
    """What the graph holds, as far as the transactions of one load have met it.

    Every writing transaction raises a counter in the graph. As long as it goes up by ours alone, nobody else has
    written in between and what we remember holds; else, and after an attempt that failed, everything is forgotten and
    asked again. If the graph was empty at the start, what we do not know is not there.
    """

    def __init__(self) -> None:
        self._kept: int | None = None
        self._counter = 0
        self.forget()

    def forget(self) -> None:
        """Know nothing; whoever takes claims back in a transaction starts with it."""
        self.is_complete = False
        self.files: set[str] = set()
        self.resolution: Resolution | None = None
        self.actors: set[Actor] = set()  # as documents tell them, with nodes and ties written
        self.names: dict[tuple[str, str], str] = {}  # of nodes, by label and id
        self.supports: dict[str, Sequence[Support]] = {}

    def begin(self, counter: int, is_empty: Callable[[], bool]) -> None:
        """Take up where the last transaction ended; `counter` is what the graph's counter says in this one."""
        if self._kept is None or self._kept + 1 != counter or len(self.supports) > _MOST_ACTS:
            self.forget()
            self.is_complete = is_empty()
        self._kept, self._counter = None, counter

    def keep(self) -> None:
        """Tell that the transaction was committed."""
        self._kept = self._counter

    def may_know(self, file: str) -> bool:
        """Say whether the graph may hold the document: unless nobody else has written meanwhile, it may."""
        return not self.is_complete or file in self.files

    def rename(self, names: Mapping[str, str]) -> None:
        """Note that nodes that were called by their id have got names: acts tell their speakers by name."""
        for act_id, supports in self.supports.items() if names else ():
            if any(each.speaker in names for each in supports):
                self.supports[act_id] = [
                    replace(each, speaker=names.get(each.speaker or "", each.speaker)) for each in supports
                ]

    def lacking(self, act_ids: Iterable[str]) -> list[str]:
        """Return the acts whose claims must be asked for."""
        return [] if self.is_complete else [each for each in act_ids if each not in self.supports]
