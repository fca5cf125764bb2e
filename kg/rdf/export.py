"""Streaming a snapshot into RDF: sections in a fixed order, a document's claims at a time."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice
from typing import IO

from kg.errors import UsageError
from kg.rdf.claims import ClaimDescriber
from kg.rdf.identity import Identities
from kg.rdf.nodes import Describer, Node
from kg.rdf.terms import encode_local
from kg.rdf.writers import WRITERS, make_terms
from kg.records import Affiliation, Snapshot
from kg.schema import Vocabulary, load_schema, load_vocabulary

PROFILES = ("full", "acts", "actors")
_BATCH = 500  # nodes written at once


@dataclass
class Summary:
    """What an export holds: triples, things of each class, the checksum of its uncompressed bytes and their number."""

    triples: int = 0
    bytes: int = 0
    things: Counter[str] = field(default_factory=Counter)
    checksum: str = ""


def write_rdf(
    snapshot: Snapshot, stream: IO[bytes], form: str, *,
    profile: str = "full", vocabulary: Vocabulary | None = None, identities: Identities | None = None,
) -> Summary:
    """Write a snapshot in one of the formats of WRITERS, and return what was written.

    `profile` is full, acts (no claims and documents) or actors (with their affiliations only). Memory does not grow
    with the graph, save for the names of actors and publishers. UsageError for an unknown format or profile.
    """
    if form not in WRITERS or profile not in PROFILES:
        raise UsageError(f"unknown format or profile: {form}, {profile}", hint=", ".join((*WRITERS, *PROFILES)))
    export = _Export(snapshot, vocabulary or load_vocabulary(), form, identities or Identities())
    digest = hashlib.sha256()
    for text in export.texts(profile):
        data = text.encode("utf-8", "replace")
        digest.update(data)
        stream.write(data)
        export.summary.bytes += len(data)
    export.summary.checksum = digest.hexdigest()
    return export.summary


class _Export:
    def __init__(self, snapshot: Snapshot, vocabulary: Vocabulary, form: str, identities: Identities):
        schema = load_schema()
        self._snapshot, self._vocabulary = snapshot, vocabulary
        self._writer = WRITERS[form](vocabulary, schema)
        self._describer = Describer(make_terms(self._writer), schema, identities)
        self.summary = Summary()

    def texts(self, profile: str) -> Iterator[str]:
        yield self._writer.head
        yield from self._write(self._actors())
        yield from self._write(self._affiliations())
        if profile != "actors":
            yield from self._write(self._acts())
        if profile == "full":
            yield from self._documents()
        yield self._writer.tail

    def _write(self, nodes: Iterator[Node]) -> Iterator[str]:
        while batch := list(islice(nodes, _BATCH)):
            yield self._put(batch)

    def _put(self, nodes: list[Node], graph: str | None = None) -> str:
        self.summary.triples += sum([len(said) for _, said in nodes])
        return self._writer.write(nodes, graph)

    def _count(self, label: str, number: int = 1) -> None:
        self.summary.things[label] += number

    def _actors(self) -> Iterator[Node]:
        for actor in self._snapshot.actors():
            self._count(actor.label)
            yield self._describer.describe_actor(actor)

    def _affiliations(self) -> Iterator[Node]:
        for _, group in groupby(self._snapshot.affiliations(), key=lambda each: each.source.id):
            terms: list[Affiliation] = list(group)
            ties = {(each.kind, self._describer.actor_term(each.target)) for each in terms}
            yield self._describer.describe_ties(terms[0].source, ties)
            for each in dict.fromkeys(terms):
                self._count("Affiliation")
                yield self._describer.describe_affiliation(each)

    def _acts(self) -> Iterator[Node]:
        for _, group in groupby(self._snapshot.acts(), key=lambda act: (act.relation, act.source.id, act.target.id)):
            for number, act in enumerate(group):
                if number == 0:
                    yield from self._describer.describe_deed(act)
                self._count("Act")
                yield self._describer.describe_act(act)

    def _documents(self) -> Iterator[str]:
        describer, publishers = ClaimDescriber(self._describer), set()
        opening, closing = f"<{self._vocabulary.spaces['graph']}", ">"
        for document, claims in self._snapshot.documents():
            nodes = [self._describer.describe_document(document)]
            subject, publisher = nodes[0].subject, None
            if document.publisher:
                publisher = self._describer.publisher_term(document.publisher)
                if document.publisher not in publishers:
                    publishers.add(document.publisher)
                    yield from self._publisher(document.publisher)
            for row in claims:
                nodes += describer.describe(row, subject, publisher)
            self._count("Document")
            self._count("Claim", len(claims))
            yield self._put(nodes, f"{opening}{encode_local(document.file)}{closing}")

    def _publisher(self, name: str) -> Iterable[str]:
        self._count("Publisher")
        yield self._put([self._describer.describe_publisher(name)])
