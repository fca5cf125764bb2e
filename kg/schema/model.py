"""What schema/graph.yaml declares, as frozen records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

TYPES = ("string", "integer", "float", "boolean", "date", "list")


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or an edge; `index` asks for an index on it."""

    name: str
    type: str
    meaning: str
    required: bool = False
    index: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A node label. `parent` is the label it comes with; `key` names the property that identifies a node."""

    label: str
    meaning: str
    key: str
    parent: str | None
    abstract: bool
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A kind of edge; `source` and `target` are the labels at its ends."""

    name: str
    meaning: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class Relation(Edge):
    """An edge that stands for an act between two actors, with its codes in CAMEO and PLOVER.

    `goldstein` runs from -10 (conflict) to 10 (cooperation).
    """

    cameo: tuple[str, ...]
    plover: str
    goldstein: float
    symmetric: bool
    core: bool


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole declaration: nodes, relations and other edges by name, in the file's order."""

    version: int
    nodes: Mapping[str, Node]
    act_meaning: str
    relations: Mapping[str, Relation]
    edges: Mapping[str, Edge]

    def leaves(self, labels: Iterable[str]) -> tuple[str, ...]:
        """Return the labels that nodes really carry: `Actor` stands for the labels below it."""
        wanted = set(labels)
        nodes = (node for node in self.nodes.values() if not node.abstract)
        return tuple(node.label for node in nodes if wanted & {node.label, node.parent})
