"""Claims become nodes: who said it, in which words, in which place of which document (W3C Web Annotation, PROV-O).

Claims are by far the most of an export, so whatever does not change from one to the next is put together once.
"""

from __future__ import annotations

from kg.rdf.nodes import Describer, Node
from kg.rdf.terms import encode_text
from kg.records import Claim, NumberedClaim

_PROPERTIES = (
    "rdf:type", "dcterms:identifier", "prov:wasDerivedFrom", "prov:wasAttributedTo", "kg:relation", "kg:status",
    "kg:datePrecision", "kg:source", "kg:target", "kg:date", "kg:reports", "kg:concerns", "kg:speaker", "kg:rule",
    "oa:hasTarget", "oa:hasSource", "oa:hasSelector", "oa:exact", "oa:start", "oa:end",
    "kg:toldSource", "kg:toldTarget", "kg:toldSpeaker",
)
_TOLD = _PROPERTIES[-3:]
_MOST_HEADS = 5000  # kinds of claim whose terms are kept; confidences could be all different


class ClaimDescriber:
    """Describes each claim by four nodes: itself, the place in the document, the quotation, and its position.

    None of them is blank, so that two exports can be compared line by line.
    """

    def __init__(self, describer: Describer):
        self._terms = terms = describer.terms
        self._actor_term = describer.actor_term
        self._opening, self._closing = terms.opening("claim")
        self._act_opening, self._act_closing = terms.opening("act")
        self._says = {name: f"{terms.name(name)} " for name in _PROPERTIES}
        self._is_place, self._is_quote, self._is_position = (
            self._says["rdf:type"] + terms.name(f"oa:{kind}")
            for kind in ("SpecificResource", "TextQuoteSelector", "TextPositionSelector")
        )
        self._number, self._day = terms.number, terms.datatype("date")
        self._heads: dict[tuple[str, str, str, bool, float], list[str]] = {}

    def describe(self, row: NumberedClaim, document: str, publisher: str | None) -> list[Node]:
        """Return the nodes of a claim; `document` and `publisher` are the terms of its document and its publisher."""
        identity, _, claim, _ = row
        opening, closing, says = self._opening, self._closing, self._says
        place, quote = f"{opening}{identity}-target{closing}", f"{opening}{identity}-quote{closing}"
        position = f"{opening}{identity}-position{closing}"
        select, number = says["oa:hasSelector"], self._number
        return [
            Node(f"{opening}{identity}{closing}", self._statements(row, document, publisher, place)),
            Node(place, [self._is_place, says["oa:hasSource"] + document, select + quote, select + position]),
            Node(quote, [self._is_quote, says["oa:exact"] + encode_text(claim.text)]),
            Node(position, [
                self._is_position,
                says["oa:start"] + number(claim.start), says["oa:end"] + number(claim.end),
            ]),
        ]

    def _statements(self, row: NumberedClaim, document: str, publisher: str | None, place: str) -> list[str]:
        identity, act_id, claim, _ = row
        says, actor_term = self._says, self._actor_term
        kind = (claim.relation, claim.status, claim.date_precision, claim.implied, claim.confidence)
        said = [
            *(self._heads.get(kind) or self._make_head(claim)), says["kg:source"] + actor_term(claim.source),
            f'{says["dcterms:identifier"]}"{identity}"', says["prov:wasDerivedFrom"] + document,
            says["oa:hasTarget"] + place,
        ]
        if claim.target:
            said.append(says["kg:target"] + actor_term(claim.target))
        if claim.date:
            said.append(f'{says["kg:date"]}"{claim.date}"{self._day}')
        if act_id:
            about = says["kg:reports" if claim.status == "actual" else "kg:concerns"]
            said.append(f"{about}{self._act_opening}{act_id}{self._act_closing}")
        if claim.attributed_to:
            speaker = actor_term(claim.attributed_to)
            said += (says["kg:speaker"] + speaker, says["prov:wasAttributedTo"] + speaker)
        if publisher:
            said.append(says["prov:wasAttributedTo"] + publisher)
        if any(row.told):
            said += [says[end] + encode_text(told) for end, told in zip(_TOLD, row.told, strict=True) if told]
        if claim.rule:
            said.append(says["kg:rule"] + encode_text(claim.rule))
        return said

    def _make_head(self, claim: Claim) -> list[str]:
        """Keep what claims of one kind have in common."""
        terms, says = self._terms, self._says
        head = [
            *(says["rdf:type"] + terms.name(name) for name in terms.vocabulary.types("Claim")),
            says["kg:relation"] + terms.name(f"relation:{claim.relation}"),
            says["kg:status"] + terms.name(f"status:{claim.status}"),
            says["kg:datePrecision"] + terms.name(f"precision:{claim.date_precision}"),
            f"{terms.name('kg:implied')} {terms.truth(claim.implied)}",
            f'{terms.name("kg:confidence")} "{claim.confidence}"{terms.datatype("double")}',
        ]
        key = (claim.relation, claim.status, claim.date_precision, claim.implied, claim.confidence)
        if len(self._heads) < _MOST_HEADS:
            self._heads[key] = head
        return head
