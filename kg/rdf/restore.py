"""An export read back: documents with their claims, and affiliations, ready to be loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg.rdf.said import Said
from kg.rdf.things import Thing, Things
from kg.rdf.told import Hidden
from kg.records import Actor, Affiliation, Claim, Decision, Document, make_act_id
from kg.schema import Schema, load_schema, load_vocabulary

_KINDS = {"Representation": "REPRESENTS", "Membership": "MEMBER_OF"}
_ENDS = ("Source", "Target", "Speaker")  # of a claim, as kg:toldSource and so on name who was told there
_PARTS = ("-target", "-quote", "-position")


@dataclass(frozen=True, slots=True)
class Restored:
    """What an export holds."""

    documents: list[tuple[Document, list[Claim]]]
    affiliations: list[Affiliation]


def read_rdf(
    path: Path, form: str | None = None, base: str | None = None, decisions: Iterable[Decision] = ()
) -> Restored:
    """Read an export of profile full, in any of the formats; everything is held in memory and checked.

    Claims and affiliations come back as they were told. Where actors were joined, `decisions` must know those who are
    no more; claims that decisions struck out come back too, to be struck out again. DataError names the line of what is
    malformed, of a wrong type, missing, or does not agree with the rest: claims and acts have names that follow from
    what they say.
    """
    schema = load_schema()
    return _Reader(Things(path, form, schema, load_vocabulary(base)), schema, Hidden(decisions)).read()


class _Reader:
    def __init__(self, things: Things, schema: Schema, hidden: Hidden):
        self._things, self._schema, self._hidden = things, schema, hidden
        self._said = Said(things, schema)

    def read(self) -> Restored:
        found = self._things.found
        documents = {local: self._document(local, thing) for local, thing in found["document"].items()}
        claims: dict[str, list[Claim]] = defaultdict(list)
        for local, thing in found["claim"].items():
            if not local.endswith(_PARTS):
                home = self._said.read(thing, "prov:wasDerivedFrom", local)[1]
                if home not in documents:
                    self._things.fail("the document of a claim is not described", local, home)
                claims[home].append(self._claim(local, thing, documents[home].file))
        if not documents:
            self._things.fail("no documents and claims in it", "", hint="only the full profile can be imported")
        affiliations = [self._affiliation(local, thing) for local, thing in found["affiliation"].items()]
        return Restored([
            (each, [*claims[local], *self._hidden.list_struck(each.file)]) for local, each in sorted(documents.items())
        ], affiliations)

    def _document(self, local: str, thing: Thing) -> Document:
        publisher = thing.get("dcterms:publisher")
        name = None
        if publisher:
            described = self._things.found["publisher"].get(publisher[1], {})
            name = self._said.read(described, "rdfs:label", publisher[1])
        return Document(
            self._said.read_identity(thing, local), "", name, thing.get("dcterms:issued"), thing.get("kg:publishedFrom"),
            thing.get("schema:url"), thing.get("dcterms:title"),
        )

    def _claim(self, local: str, thing: Thing, file: str) -> Claim:
        claim = self._stated(local, thing, file)
        self._check_act(claim, thing, local)
        if any(f"kg:told{end}" in thing for end in _ENDS):
            claim = self._as_told(claim, thing, local)
        if claim.id != local:
            self._things.fail(f"claim {local} says something other than what it was named after", local)
        return claim

    def _stated(self, local: str, thing: Thing, file: str) -> Claim:
        """Return the claim as the graph has it, with whom decisions put into it."""
        found = self._things.found["claim"]
        quote, position = found.get(f"{local}-quote", {}), found.get(f"{local}-position", {})
        said = self._said
        return Claim(
            document=file, relation=said.read_code(thing, "relation", local), status=said.read_code(thing, "status", local),
            implied=said.read(thing, "kg:implied", local), source=said.read_actor(thing, "kg:source", local),
            target=said.read_actor_if_any(thing, "kg:target", local), date=thing.get("kg:date"),
            date_precision=said.read_code(thing, "datePrecision", local), start=said.read(position, "oa:start", local),
            end=said.read(position, "oa:end", local), text=said.read(quote, "oa:exact", local),
            attributed_to=said.read_actor_if_any(thing, "kg:speaker", local),
            confidence=said.read(thing, "kg:confidence", local), rule=thing.get("kg:rule", ""),
        )

    def _as_told(self, claim: Claim, thing: Thing, local: str) -> Claim:
        return replace(
            claim, source=self._told(claim.source, thing, "Source", local),
            target=claim.target and self._told(claim.target, thing, "Target", local),
            attributed_to=claim.attributed_to and self._told(claim.attributed_to, thing, "Speaker", local),
        )

    def _told(self, actor: Actor, thing: Thing, end: str, local: str) -> Actor:
        """Return whom a sentence names, where a decision has put this actor in its place."""
        identity = thing.get(f"kg:told{end}")
        if identity is None:
            return actor
        told = self._hidden.find(actor, identity)
        if told is None:
            self._things.fail(f"{identity} was joined with {actor.id} by a decision that is not given", local, identity,
                              hint="`kg decisions export` writes them, --decisions FILE takes them")
        return told

    def _check_act(self, claim: Claim, thing: Thing, local: str) -> None:
        act = (thing.get("kg:reports") or thing.get("kg:concerns") or ("", None))[1]
        expected = None
        if claim.target and claim.target.id != claim.source.id:
            symmetric = self._schema.relations[claim.relation].symmetric
            expected = make_act_id(claim.relation, claim.source.id, claim.target.id, claim.date, symmetric)
        if act != expected:
            self._things.fail(f"claim {local} is tied to another act than the one it reports", local, act or local)

    def _affiliation(self, local: str, thing: Thing) -> Affiliation:
        kinds = self._things.classes["affiliation", local] & set(_KINDS)
        if len(kinds) != 1:
            self._things.fail("an affiliation is either a Representation or a Membership", local)
        member = self._said.read_actor(thing, "org:member", local)
        whole = self._said.read_actor(thing, "org:organization", local)
        role, start, end = (thing.get(f"kg:{name}") for name in ("role", "from", "to"))
        member, whole = self._told(member, thing, "Source", local), self._told(whole, thing, "Target", local)
        return Affiliation(_KINDS[kinds.pop()], member, whole, role, start, end)
