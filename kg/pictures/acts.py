"""The acts that are drawn, each with its claims: gathered from documents, so that they can be of a day's knowledge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.graph import order_actors
from kg.records import Actor, Affiliation, Claim, Document, Snapshot
from kg.schema import Schema


@dataclass(frozen=True, slots=True)
class Slice:
    """Which acts to draw: up to a day, as known on a day (None: no bound), told by so many publishers at least."""

    until: str | None = None
    as_of: str | None = None
    min_sources: int = 1

    def takes(self, document: Document) -> bool:
        """Say whether the document was out on that day; one without a date was not known to be."""
        return self.as_of is None or (document.published is not None and document.published <= self.as_of)


@dataclass(slots=True)
class DrawnAct:
    """An act with the claims that report it and their documents."""

    relation: str
    source: Actor
    target: Actor
    date: str | None
    claims: list[tuple[Claim, Document]] = field(default_factory=list)

    @property
    def publishers(self) -> set[str]:
        """Return who reports it; a document without a publisher counts by its name."""
        return {document.publisher or document.file for _, document in self.claims}


def gather_acts(snapshot: Snapshot, schema: Schema, chosen: Slice | None = None) -> list[DrawnAct]:
    """Return the acts of a snapshot that the slice takes, by date; acts without a date come first."""
    chosen = chosen or Slice()
    symmetric = {name for name, relation in schema.relations.items() if relation.symmetric}
    acts: dict[str, DrawnAct] = {}
    for document, act_id, claim in _claims(snapshot, chosen):
        if act_id not in acts:
            acts[act_id] = DrawnAct(claim.relation, *order_actors(claim, symmetric), claim.date)
        acts[act_id].claims.append((claim, document))
    found = [act for act in acts.values() if len(act.publishers) >= chosen.min_sources]
    return sorted(found, key=lambda act: (act.date or "", act.relation, act.source.id, act.target.id))


def _claims(snapshot: Snapshot, chosen: Slice) -> Iterator[tuple[Document, str, Claim]]:
    for document, rows in snapshot.documents():
        if chosen.takes(document):
            for _, act_id, claim, _ in rows:
                in_time = chosen.until is None or (claim.date or "") <= chosen.until
                if act_id and claim.status == "actual" and in_time:
                    yield document, act_id, claim


def roll_up(acts: list[DrawnAct], affiliations: list[Affiliation]) -> list[DrawnAct]:
    """Return the acts as those of states: officials and ministries act for the state that they stand for most often.

    Acts between two who stand for the same state are left out.
    """
    states = _find_states(affiliations)
    rolled = [
        DrawnAct(act.relation, states.get(act.source.key, act.source), states.get(act.target.key, act.target),
                 act.date, act.claims)
        for act in acts
    ]
    return [act for act in rolled if act.source.key != act.target.key]


def _find_states(affiliations: list[Affiliation]) -> Mapping[tuple[bool, str], Actor]:
    terms: dict[tuple[bool, str], list[Actor]] = {}
    for each in affiliations:
        if each.kind == "REPRESENTS" and each.target.label == "State":
            terms.setdefault(each.source.key, []).append(each.target)
    return {key: max(sorted(states, key=lambda s: s.id), key=states.count) for key, states in terms.items()}
