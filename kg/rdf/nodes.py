"""Records become nodes: a subject with its predicates and objects, as terms ready to be written."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from kg.rdf.identity import Identities
from kg.rdf.terms import Terms, encode_text
from kg.records import Act, Actor, Affiliation, Document
from kg.schema import Schema, camel

PROPERTIES = (
    "sem:eventType", "sem:hasActor", "sem:hasTimeStamp", "kg:source", "kg:target", "kg:datePrecision", "kg:claims",
    "kg:documents", "kg:implied", "kg:sources", "kg:attributed", "kg:firstPublished", "dcterms:identifier",
)
KINDS = {"REPRESENTS": ("Representation", "represents"), "MEMBER_OF": ("Membership", "memberOf")}


class Node(NamedTuple):
    """One subject with what is said of it: predicate and object, a space between them; nothing is said twice."""

    subject: str
    said: list[str]


class Describer:
    """Describes records in the terms of one vocabulary; keeps the terms of actors, which come again and again."""

    def __init__(self, terms: Terms, schema: Schema, identities: Identities):
        self.terms, self._identities = terms, identities
        self._actors: dict[tuple[str, str], str] = {}
        self._publishers: dict[str, str] = {}
        self.relations = {name: relation.symmetric for name, relation in schema.relations.items()}
        self._types = {label: self._list_types(label) for label in terms.vocabulary.classes}
        self._days = terms.datatype("date")
        self._properties = {name: f"{terms.name(name)} " for name in PROPERTIES}

    def _list_types(self, label: str) -> list[str]:
        return [f"{self.terms.name('rdf:type')} {self.terms.name(name)}" for name in self.terms.vocabulary.types(label)]

    def actor_term(self, actor: Actor) -> str:
        """Return the term that stands for an actor or incident."""
        key = (actor.label, actor.id)
        term = self._actors.get(key)
        if term is None:
            space = "incident" if actor.label == "Incident" else "actor"
            term = self._actors[key] = self.terms.thing(space, actor.id)
        return term

    def publisher_term(self, name: str) -> str:
        """Return the term that stands for a publisher."""
        term = self._publishers.get(name)
        if term is None:
            term = self._publishers[name] = self.terms.thing("publisher", name)
        return term

    def describe_actor(self, actor: Actor) -> Node:
        """Describe an actor or incident with its links to other catalogues."""
        named = (self._text("rdfs:label", actor.name), self._text("dcterms:identifier", actor.id))
        said = [*self._types[actor.label], *named]
        for name, address in self._identities.find(actor):
            said.append(self._link(name, self.terms.name(address)))
        return Node(self.actor_term(actor), said)

    def describe_publisher(self, name: str) -> Node:
        """Describe a publisher, of whom no more than the name is known."""
        return Node(self.publisher_term(name), [*self._types["Publisher"], self._text("rdfs:label", name)])

    def describe_affiliation(self, affiliation: Affiliation) -> Node:
        """Describe one term in which an actor stood for, or belonged to, another."""
        each = affiliation
        label, _ = KINDS[each.kind]
        told = [end for end in (each.told_source, each.told_target) if end]
        parts = (each.kind, each.source.id, each.target.id, each.role or "", each.start or "", each.end or "", *told)
        identity = hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:20]
        said = [
            *self._types[label],
            self._link("org:member", self.actor_term(each.source)),
            self._link("org:organization", self.actor_term(each.target)),
        ]
        texts = (("kg:role", each.role), ("kg:toldSource", each.told_source), ("kg:toldTarget", each.told_target))
        said += [self._text(name, text) for name, text in texts if text]
        said += [self._day(name, day) for name, day in (("kg:from", each.start), ("kg:to", each.end)) if day]
        return Node(self.terms.thing("affiliation", identity), said)

    def describe_ties(self, source: Actor, ties: set[tuple[str, str]]) -> Node:
        """Describe whom an actor stands for and what it belongs to; `ties` are (kind, term of the other)."""
        said = [self._link(f"kg:{KINDS[kind][1]}", target) for kind, target in sorted(ties)]
        return Node(self.actor_term(source), said)

    def describe_deed(self, act: Act) -> list[Node]:
        """Describe an act as a bare triple, for simple questions; both ways round if it has no direction."""
        relation = f"kg:{camel(act.relation)}"
        source, target = self.actor_term(act.source), self.actor_term(act.target)
        nodes = [Node(source, [self._link(relation, target)])]
        return [*nodes, Node(target, [self._link(relation, source)])] if self.relations[act.relation] else nodes

    def describe_act(self, act: Act) -> Node:
        """Describe an act as an event, with what its claims say together."""
        p, source, target = self._properties, self.actor_term(act.source), self.actor_term(act.target)
        said = [
            *self._types["Act"],
            f"{p['sem:eventType']}{self.terms.name(f'relation:{act.relation}')}",
            p["sem:hasActor"] + source, p["sem:hasActor"] + target, p["kg:source"] + source, p["kg:target"] + target,
            p["dcterms:identifier"] + encode_text(act.act_id),
            f"{p['kg:datePrecision']}{self.terms.name(f'precision:{act.date_precision}')}",
            p["kg:claims"] + self.terms.number(act.claims), p["kg:documents"] + self.terms.number(act.documents),
            p["kg:implied"] + self.terms.truth(act.implied),
        ]
        said += [p["kg:sources"] + encode_text(name) for name in act.sources]
        said += [p["kg:attributed"] + encode_text(name) for name in act.attributed]
        days = (("sem:hasTimeStamp", act.date), ("kg:firstPublished", act.first_published))
        said += [f'{p[name]}"{day}"{self._days}' for name, day in days if day]
        opening, closing = self.terms.opening("act")
        return Node(f"{opening}{act.act_id}{closing}", said)

    def describe_document(self, document: Document) -> Node:
        """Describe a document; its text is not part of the graph."""
        said = [*self._types["Document"], self._text("dcterms:identifier", document.file)]
        texts = (("dcterms:title", document.title), ("kg:publishedFrom", document.published_from),
                 ("schema:url", document.url))
        said += [self._text(name, text) for name, text in texts if text]
        if document.published:
            said.append(self._day("dcterms:issued", document.published))
        if document.publisher:
            said.append(self._link("dcterms:publisher", self.publisher_term(document.publisher)))
        return Node(self.terms.thing("document", document.file), said)

    def _text(self, name: str, text: str) -> str:
        return self._link(name, encode_text(text))

    def _day(self, name: str, day: str) -> str:
        return self._link(name, f'"{day}"{self._days}')

    def _link(self, name: str, term: str) -> str:
        return f"{self.terms.name(name)} {term}"
