"""Two other ways to write the same graph into an empty Neo4j: py2neo's bulk functions, and MERGE batch by batch.

Both get the finished nodes and edges; neither looks for what is there, replaces documents or keeps acts' counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from neo4j import GraphDatabase

from kg.graph import make_snapshot
from kg.records import Claim, Document
from kg.schema import load_schema

BATCH = 5000
Key = tuple[str, str]  # label and key property


@dataclass
class Tables:
    """Nodes by key and labels; edges by type and the keys of both ends, as (start, properties, end)."""

    nodes: dict[tuple[Key, str], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    edges: dict[tuple[str, Key, Key], list[tuple[str, dict[str, Any], str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    @property
    def count(self) -> int:
        """Return the number of edges."""
        return sum(map(len, self.edges.values()))


ACTOR, DOCUMENT, CLAIM = ("Actor", "id"), ("Document", "file"), ("Claim", "id")


def make_tables(pairs: Iterable[tuple[Document, list[Claim]]]) -> Tables:
    snapshot, tables = make_snapshot(pairs, (), load_schema()), Tables()
    for actor in snapshot.actors():
        tables.nodes[ACTOR, f"Actor:{actor.label}"].append({"id": actor.id, "name": actor.name})
    for tie in snapshot.affiliations():
        tables.edges[tie.kind, ACTOR, ACTOR].append((tie.source.id, {}, tie.target.id))
    for act in snapshot.acts():
        told = {"act_id": act.act_id, "date": act.date, "date_precision": act.date_precision, "claims": act.claims,
                "documents": act.documents, "sources": list(act.sources), "attributed": list(act.attributed),
                "first_published": act.first_published, "implied": act.implied}
        tables.edges[act.relation, ACTOR, ACTOR].append((act.source.id, told, act.target.id))
    for document, rows in snapshot.documents():
        tables.nodes[DOCUMENT, "Document"].append({"file": document.file})
        for row in rows:
            _add_claim(tables, row.id, row.act_id, row.claim)
    return tables


def _add_claim(tables: Tables, identity: str, act_id: str | None, claim: Claim) -> None:
    names = ("relation", "status", "implied", "date", "date_precision", "text", "start", "end", "confidence")
    tables.nodes[CLAIM, "Claim"].append({"id": identity, "act_id": act_id, **{n: getattr(claim, n) for n in names}})
    for kind, actor in (("SOURCE", claim.source), ("TARGET", claim.target), ("ATTRIBUTED_TO", claim.attributed_to)):
        if actor:
            tables.edges[kind, CLAIM, ACTOR].append((identity, {}, actor.id))
    tables.edges["REPORTED_IN", CLAIM, DOCUMENT].append((identity, {}, claim.document))


def _batches(rows: list[Any]) -> Iterator[list[Any]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch


def write_by_py2neo(url: str, user: str, password: str, tables: Tables) -> int:
    from py2neo import Graph
    from py2neo.bulk import create_nodes, create_relationships

    graph = Graph(url.replace("neo4j://", "bolt://"), auth=(user, password))
    for (_, labels), rows in tables.nodes.items():
        for batch in _batches(rows):
            create_nodes(graph.auto(), batch, labels=set(labels.split(":")))
    for (kind, start, end), edges in tables.edges.items():
        for batch in _batches(edges):
            create_relationships(graph.auto(), batch, kind, start_node_key=start, end_node_key=end)
    return tables.count


def write_by_merge(url: str, user: str, password: str, tables: Tables) -> int:
    with GraphDatabase.driver(url, auth=(user, password)) as driver:
        for ((_, key), labels), rows in tables.nodes.items():
            query = f"UNWIND $rows AS r MERGE (n:{labels} {{{key}: r.{key}}}) SET n += r"
            for batch in _batches(rows):
                driver.execute_query(query, rows=batch)
        for (kind, start, end), edges in tables.edges.items():
            identity = "{act_id: r[1].act_id}" if "act_id" in edges[0][1] else ""
            query = (
                f"UNWIND $rows AS r MATCH (a:{start[0]} {{{start[1]}: r[0]}}) MATCH (b:{end[0]} {{{end[1]}: r[2]}}) "
                f"MERGE (a)-[e:{kind} {identity}]->(b) SET e += r[1]"
            )
            for batch in _batches(edges):
                driver.execute_query(query, rows=batch)
    return tables.count
