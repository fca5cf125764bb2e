"""Reading the graph, or a selection of it, out of the database as streams of records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from kg.records import (
    Act,
    Actor,
    Affiliation,
    Claim,
    Decision,
    Document,
    NumberedClaim,
    Selection,
    Snapshot,
    ToldEnds,
)
from kg.schema import Schema
from kg.store.connection import Connection
from kg.store.decisions import read_decisions
from kg.store.statements import statement

_BATCH = 200  # documents asked for at once: some thousand claims


def read_snapshot(connection: Connection, schema: Schema, selection: Selection | None = None) -> Snapshot:
    """Return streams that ask the database as they are read.

    What is written to the database between two parts may be in the one and not in the other: export while nobody
    loads. Actors are kept in memory, and for a selection the ids of its actors and acts.
    """
    reader = _Reader(connection, schema, selection or Selection())
    return Snapshot(reader.actors, reader.affiliations, reader.acts, reader.documents, reader.decisions)


class _Reader:
    def __init__(self, connection: Connection, schema: Schema, selection: Selection):
        self._connection, self._schema, self._selection = connection, schema, selection

    def _ask(self, name: str, label: str = "", relation: str = "", **parameters: Any) -> Iterator[dict[str, Any]]:
        return self._connection.stream(statement(f"export_{name}", label, relation), parameters)

    def actors(self) -> Iterator[Actor]:
        wanted = self._wanted
        return (actor for key, actor in sorted(self._known.items()) if wanted is None or key in wanted)

    def affiliations(self) -> Iterator[Affiliation]:
        wanted = self._wanted
        ids = None if wanted is None else [identity for is_incident, identity in wanted if not is_incident]
        rows = list(self._ask("affiliations", relation="REPRESENTS|MEMBER_OF", ids=ids))
        for row in sorted(rows, key=lambda row: tuple(value or "" for value in row.values())):
            ends = (self._actor(row["source"]), self._actor(row["target"]))
            told = (row["told_source"], row["told_target"])
            yield Affiliation(row["kind"], *ends, row["role"], row["start"], row["end"], *told)

    def acts(self) -> Iterator[Act]:
        for relation in sorted(self._selection.relations or self._schema.relations):
            rows = self._ask("acts", relation=relation, since=self._selection.since,
                             actors=self._chosen, acts=self._acts_of_sources)
            yield from (self._act(relation, row) for row in rows)

    def _act(self, relation: str, row: dict[str, Any]) -> Act:
        return Act(
            row["act_id"], relation, self._actor(row["source"]), self._actor(row["target"], row["is_incident"]),
            row["date"], row["date_precision"], row["claims"], row["documents"],
            tuple(row["sources"]), tuple(row["attributed"]), row["first_published"], row["implied"],
        )

    def documents(self) -> Iterator[tuple[Document, list[NumberedClaim]]]:
        """Yield documents with their claims; a selection leaves out documents none of whose claims it takes."""
        rows = self._ask("documents", sources=list(self._selection.sources) or None)
        documents = [Document(text="", **row) for row in rows]
        documents.sort(key=lambda document: document.file)
        for number in range(0, len(documents), _BATCH):
            batch = documents[number : number + _BATCH]
            claims = self._claims([document.file for document in batch])
            for document in batch:
                if claims[document.file] or not self._selection:
                    yield document, claims[document.file]

    def decisions(self) -> list[Decision]:
        """Return the whole log, whatever is selected."""
        return self._connection.read(read_decisions)

    def _claims(self, files: list[str]) -> dict[str, list[NumberedClaim]]:
        rows = self._ask("claims", files=files, since=self._selection.since, actors=self._chosen,
                         relations=list(self._selection.relations) or None)
        found: dict[str, list[NumberedClaim]] = defaultdict(list)
        for row in rows:
            told = ToldEnds(row["told_source"], row["told_target"], row["told_speaker"])
            found[row["file"]].append(NumberedClaim(row["id"], row["act_id"], self._claim(row), told))
        for claims in found.values():
            claims.sort(key=lambda row: (row.claim.start, row.id))
        return found

    def _claim(self, row: dict[str, Any]) -> Claim:
        target, speaker = row["target"], row["speaker"]
        return Claim(
            row["file"], row["relation"], row["status"], row["implied"], self._actor(row["source"]),
            self._actor(target, row["is_incident"]) if target else None, row["date"], row["date_precision"],
            row["start"], row["end"], row["text"], self._actor(speaker) if speaker else None,
            row["confidence"], row["rule"] or "",
        )

    def _actor(self, identity: str, is_incident: bool | None = False) -> Actor:
        return self._known[bool(is_incident), identity]

    @cached_property
    def _known(self) -> dict[tuple[bool, str], Actor]:
        rows = [row for label in ("Actor", "Incident") for row in self._ask("actors", label)]
        actors = (Actor((set(row["labels"]) - {"Actor"}).pop(), row["id"], row["name"]) for row in rows)
        return {actor.key: actor for actor in actors}

    @cached_property
    def _chosen(self) -> list[str] | None:
        """Return the ids of the actors asked for and of those who stand for them."""
        actors = self._selection.actors
        if not actors:
            return None
        return sorted({*actors, *(row["id"] for row in self._ask("standins", ids=list(actors)))})

    @cached_property
    def _acts_of_sources(self) -> list[str] | None:
        sources = self._selection.sources
        return [row["act_id"] for row in self._ask("acts_of_sources", sources=list(sources))] if sources else None

    @cached_property
    def _wanted(self) -> set[tuple[bool, str]] | None:
        """Return which actors a selection names, with all for whom they stand; None for everything."""
        if not self._selection:
            return None
        found = {actor.key for act in self.acts() for actor in (act.source, act.target)}
        for _, rows in self.documents():
            claims = (row.claim for row in rows)
            found |= {actor.key for claim in claims for actor in _actors(claim)}
        new = {identity for is_incident, identity in found if not is_incident}
        while new:
            new = {row["id"] for row in self._ask("represented", ids=sorted(new))} - {each for _, each in found}
            found |= {(False, each) for each in new}
        return found


def _actors(claim: Claim) -> Iterable[Actor]:
    return (actor for actor in (claim.source, claim.target, claim.attributed_to) if actor)
