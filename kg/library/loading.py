"""Documents and claim files on their way into the graph: what is new is read, the rest is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DocumentError
from kg.library.affiliations import list_affiliations
from kg.library.claimfiles import is_claim_file, read_claim_file
from kg.library.extraction import Extracted, extract_documents, extractor_fingerprint
from kg.plurals import count
from kg.records import Document
from kg.store.report import Counts

if TYPE_CHECKING:
    from kg.store import LoadReport, Store

_NAMED = 3  # documents without claims
_KNOWN = "MATCH (d:Document) RETURN d.file AS file, d.content AS content, d.extractor AS extractor"


@dataclass(slots=True)
class Loaded(Counts):
    """What a load did, in numbers; `seconds` is wall time.

    `errors` tell of each document that could not be read, `silent` names those that were and made no claim.
    """

    seconds: float = 0.0
    errors: list[DocumentError] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    def count(self, report: Counts, seconds: float = 0.0) -> None:
        """Add the numbers of one part of the load."""
        for each in fields(Counts):
            setattr(self, each.name, getattr(self, each.name) + getattr(report, each.name))
        self.seconds += seconds

    def __str__(self) -> str:
        return (
            f"{count(self.new, 'document')} new, {self.changed} changed, {self.unchanged} unchanged, "
            f"{len(self.errors)} not read; {count(self.claims, 'claim')}{self._tell_silent()}; "
            f"acts: {self.acts_added} added, {self.acts_changed} changed, {self.acts_removed} removed; {self.seconds:.1f} s"
        )

    def _tell_silent(self) -> str:
        """Name the documents without claims: texts of no diplomacy, or in another language than English."""
        more = len(self.silent) - _NAMED
        names = ", ".join(self.silent[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        return f", none from {names}" if names else ""


@dataclass
class Batch:
    """What is to be loaded: files by name, web addresses, folders, documents at hand.

    `manifest` and `published` are as in `loaders.readers.read_documents`; `workers` are the processes that extract;
    `tell` is called with each document that cannot be read; with `reload` what has not changed is written anew too.
    """

    sources: Sequence[str | Document]
    manifest: Path | None = None
    published: str | None = None
    workers: int = 1
    reload: bool = False
    tell: Callable[[DocumentError], None] | None = None

    def load(self, store: Store, progress: Callable[[LoadReport], None] | None = None) -> Loaded:
        """Write the batch into the store; `progress` is called after each transaction."""
        fingerprint, done = extractor_fingerprint(), Loaded()
        known = {} if self.reload else {row[0]: (row[1], row[2]) for row in store.run(_KNOWN).rows}
        read = self._extract(known, fingerprint, done)
        for pairs, extractor in ((read, fingerprint), (self._read_claims(), "")):
            if first := next(pairs, None):
                report = store.load(
                    chain([first], pairs), list_affiliations(), progress, self.reload, extractor=extractor
                )
                done.count(report, report.seconds)
        return done

    def _extract(self, known: dict[str, tuple[str, str]], fingerprint: str, done: Loaded) -> Iterator[Extracted]:
        """Yield documents with their claims, save those that the graph holds as they are now."""
        for item in extract_documents(self._leave_known(known, fingerprint, done), self.workers):
            if isinstance(item, DocumentError):
                done.errors.append(item)
                if self.tell:
                    self.tell(item)
            else:
                if not item[1]:
                    done.silent.append(item[0].file)
                yield item

    def _leave_known(
        self, known: dict[str, tuple[str, str]], fingerprint: str, done: Loaded
    ) -> Iterator[Document | DocumentError]:
        for item in self._read():
            if isinstance(item, Document) and known.get(item.file) == (item.digest, fingerprint):
                done.unchanged += 1
            else:
                yield item

    def _read(self) -> Iterator[Document | DocumentError]:
        from loaders.readers import read_documents

        files = [name for name in self.sources if isinstance(name, str) and not is_claim_file(name)]
        yield from read_documents(files, manifest=self.manifest, published=self.published)
        yield from (item for item in self.sources if isinstance(item, Document))

    def _read_claims(self) -> Iterator[Extracted]:
        for name in self.sources:
            if isinstance(name, str) and is_claim_file(name):
                yield from read_claim_file(Path(name), self.manifest)
