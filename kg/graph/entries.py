"""One document with its claims, checked against the schema and ready to be written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kg.errors import DataError
from kg.graph.acts import find_act_id
from kg.records import Actor, Claim, Decision, Document
from kg.schema import Schema

UNSURE_PERCENT = 60  # the default of the question to-review, which the stored count serves


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, its identity, and the act that it speaks of.

    `told` is the claim as the document tells it, where decisions have put other actors into it.
    """

    id: str
    act_id: str | None
    claim: Claim
    told: Claim | None = None

    @property
    def as_told(self) -> Claim:
        """Return the claim as the document tells it."""
        return self.told or self.claim

    @property
    def makes_edge(self) -> bool:
        """Say whether the claim supports an edge: it is actual and has a target other than its source."""
        return self.act_id is not None and self.claim.status == "actual"

    @property
    def doubts(self) -> int | None:
        """Count why a person should look at it: unsure, no act, no day, addressee not named; None if for no reason.

        None, since an index does not hold what is not there: the few claims to review are found without the others.
        """
        claim = self.claim
        unsure, inexact = 100 * claim.confidence < UNSURE_PERCENT, claim.date_precision != "day"
        return sum((unsure, self.act_id is None, inexact, claim.implied)) or None

    @property
    def properties(self) -> dict[str, Any]:
        """Return the properties of the Claim node; dates as ISO days."""
        claim = self.claim
        return {
            "id": self.id, "relation": claim.relation, "act_id": self.act_id, "status": claim.status,
            "implied": claim.implied, "date": claim.date, "date_precision": claim.date_precision,
            "text": claim.text, "start": claim.start, "end": claim.end,
            "confidence": claim.confidence, "rule": claim.rule or None, "doubts": self.doubts, **self.told_ends,
        }

    @property
    def told_ends(self) -> dict[str, str | None]:
        """Return the ids of the actors that the document tells, where decisions have put others in their place."""
        pairs = {
            "told_source": (self.as_told.source, self.claim.source),
            "told_target": (self.as_told.target, self.claim.target),
            "told_speaker": (self.as_told.attributed_to, self.claim.attributed_to),
        }
        return {key: told.id if told and now and told.id != now.id else None for key, (told, now) in pairs.items()}


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, the claims that it makes once each, and the digest that a reload compares.

    `extractor` is the fingerprint of the rules that found the claims, empty for claims from a file; `rejected` are
    claims that stand in the document and that a decision has struck out.
    """

    document: Document
    digest: str
    claims: tuple[ClaimRow, ...]
    extractor: str = ""
    rejected: tuple[tuple[ClaimRow, Decision], ...] = ()

    @property
    def properties(self) -> dict[str, Any]:
        """Return the properties of the Document node; dates as ISO days."""
        document = self.document
        return {
            "file": document.file, "title": document.title, "publisher": document.publisher,
            "published": document.published, "published_from": document.published_from, "url": document.url,
            "digest": self.digest, "content": document.digest, "extractor": self.extractor or None,
        }

    def actors(self) -> Iterator[Actor]:
        """Yield every actor and incident that the claims name, as they are told and who stands for them; repeatedly."""
        for row in self.claims:
            told, now = row.as_told, row.claim
            for one, other in ((told.source, now.source), (told.target, now.target),
                               (told.attributed_to, now.attributed_to)):
                if one:
                    yield one
                if other and other != one:
                    yield replace(other, represents=())  # what was told, was told of the first


def make_entry(document: Document, claims: Sequence[Claim], schema: Schema, extractor: str = "") -> Entry:
    """Check a document's claims and number them; DataError names the document and what the schema forbids."""
    symmetric = symmetric_relations(schema)
    rows: dict[str, ClaimRow] = {}
    _check_day(document.published, document)
    for claim in claims:
        _check(claim, document, schema)
        row = ClaimRow(claim.id, find_act_id(claim, symmetric), claim)
        rows.setdefault(row.id, row)
    return Entry(document, _digest(document, rows.values()), tuple(rows.values()), extractor)


def _digest(document: Document, rows: Iterable[ClaimRow]) -> str:
    """Hash the document and its claims, of which the id covers what `rest` does not.

    Better rules change the claims of an unchanged text.
    """
    total = hashlib.sha256(document.digest.encode())
    for row in sorted(rows, key=lambda row: row.id):
        claim = row.claim
        actors = (claim.source, claim.target, claim.attributed_to)
        told = [(actor.label, actor.name, actor.represents) for actor in actors if actor]
        rest = (row.id, claim.text, claim.date_precision, claim.implied, claim.confidence, claim.rule, told)
        total.update(repr(rest).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def symmetric_relations(schema: Schema) -> frozenset[str]:
    """Return the names of the relations whose two actors have no order."""
    return frozenset(name for name, relation in schema.relations.items() if relation.symmetric)


def _check(claim: Claim, document: Document, schema: Schema) -> None:
    relation = schema.relations.get(claim.relation)
    if relation is None:
        raise _error(f"unknown relation {claim.relation!r}", claim, document, f"one of {', '.join(schema.relations)}")
    if claim.document != document.file:
        raise _error(f"a claim of {claim.document!r} stands among those of this document", claim, document)
    ends = ((claim.source, relation.source), (claim.target, relation.target), (claim.attributed_to, ("Actor",)))
    for actor, labels in ends:
        if actor and actor.label not in labels and schema.nodes[actor.label].parent not in labels:
            raise _error(f"{claim.relation} cannot have the {actor.label} {actor.id!r} there", claim, document)
    _check_day(claim.date, document)


def _check_day(day: str | None, document: Document) -> None:
    try:
        if day is not None and date.fromisoformat(day).isoformat() == day:
            return
    except ValueError:
        pass
    if day is not None:
        raise DataError(f"{day!r} is no day", where=document.file, hint="write YYYY-MM-DD")


def _error(what: str, claim: Claim, document: Document, hint: str = "") -> DataError:
    return DataError(f"{what}, claim at {claim.start}-{claim.end}", where=document.file, hint=hint)
