"""Sources that can be watched: a folder, and a feed or sitemap on the web. Each notes what it lists, and reads items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kg.errors import DocumentError
from kg.library.seen import Seen, Validators
from kg.records import Document

if TYPE_CHECKING:
    from loaders.feeds import Client, Item
    from loaders.readers import Source

Found = list[Document | DocumentError]
_DEPTH = 3  # sitemaps that name sitemaps that name sitemaps


class Watched(Protocol):
    """A source: `together` is how many of its items are loaded at once, which is what a cut-off repeats."""

    name: str
    together: int

    def note(self) -> None:
        """Note in what was seen what the source lists now; DocumentError if it cannot be listed."""

    def read(self, item: Item) -> Found:
        """Return what an item holds; DocumentError if it cannot be read at all, Busy if not now."""


class WatchedFolder:
    """A folder with all that is below it; a file has changed if its time or size did, or that of its manifest."""

    together = 500

    def __init__(self, name: str, seen: Seen):
        self.name, self._seen, self._folder = name, seen, Path(name)
        self._files: dict[str, Source] = {}

    def note(self) -> None:
        """List the files. Deleted ones stay in the graph: `kg remove` takes them out."""
        from loaders.feeds import Item
        from loaders.readers import Source, find_sources

        if not self._folder.is_dir():
            raise DocumentError("no such folder", where=self.name)
        found = (each for each in find_sources([self._folder]) if isinstance(each, Source) and each.path)
        self._files = {str(each.path): each for each in found}
        items = [Item(name, stamp) for name in self._files if (stamp := self._stamp(Path(name)))]
        self._seen.add(self.name, items, self.name, Validators())

    def read(self, item: Item) -> Found:
        """Read a file under the name that it has in its folder."""
        from loaders.readers import read_documents

        if item.address not in self._files:
            raise DocumentError("the file is gone", where=item.address)
        return list(read_documents([self._files[item.address]]))

    def _stamp(self, path: Path) -> str:
        from loaders.manifest import find_manifest

        above = [folder for folder in path.parents if folder.is_relative_to(self._folder)]
        try:
            stats = [each.stat() for each in (path, *filter(None, map(find_manifest, above)))]
        except OSError:
            return ""  # gone since it was listed
        return " ".join(f"{each.st_mtime_ns}-{each.st_size}" for each in stats)


class WatchedFeed:
    """An RSS or Atom feed, or a sitemap; `since` is an ISO day before which nothing listed is wanted."""

    together = 25

    def __init__(self, name: str, seen: Seen, client: Client, since: str | None = None):
        from loaders.feeds.client import is_inside

        self.name, self._seen, self._client, self._since = name, seen, client, since
        # A feed of the local network may list pages there; one from outside may not make us look around inside.
        self._inside = is_inside(name)

    def note(self) -> None:
        """Fetch the listing if it has changed, with the sitemaps that it names."""
        for error in self._note(self.name, "", _DEPTH):
            raise error

    def _note(self, address: str, stamp: str, depth: int) -> Iterator[DocumentError]:
        """Note one listing; yield what is wrong with those below it, after the others have been noted."""
        from loaders.feeds import read_listing
        from loaders.limits import DEFAULT

        known = self._seen.validators(address)
        if stamp and stamp == known.stamp:
            return
        reply = self._client.get(address, known.etag, known.modified, inside=self._inside)
        if not reply.changed:
            return
        listing = read_listing(reply.body, address, DEFAULT)
        errors = [error for sitemap in listing.sitemaps if depth for error in self._try(sitemap, depth - 1)]
        # An index is read again in every round: what it names may change, or have failed, without a change of its own.
        validators = Validators() if listing.sitemaps else Validators(reply.etag, reply.modified, stamp)
        self._seen.add(self.name, filter(self._is_wanted, listing.items), address, validators)
        yield from errors

    def _try(self, sitemap: Item, depth: int) -> Iterator[DocumentError]:
        try:
            yield from self._note(sitemap.address, sitemap.stamp, depth)
        except DocumentError as error:
            yield error

    def _is_wanted(self, item: Item) -> bool:
        """Items of no known day are wanted: nothing says that they are old."""
        day = item.published or item.stamp[:10]
        return not self._since or not day[:4].isdecimal() or day >= self._since

    def read(self, item: Item) -> Found:
        """Fetch a page, and complete what it says of itself by what the feed says of it."""
        from loaders.readers import Source, read_documents

        reply = self._client.get(item.address, inside=self._inside)
        page = Source(item.address, address=item.address, content=(reply.body, reply.content_type))
        return [complete(each, item) if isinstance(each, Document) else each for each in read_documents([page])]


def complete(document: Document, item: Item) -> Document:
    """Add title and day; the feed's day goes before what is only a guess: a dateline, or when a PDF was made."""
    title = document.title or item.title
    if item.published and document.published_from in (None, "dateline", "created"):
        return replace(document, title=title, published=item.published, published_from="feed")
    return replace(document, title=title)
