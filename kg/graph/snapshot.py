"""A snapshot made from documents and claims in memory, without a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.graph.acts import build_acts
from kg.graph.affiliations import Affiliations
from kg.graph.entries import make_entry, symmetric_relations
from kg.records import Affiliation, Claim, Document, NumberedClaim, Snapshot
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
    ties = [tie for actor in records for tie in dictionary.represented(actor)]
    ids = {identity for is_incident, identity in actors if not is_incident}
    ties += [tie for tie in dictionary.memberships(ids) if tie.source.id in ids and tie.target.id in ids]
    sorted_ties = sorted({_affiliation_order(tie): tie for tie in ties}.items())
    acts = build_acts(((e.document, [row.claim for row in e.claims]) for e in entries), symmetric_relations(schema))
    documents = [
        (entry.document, sorted((NumberedClaim(row.id, row.act_id, row.claim) for row in entry.claims),
                                key=lambda row: (row.claim.start, row.id)))
        for entry in entries
    ]
    return Snapshot(
        lambda: [actor for _, actor in sorted(actors.items())],
        lambda: [tie for _, tie in sorted_ties],
        lambda: sorted(acts, key=lambda act: (act.relation, act.source.id, act.target.id, act.date or "", act.act_id)),
        lambda: documents,
    )


def _affiliation_order(each: Affiliation) -> tuple[str, ...]:
    return (each.source.id, each.target.id, each.kind, each.role or "", each.start or "", each.end or "")
