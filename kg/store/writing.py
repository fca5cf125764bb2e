"""One transaction: some whole documents, and all that follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import Affiliations, Entry, Resolution, resolve_entry
from kg.store.actors import add_actors, affiliate, sweep
from kg.store.changes import Traits, find_changes, write_changes
from kg.store.decisions import read_decisions
from kg.store.documents import forget_claims, write_claims, write_documents
from kg.store.report import Counts
from kg.store.statements import ask


def write_entries(
    tx: ManagedTransaction, entries: Sequence[Entry], affiliations: Affiliations, traits: Traits, reload: bool = False
) -> Counts:
    """Write the documents that are new or changed; a changed one takes back what it said before.

    `reload` writes the unchanged ones too.
    """
    ask(tx, "lock")
    known = find_known(tx, entries)
    fresh = [_complete(entry, known) for entry in entries if reload or differs(entry, known)]
    changed = {entry.document.file for entry in fresh if entry.document.file in known}
    ask(tx, "mark_documents", rows=[mark(entry) for entry in entries if is_marked_otherwise(entry, known)])
    resolution = Resolution(read_decisions(tx))
    if resolution:
        fresh = [resolve_entry(entry, resolution, traits.symmetric) for entry in fresh]
    forgotten = forget_claims(tx, sorted(changed), traits.symmetric)
    changes = find_changes(tx, fresh, forgotten.acts, traits.symmetric)
    actors = affiliations.close(actor for entry in fresh for actor in entry.actors())
    new = add_actors(tx, [resolution.resolve(actor) for actor in actors])
    write_documents(tx, fresh, changed)
    counts = write_claims(tx, fresh) + write_changes(tx, changes, traits)
    edges = affiliate(tx, actors, new, affiliations, resolution)
    sweep(tx, forgotten.actors)
    return counts + Counts(
        new=len(fresh) - len(changed), changed=len(changed), unchanged=len(entries) - len(fresh),
        actors=len(new), relationships=edges,
    )


def remove_document(tx: ManagedTransaction, file: str, traits: Traits) -> bool:
    """Take a document out, with the claims, acts and actors that only it spoke of; False if it is not there."""
    ask(tx, "lock")
    if not ask(tx, "find_documents", files=[file]):
        return False
    forgotten = forget_claims(tx, [file], traits.symmetric)
    write_changes(tx, find_changes(tx, (), forgotten.acts, traits.symmetric), traits)
    ask(tx, "delete_documents", files=[file])
    sweep(tx, forgotten.actors)
    return True


def find_known(tx: ManagedTransaction, entries: Sequence[Entry]) -> dict[str, dict[str, Any]]:
    """Return what the database has of these documents, by file name."""
    rows = ask(tx, "find_documents", files=[entry.document.file for entry in entries])
    return {row["file"]: row for row in rows}


def differs(entry: Entry, known: Mapping[str, Mapping[str, Any]]) -> bool:
    """Say whether the database has the document otherwise, or not at all."""
    stored = known.get(entry.document.file)
    return stored is None or stored["digest"] != entry.digest


def is_marked_otherwise(entry: Entry, known: Mapping[str, Mapping[str, Any]]) -> bool:
    """Say whether the document is there, but found by another extractor than this one."""
    stored = known.get(entry.document.file)
    return stored is not None and bool(entry.extractor) and stored["extractor"] != entry.extractor


def mark(entry: Entry) -> dict[str, str]:
    """Return the row that notes who found a document's claims."""
    return {"file": entry.document.file, "extractor": entry.extractor}


def _complete(entry: Entry, known: Mapping[str, Mapping[str, Any]]) -> Entry:
    """Keep publisher and date of a stored document when a claim file, which has none, tells its claims anew."""
    stored = known.get(entry.document.file)
    if stored is None or entry.document.text or entry.document.publisher or entry.document.published:
        return entry
    kept = {name: stored[name] for name in ("title", "publisher", "published", "published_from", "url")}
    return replace(entry, document=replace(entry.document, **kept))
