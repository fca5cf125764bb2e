"""One transaction: some whole documents, and all that follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from neo4j import ManagedTransaction

from kg.graph import Affiliations, Entry, Resolution, resolve_entry
from kg.store.actors import add_actors, affiliate, sweep
from kg.store.batch import Batch, prepare
from kg.store.changes import Traits, find_changes, write_together
from kg.store.decisions import read_decisions
from kg.store.documents import forget_claims, write_documents
from kg.store.memory import Memory
from kg.store.recount import tally_anew
from kg.store.report import Counts
from kg.store.statements import ask

_LABELS = ("Document", "Claim", "Actor", "Incident")


def write_batch(
    tx: ManagedTransaction, batch: Batch, dictionary: Affiliations, traits: Traits, memory: Memory, reload: bool = False
) -> Counts:
    """Write the documents that are new or changed; a changed one takes back what it said before.

    `reload` writes the unchanged ones too. `memory` is only to be kept once the transaction is committed.
    """
    resolution, entries = begin(tx, memory), batch.entries
    known = find_known(tx, entries, memory)
    ask(tx, "mark_documents", rows=[mark(entry) for entry in entries if is_marked_otherwise(entry, known)])
    fresh = [_complete(entry, known) for entry in entries if reload or differs(entry, known)]
    changed = {entry.document.file for entry in fresh if entry.document.file in known}
    if known or resolution:
        fresh = [resolve_entry(entry, resolution, traits.symmetric) for entry in fresh] if resolution else fresh
        batch = prepare(fresh, dictionary, traits.symmetric)
    if changed:
        memory.forget()
    forgotten = forget_claims(tx, sorted(changed), traits.symmetric)
    changes = find_changes(tx, batch, forgotten.acts, memory)
    actors = [actor for actor in batch.actors if actor not in memory.actors]
    new = add_actors(tx, [resolution.resolve(actor) for actor in actors], memory)
    write_documents(tx, fresh, changed)
    counts = write_together(tx, batch, forgotten, changes, traits)
    edges = affiliate(tx, actors, new, dictionary, resolution)
    sweep(tx, forgotten.actors)
    memory.actors.update(actors)
    memory.files.update(entry.document.file for entry in entries)
    return counts + Counts(
        new=len(fresh) - len(changed), changed=len(changed), unchanged=len(entries) - len(fresh),
        actors=len(new), relationships=edges,
    )


def begin(tx: ManagedTransaction, memory: Memory) -> Resolution:
    """Wait for whoever writes, see whether what is remembered still holds, and return what the decisions make of it."""
    memory.begin(lock(tx), lambda: not any(ask(tx, "find_any", label) for label in _LABELS))
    if memory.resolution is None:
        memory.resolution = Resolution(read_decisions(tx))
    return memory.resolution


def lock(tx: ManagedTransaction) -> int:
    """Wait for whoever writes, and return what the graph's counter says now; count what no tallies tell yet."""
    [row] = ask(tx, "lock")
    if not row["tallied"]:
        tally_anew(tx)
    return int(row["counter"])


def tally(tx: ManagedTransaction) -> None:
    """Count the graph anew while nobody else writes."""
    ask(tx, "lock")
    tally_anew(tx)


def remove_document(tx: ManagedTransaction, file: str, traits: Traits) -> bool:
    """Take a document out, with the claims, acts and actors that only it spoke of; False if it is not there."""
    lock(tx)
    if not ask(tx, "find_documents", files=[file]):
        return False
    nothing = prepare((), Affiliations(), traits.symmetric)
    forgotten = forget_claims(tx, [file], traits.symmetric)
    changes = find_changes(tx, nothing, forgotten.acts, Memory())
    write_together(tx, nothing, forgotten, changes, traits)
    ask(tx, "delete_documents", files=[file])
    sweep(tx, forgotten.actors)
    return True


def find_known(tx: ManagedTransaction, entries: Sequence[Entry], memory: Memory) -> dict[str, dict[str, Any]]:
    """Return what the database has of these documents, by file name."""
    files = (entry.document.file for entry in entries)
    rows = ask(tx, "find_documents", files=[file for file in files if memory.may_know(file)])
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
