"""kg load: documents or claim files → the graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.claimfiles import is_claim_file, read_claim_file, spool_claims
from kg.cli.extraction import Extracted, extract_documents, extractor_fingerprint
from kg.cli.options import database_options, open_store
from kg.cli.output import say
from kg.cli.progress import show_progress
from kg.cli.reading import reading_options
from kg.errors import DocumentError
from kg.records import Document

if TYPE_CHECKING:
    from kg.store import LoadReport, Store

_KNOWN = "MATCH (d:Document) RETURN d.file AS file, d.content AS content, d.extractor AS extractor"


@dataclass
class _Batch:
    """What comes in, and what of it needs no work or cannot be read."""

    files: tuple[str, ...]
    manifest: Path | None
    published: str | None
    workers: int
    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    fingerprint: str = ""
    unchanged: int = 0
    failed: int = 0

    def documents(self) -> Iterator[Document | DocumentError]:
        """Yield the documents that the graph does not hold yet as they are now."""
        from loaders.readers import read_documents

        files = [name for name in self.files if not is_claim_file(name)]
        for item in read_documents(files, manifest=self.manifest, published=self.published):
            if isinstance(item, Document) and self.known.get(item.file) == (item.digest, self.fingerprint):
                self.unchanged += 1
            else:
                yield item

    def extracted(self) -> Iterator[Extracted]:
        """Yield documents with their claims; report those that cannot be read."""
        for item in extract_documents(self.documents(), self.workers):
            if isinstance(item, DocumentError):
                self.failed += 1
                say(f"kg: {item}")
            else:
                yield item

    def claimed(self) -> Iterator[Extracted]:
        """Yield the documents of the claim files with their claims."""
        for name in filter(is_claim_file, self.files):
            yield from read_claim_file(Path(name), self.manifest)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@reading_options
@click.option("--reload", is_flag=True, help="Read and write everything anew, also what has not changed.")
@database_options
def load(
    files: tuple[str, ...], manifest: Path | None, published: str | None, workers: int, reload: bool,
    db: str | None, user: str | None,
) -> None:
    """Load documents, or claims that `kg extract` printed, into the graph.

    FILE is a file, a folder, a pattern, a web address, or - for standard input.
    What is loaded already and has not changed is left alone; what has changed replaces what was there. Exits with
    1 if a document could not be read. Example: kg load examples/documents
    """
    with spool_claims(files) as given, open_store(db, user, read_only=False) as store:
        batch = _Batch(given, manifest, published, workers, fingerprint=extractor_fingerprint())
        if not reload:
            batch.known = {row[0]: (row[1], row[2]) for row in store.run(_KNOWN).rows}
        reports = list(_load(batch, store, reload))
    _sum_up(batch, reports)
    if batch.failed:
        raise click.exceptions.Exit(1)


def _load(batch: _Batch, store: Store, reload: bool) -> Iterator[LoadReport]:
    from kg.cli.affiliations import list_affiliations

    with show_progress(batch.files) as progress:
        for pairs, extractor in ((batch.extracted(), batch.fingerprint), (batch.claimed(), "")):
            first = next(pairs, None)
            if first:
                yield store.load(chain([first], pairs), list_affiliations(), progress, reload, extractor=extractor)


def _sum_up(batch: _Batch, reports: list[LoadReport]) -> None:
    def total(name: str) -> int:
        return sum(getattr(report, name) for report in reports)

    say(f"{total('new')} documents new, {total('changed')} changed, {total('unchanged') + batch.unchanged} unchanged, "
        f"{batch.failed} not read; {total('claims')} claims; acts: {total('acts_added')} added, "
        f"{total('acts_changed')} changed, {total('acts_removed')} removed; {sum(r.seconds for r in reports):.1f} s")
