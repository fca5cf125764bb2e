"""Watching: what is new in folders, feeds and sitemaps goes into the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import DocumentError
from kg.library.seen import Seen
from kg.library.watched import Found, Watched, WatchedFeed, WatchedFolder
from kg.plurals import count
from kg.records import Document

if TYPE_CHECKING:
    from kg.library.graph import Graph
    from loaders.feeds import Client, Item


@dataclass(slots=True)
class Round:
    """What one look at a source brought: documents new and changed, claims, items not read, items left for later."""

    source: str
    new: int = 0
    changed: int = 0
    claims: int = 0
    failed: int = 0
    waiting: int = 0

    def __str__(self) -> str:
        waiting = f", {self.waiting} for later" if self.waiting else ""
        found = f"{self.new} new, {self.changed} changed, {count(self.claims, 'claim')}, {self.failed} not read"
        return f"{self.source}: {found}{waiting}"


class Watch:
    """Looks at sources and loads what is new.

    `tell` is called with what could not be read, `most` is how many items of a feed one look fetches, `since` an ISO day
    before which a feed's items are not wanted. An item that fails is tried again at the next looks, three times in all;
    what is loaded is left alone until its listing says that it has changed.
    """

    def __init__(
        self, graph: Graph, seen: Seen, client: Client, tell: Callable[[DocumentError], None] = lambda _: None,
        most: int = 200, since: str | None = None,
    ):
        self._graph, self._seen, self._client, self._tell = graph, seen, client, tell
        self._most, self._since = most, since

    def look(self, source: str) -> Round:
        """Look at a folder, feed or sitemap once, and load what is new. StoreError if the database fails."""
        watched, result = self._open(source), Round(source)
        try:
            watched.note()
        except DocumentError as error:
            self._fail(error, result)
        items = self._seen.waiting(source, self._most if isinstance(watched, WatchedFeed) else -1)
        read = self._read(watched, items, result)
        while batch := list(islice(read, watched.together)):
            self._load(batch, result)
        result.waiting = len(self._seen.waiting(source))
        return result

    def _open(self, source: str) -> Watched:
        if source.lower().startswith(("http://", "https://")):
            return WatchedFeed(source, self._seen, self._client, self._since)
        return WatchedFolder(source, self._seen)

    def _fail(self, error: DocumentError, result: Round) -> None:
        self._tell(error)
        result.failed += 1

    def _read(self, watched: Watched, items: Iterable[Item], result: Round) -> Iterator[tuple[Item, Found]]:
        """Yield items with what they hold, until the server asks to be left alone."""
        from loaders.feeds import Busy

        for item in items:
            try:
                yield item, watched.read(item)
            except Busy as error:
                self._tell(error)
                return
            except DocumentError as error:
                yield item, [error]

    def _load(self, batch: list[tuple[Item, Found]], result: Round) -> None:
        """Load a batch, then note which items are done: a cut-off between the two repeats, and leaves nothing out."""
        done = self._graph.load(*(each for _, found in batch for each in found if isinstance(each, Document)))
        unread = {error.where: error for error in done.errors}
        failed = []
        for item, found in batch:
            errors = [each if isinstance(each, DocumentError) else unread.get(each.file) for each in found]
            if wrong := [error for error in errors if error]:
                self._fail(wrong[0], result)
                failed.append(item.address)
        self._seen.mark([item.address for item, _ in batch if item.address not in failed], done=True)
        self._seen.mark(failed, done=False)
        result.new, result.changed = result.new + done.new, result.changed + done.changed
        result.claims += done.claims
