"""Reading and checking schema/graph.yaml."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from pathlib import Path

from kg.files import data_path
from kg.schema.model import TYPES, Edge, Node, Property, Relation, Schema
from kg.schema.section import Section, read_section

_CAMEO = re.compile(r"(0[1-9]|1\d|20)(\d{1,2}|x)")


@cache
def load_schema() -> Schema:
    """Return the schema that ships with the project."""
    return read_schema(data_path("schema") / "graph.yaml")


def read_schema(path: Path) -> Schema:
    """Read a schema file; DataError names the line of an unknown key, dangling reference or missing code."""
    top = read_section(path)
    version = top.take("version", int)
    nodes = _read_nodes(top.take_section("nodes"))
    act = top.take_section("act")
    meaning, properties = _meaning(act), _read_properties(act)
    act.close()
    relations = {
        name: _read_relation(name, section, nodes, properties)
        for name, section in top.take_section("relations").sections()
    }
    edges = {name: _read_edge(name, section, nodes) for name, section in top.take_section("edges").sections()}
    top.close()
    return Schema(version, nodes, meaning, relations, edges)


def _read_nodes(section: Section) -> dict[str, Node]:
    nodes: dict[str, Node] = {}
    for label, entry in section.sections():
        nodes[label] = _read_node(label, entry, nodes)
    return nodes


def _read_node(label: str, section: Section, known: dict[str, Node]) -> Node:
    parent = section.take("is", str, "") or None
    if parent is not None and parent not in known:
        raise section.error(f"{label} is a {parent!r}, which is not declared above it", "is")
    own = _read_properties(section)
    inherited = known[parent].properties if parent else ()
    key = known[parent].key if parent else section.take("key", str)
    if key not in {prop.name for prop in (*inherited, *own)}:
        raise section.error(f"{label} has the key {key!r}, which is not among its properties", "key")
    abstract = section.take("abstract", bool, False)
    node = Node(label, _meaning(section), key, parent, abstract, (*inherited, *own))
    section.close()
    return node


def _read_relation(
    name: str, section: Section, nodes: Container[str], properties: tuple[Property, ...]
) -> Relation:
    source, target = _labels("source", section, nodes), _labels("target", section, nodes)
    relation = Relation(
        name, _meaning(section), source, target, properties,
        _cameo(section), section.take("plover", str), _goldstein(section),
        section.take("symmetric", bool, False), section.take("core", bool, False),
    )
    if relation.symmetric and source != target:
        raise section.error("a symmetric relation has the same labels at both ends", "symmetric")
    section.close()
    return relation


def _cameo(section: Section) -> tuple[str, ...]:
    codes = section.take_texts("cameo")
    for code in codes:
        if not _CAMEO.fullmatch(code):
            raise section.error(f"{code!r} is no CAMEO code", "cameo", hint="2 to 4 digits, or 2 and an x")
    return codes


def _goldstein(section: Section) -> float:
    weight = section.take("goldstein", float)
    if not -10 <= weight <= 10:
        raise section.error("'goldstein' must lie between -10 and 10", "goldstein")
    return weight


def _read_edge(name: str, section: Section, nodes: Container[str]) -> Edge:
    properties = _read_properties(section)
    source, target = _labels("source", section, nodes), _labels("target", section, nodes)
    edge = Edge(name, _meaning(section), source, target, properties)
    section.close()
    return edge


def _labels(end: str, section: Section, nodes: Container[str]) -> tuple[str, ...]:
    labels = section.take_texts(end)
    for label in labels:
        if label not in nodes:
            raise section.error(f"{end} {label!r} is not a declared node", end)
    return labels


def _read_properties(section: Section) -> tuple[Property, ...]:
    entries = section.take_section("properties", optional=True).sections()
    return tuple(_read_property(name, entry) for name, entry in entries)


def _read_property(name: str, section: Section) -> Property:
    kind = section.take("type", str)
    if kind not in TYPES:
        raise section.error(f"unknown type {kind!r}", "type", hint=f"one of {', '.join(TYPES)}")
    required, index = section.take("required", bool, False), section.take("index", bool, False)
    prop = Property(name, kind, _meaning(section), required, index)
    section.close()
    return prop


def _meaning(section: Section) -> str:
    return section.take("meaning", str)
