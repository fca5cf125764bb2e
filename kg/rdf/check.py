"""Validating an export against the shapes that the schema gives (SHACL, by pySHACL)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import DataError
from kg.plurals import count
from kg.rdf.reading import read_statements
from kg.schema import load_schema, load_vocabulary, make_shapes

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple
    from rdflib import Graph
    from rdflib.term import Node as Term

_SHACL = "http://www.w3.org/ns/shacl#"
_SHOWN = 3


class Violation(NamedTuple):
    """One thing that breaks one constraint of one shape; all but `message` are addresses without their base."""

    shape: str
    constraint: str
    thing: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a validation."""

    triples: int
    shapes: int
    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Say whether nothing was found."""
        return not self.violations

    @property
    def text(self) -> str:
        """Return the report for a reader: one paragraph a shape and constraint, with some of the things found."""
        head = f"{self.triples} triples, {self.shapes} shapes: "
        if self.conforms:
            return f"{head}all hold\n"
        return f"{head}{count(len(self.violations), 'violation')}\n" + "".join(self._paragraphs())

    def _paragraphs(self) -> Iterator[str]:
        for (shape, constraint), group in groupby(self.violations, key=lambda each: (each.shape, each.constraint)):
            found = list(group)
            yield f"\n{shape} ({constraint}): {count(len(found), 'time')}; {found[0].message}\n"
            yield from (f"  {each.thing}\n" for each in found[:_SHOWN])
            if len(found) > _SHOWN:
                yield f"  and {len(found) - _SHOWN} more\n"


def check_rdf(path: Path, form: str | None = None, base: str | None = None) -> Report:
    """Validate a file; DataError if it cannot be read. The whole file is held in memory."""
    from rdflib import Graph

    graph = Graph()
    for statement in read_statements(path, form):
        graph.add((_convert(statement.subject), _convert(statement.predicate), _convert(statement.object)))
    return check_graph(graph, base)


def check_graph(graph: Graph, base: str | None = None) -> Report:
    """Validate a graph of rdflib."""
    import pyshacl

    vocabulary = load_vocabulary(base)
    shapes = _load_shapes(base)
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    number = len(set(shapes.subjects(_term("path"))))
    return Report(len(graph), number, tuple(sorted(_list_violations(results, vocabulary.base))))


@cache
def _load_shapes(base: str | None) -> Graph:
    from rdflib import Graph

    return Graph().parse(data=make_shapes(load_schema(), load_vocabulary(base)), format="turtle")


def _list_violations(results: Graph, base: str) -> Iterator[Violation]:
    for result in results.subjects(_term("resultSeverity")):
        shape, constraint, thing, message = (
            str(results.value(result, _term(name)) or "")
            for name in ("sourceShape", "sourceConstraintComponent", "focusNode", "resultMessage")
        )
        yield Violation(
            shape.removeprefix(f"{base}ontology#"), constraint.removeprefix(_SHACL).removesuffix("ConstraintComponent"),
            thing.removeprefix(base), " ".join(message.split()),
        )


def _term(name: str) -> Term:
    from rdflib import URIRef

    return URIRef(_SHACL + name)


def _convert(term: NamedNode | BlankNode | Literal | Triple) -> Term:
    """Turn a term of pyoxigraph into one of rdflib."""
    import pyoxigraph
    import rdflib

    match term:
        case pyoxigraph.NamedNode():
            return rdflib.URIRef(term.value)
        case pyoxigraph.BlankNode():
            return rdflib.BNode(term.value)
        case pyoxigraph.Literal():
            datatype = None if term.language else rdflib.URIRef(term.datatype.value)
            return rdflib.Literal(term.value, lang=term.language, datatype=datatype)
    raise DataError(f"{term}: a triple inside a triple")
