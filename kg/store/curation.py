"""One transaction: some decisions, and all that follows from them in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from neo4j import ManagedTransaction

from kg.graph import MEMBER_OF, REPRESENTS, Affiliations, ClaimRow, Key, Resolution, resolve_row
from kg.records import Actor, Affiliation, Decision
from kg.store.actors import add_actors, affiliate, create_affiliations, sweep
from kg.store.batch import prepare
from kg.store.changes import Traits, find_changes, write_together
from kg.store.decisions import merge_decisions, read_decisions, write_decisions
from kg.store.documents import forget_some, write_rejected
from kg.store.memory import Memory
from kg.store.report import Counts
from kg.store.statements import ask
from kg.store.told import TellReader, Told, make_entries
from kg.store.writing import lock


@dataclass(frozen=True, slots=True)
class _Move:
    """An actor as it is told, and who stands for it before and after the decisions."""

    told: Actor
    before: Actor
    after: Actor

    @property
    def key(self) -> Key:
        return self.told.key

    @property
    def shifts(self) -> bool:
        """Say whether another actor stands for it, rather than the same by another name."""
        return self.before.id != self.after.id


@dataclass(slots=True)
class _Claims:
    """Claims to delete, to write anew, to strike out and to take back from there."""

    gone: set[str] = field(default_factory=set)
    written: dict[str, Told] = field(default_factory=dict)
    struck: list[tuple[ClaimRow, Decision]] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)


def apply_decisions(
    tx: ManagedTransaction, decisions: Iterable[Decision], affiliations: Affiliations, traits: Traits
) -> Counts:
    """Add decisions to the log, or what has become of those in it, and bring the graph in line with them."""
    lock(tx)
    known = read_decisions(tx)
    log = merge_decisions(known, decisions)
    changed = [each for each in log if each not in known]
    if not changed:
        return Counts()
    write_decisions(tx, changed)
    after, reader = Resolution(log), TellReader(tx, log)
    moves = _find_moves(Resolution(known), after, reader.records)
    claims = _gather(reader, moves, changed, after)
    return _rewrite(tx, claims, moves, after, affiliations, traits)


def _find_moves(before: Resolution, after: Resolution, records: Mapping[Key, Actor]) -> list[_Move]:
    moves = (_Move(each, before.resolve(each), after.resolve(each)) for each in records.values())
    return [each for each in moves if each.before != each.after]


def _gather(reader: TellReader, moves: Sequence[_Move], changed: Sequence[Decision], after: Resolution) -> _Claims:
    """Find the claims of actors for whom others stand now, or whose name acts note, and those (no more) rejected."""
    shifted = {each.key for each in moves if each.shifts}
    renamed = {each.key for each in moves}
    claims = _Claims()
    for told in reader.of_actors({each.before.key for each in moves}):
        speaker = told.claim.attributed_to
        if told.names(shifted) or (speaker and speaker.key in renamed):
            claims.gone.add(told.id)
            claims.written[told.id] = told
    _strike(reader, sorted({each.claim.document for each in changed if each.claim}), after, claims)
    return claims


def _strike(reader: TellReader, files: Sequence[str], after: Resolution, claims: _Claims) -> None:
    stored, struck = reader.of_documents(files), reader.rejected(files)
    for file in files:
        wanted = after.rejected(each.claim for each in (*stored, *struck) if each.claim.document == file)
        for told in (each for each in stored if each.id in wanted):
            claims.gone.add(told.id)
            claims.written.pop(told.id, None)
        for told in (each for each in struck if each.claim.document == file and each.id not in wanted):
            claims.restored.append(told.id)
            claims.written[told.id] = told
        everything = {each.id: each for each in (*stored, *struck)}
        claims.struck += [(ClaimRow(each, None, everything[each].claim), why) for each, why in wanted.items()]


def _rewrite(
    tx: ManagedTransaction, claims: _Claims, moves: Sequence[_Move], resolution: Resolution, affiliations: Affiliations,
    traits: Traits,
) -> Counts:
    entries = [
        replace(entry, claims=tuple(resolve_row(row, resolution, traits.symmetric) for row in entry.claims))
        for entry in make_entries(claims.written.values())
    ]
    _rename(tx, moves, resolution)
    forgotten = forget_some(tx, sorted(claims.gone), traits.symmetric)
    batch = prepare(entries, affiliations, traits.symmetric)
    changes = find_changes(tx, batch, forgotten.acts, Memory())
    actors = [resolution.resolve(actor) for actor in (*batch.actors, *(each.told for each in moves))]
    new = add_actors(tx, actors, Memory())
    _affiliate_anew(tx, moves, resolution)
    counts = write_together(tx, batch, forgotten, changes, traits)
    write_rejected(tx, claims.struck)
    ask(tx, "delete_rejected", ids=claims.restored)
    affiliate(tx, batch.actors, new, affiliations, resolution)
    sweep(tx, {*forgotten.actors, *(actor.id for each in moves for actor in (each.before, each.after))})
    return counts


def _rename(tx: ManagedTransaction, moves: Iterable[_Move], resolution: Resolution) -> None:
    """Give the actors that stay the names that hold now."""
    for label in ("Actor", "Incident"):
        rows = [
            {"id": each.after.id, "name": each.after.name} for each in moves
            if (each.after.label == "Incident") == (label == "Incident") and resolution.root(each.key) == each.key
            and not each.shifts
        ]
        ask(tx, "rename_actors", label, rows=rows)


def _affiliate_anew(tx: ManagedTransaction, moves: Iterable[_Move], resolution: Resolution) -> None:
    """Write anew who stands for whom around actors for whom others stand now; what was told is kept on the edge."""
    shifts = [each for each in moves if each.shifts and each.told.label != "Incident"]
    ids = sorted({actor.id for each in shifts for actor in (each.before, each.after)})
    rows = ask(tx, "find_affiliations_around", ids=ids)
    ask(tx, "delete_affiliations_around", ids=ids)
    for kind in (REPRESENTS, MEMBER_OF):
        found = (
            Affiliation(kind, _end(row["told_source"] or row["source"]), _end(row["told_target"] or row["target"]),
                        row["role"], row["start"], row["end"])
            for row in rows if row["kind"] == kind
        )
        create_affiliations(tx, kind, found, resolution)


def _end(identity: str) -> Actor:
    """Return an actor of whom only the id matters."""
    return Actor("Organisation", identity, identity)
