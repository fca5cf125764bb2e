"""A snapshot made from documents and claims in memory, without a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.graph.acts import build_acts
from kg.graph.affiliations import Affiliations
from kg.graph.entries import Entry, make_entry, symmetric_relations
from kg.records import Actor, Affiliation, Claim, Document, NumberedClaim, Snapshot
from kg.schema import Schema


def make_snapshot(
    pairs: Iterable[tuple[Document, Sequence[Claim]]], affiliations: Iterable[Affiliation], schema: Schema,
) -> Snapshot:
    """Return what the database would hold after loading these documents into an empty one.

    DataError names a document whose claims the schema forbids.
    """
    entries = [make_entry(document, claims, schema) for document, claims in pairs]
    entries.sort(key=lambda entry: entry.document.file)
    dictionary = Affiliations(affiliations)
    records = dictionary.close(actor for entry in entries for actor in entry.actors())
    actors = {actor.key: actor for actor in reversed(records)}  # the first record's name
    ties = _list_ties(dictionary, records)
    acts = build_acts(((e.document, [row.claim for row in e.claims]) for e in entries), symmetric_relations(schema))
    documents = [(entry.document, _number_claims(entry)) for entry in entries]
    return Snapshot(
        lambda: [actor for _, actor in sorted(actors.items())],
        lambda: ties,
        lambda: sorted(acts, key=lambda act: (act.relation, act.source.id, act.target.id, act.date or "", act.act_id)),
        lambda: documents,
    )


def _list_ties(dictionary: Affiliations, records: Sequence[Actor]) -> list[Affiliation]:
    """Return for whom these actors stand and of what they are members, each tie once, in order."""
    ids = {actor.id for actor in records if actor.label != "Incident"}
    ties = [tie for actor in records for tie in dictionary.represented(actor)]
    ties += [tie for tie in dictionary.memberships(ids) if tie.source.id in ids and tie.target.id in ids]
    return [tie for _, tie in sorted({_affiliation_order(tie): tie for tie in ties}.items())]


def _number_claims(entry: Entry) -> list[NumberedClaim]:
    """Return the claims of a document in the order of their sentences."""
    rows = (NumberedClaim(row.id, row.act_id, row.claim) for row in entry.claims)
    return sorted(rows, key=lambda row: (row.claim.start, row.id))


def _affiliation_order(each: Affiliation) -> tuple[str, ...]:
    return (each.source.id, each.target.id, each.kind, each.role or "", each.start or "", each.end or "")
