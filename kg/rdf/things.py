"""Statements gathered by the thing that they are about, each checked against what the export may say."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from kg.errors import DataError
from kg.rdf.reading import find_line, read_statements
from kg.schema import Field, Schema, Vocabulary, direct_name, list_fields

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

_MATCHES = ("owl:sameAs", "skos:closeMatch", "skos:exactMatch")
_SPACES = ("actor", "incident", "act", "claim", "document", "publisher", "affiliation")
# What follows from other statements of an export, and is not kept in memory.
_IMPLIED = {"sem:hasActor", "sem:eventType", "prov:wasAttributedTo", "oa:hasTarget", "oa:hasSource", "oa:hasSelector",
            "kg:represents", "kg:memberOf", *_MATCHES}
Thing = dict[str, Any]


class Things:
    """Everything that a file says, by kind of thing and name; DataError at the first statement that does not belong.

    Only what `kg export rdf` writes belongs: no blank nodes, so no lists and no cycles of them, and no other
    properties.
    """

    def __init__(self, path: Path, form: str | None, schema: Schema, vocabulary: Vocabulary):
        self.path, self._vocabulary = path, vocabulary
        fields = list_fields(schema, vocabulary)
        self._fields = {vocabulary.expand(field.name): field for field in fields}
        self._direct = {vocabulary.expand(name) for name in (*map(direct_name, schema.relations), *_MATCHES)}
        self._type = vocabulary.expand("rdf:type")
        self.found: dict[str, dict[str, Thing]] = {space: defaultdict(dict) for space in _SPACES}
        self.classes: dict[tuple[str, str], set[str]] = defaultdict(set)
        for quad in read_statements(path, form):
            self._take(quad)

    def _take(self, quad: Quad) -> None:
        space, local = self._place(quad.subject)
        predicate = quad.predicate.value
        if predicate == self._type:
            self._take_class(space, local, quad)
        elif predicate in self._fields:
            self._take_value(space, local, self._fields[predicate], quad)
        elif predicate not in self._direct:
            self.fail(f"{predicate} is no property of an export", local, _last(predicate))

    def _take_class(self, space: str, local: str, quad: Quad) -> None:
        name = str(getattr(quad.object, "value", ""))
        own = self._vocabulary.spaces["kg"]
        if name.startswith(own) and name.removeprefix(own) not in self._vocabulary.classes:
            self.fail(f"{name} is no class of an export", local, name)
        if name.startswith(own) and space != "act":
            self.classes[space, local].add(name.removeprefix(own))

    def _take_value(self, space: str, local: str, field: Field, quad: Quad) -> None:
        value = self._value(field, quad.object, local)
        if space == "act" or field.name in _IMPLIED:
            return
        thing = self.found[space][local]
        if thing.setdefault(field.name, value) != value:
            told = str(getattr(quad.object, "value", ""))
            self.fail(f"{field.name} stands twice, with different values", local, _last(field.name), told)

    def _value(self, field: Field, term: NamedNode | BlankNode | Literal | Triple, local: str) -> Any:
        from pyoxigraph import Literal, NamedNode

        if field.datatype and isinstance(term, Literal):
            return self._literal(field, term, local)
        if field.datatype is None and isinstance(term, NamedNode):
            return term.value if field.name in _IMPLIED else self._split(term.value)
        wanted = "a value" if field.datatype else "an address"
        self.fail(f"{field.name} must be {wanted}, not {str(term)[:80]}", local, _last(field.name))

    def _literal(self, field: Field, term: Literal, local: str) -> Any:
        kind, place = field.datatype or "", (local, _last(field.name), term.value)
        if term.language or term.datatype.value != self._vocabulary.expand(kind):
            self.fail(f"{field.name} must be of type {kind}, not {str(term)[:80]}", *place)
        try:
            value = _PARSERS[kind](term.value)
        except ValueError:
            self.fail(f"{field.name}: {term.value[:80]!r} is no {kind}", *place)
        least, greatest = field.least, field.greatest
        if (least is not None and value < least) or (greatest is not None and value > greatest):
            self.fail(f"{field.name}: {term.value} is out of range", *place)
        return value

    def _place(self, subject: NamedNode | BlankNode | Triple) -> tuple[str, str]:
        from pyoxigraph import NamedNode

        if not isinstance(subject, NamedNode):
            self.fail("a blank node or list, of which an export has none", str(subject))
        space, local = self._split(subject.value)
        if space not in self.found:
            self.fail(f"{subject.value} is nothing that an export describes", subject.value,
                      hint=f"the base address is {self._vocabulary.base}; --base sets another")
        return space, local

    def _split(self, address: str) -> tuple[str, str]:
        rest = address.removeprefix(self._vocabulary.base)
        space, _, local = rest.partition("/") if rest != address else ("", "", "")
        return space, local

    def fail(self, what: str, *places: str, hint: str = "") -> NoReturn:
        """Raise DataError with the line, from that of the first text on, in which the others stand."""
        raise DataError(what, where=self.path, line=find_line(self.path, *places), hint=hint)


def _last(name: str) -> str:
    """Return the last part of an address or prefixed name, which stands in the file in every format."""
    return name.replace("#", "/").replace(":", "/").rpartition("/")[2]


_TRUTHS = {"true": True, "1": True, "false": False, "0": False}


def _read_truth(text: str) -> bool:
    if text not in _TRUTHS:
        raise ValueError(text)
    return _TRUTHS[text]


_PARSERS: dict[str, Any] = {
    "xsd:string": str, "xsd:integer": int, "xsd:double": float, "xsd:boolean": _read_truth,
    "xsd:date": lambda text: date.fromisoformat(text).isoformat(),
}
