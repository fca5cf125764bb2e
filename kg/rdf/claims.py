"""Claims become nodes: who said it, in which words, in which place of which document (W3C Web Annotation, PROV-O).

Claims are by far the most of an export, so their terms are put together once and each claim only fills them in.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.rdf.nodes import Describer, Node
from kg.rdf.terms import encode_text
from kg.records import NumberedClaim
from kg.records.claim import PRECISIONS, STATUSES

ClaimDescriber = Callable[[NumberedClaim, str, str | None], list[Node]]


def make_claim_describer(describer: Describer) -> ClaimDescriber:
    """Return a function from a claim, its document's term and its publisher's term to four nodes.

    They are the claim, the place in the document that it points at, the quotation, and its position. None of them is
    blank, so that two exports can be compared line by line.
    """
    terms = describer.terms
    actor_term = describer.actor_term

    def name(prefixed: str) -> str:
        return f"{terms.name(prefixed)} "

    opening, closing = terms.opening("claim")
    act_opening, act_closing = terms.opening("act")
    a, identifier, derived = name("rdf:type"), name("dcterms:identifier"), name("prov:wasDerivedFrom")
    attributed, speaker_of = name("prov:wasAttributedTo"), name("kg:speaker")
    source_of, target_of, rule_of, date_of = name("kg:source"), name("kg:target"), name("kg:rule"), name("kg:date")
    reports, concerns = name("kg:reports"), name("kg:concerns")
    confidence_of, implied_of = name("kg:confidence"), name("kg:implied")
    relation_of, status_of, precision_of = name("kg:relation"), name("kg:status"), name("kg:datePrecision")
    exact, start_of, end_of = name("oa:exact"), name("oa:start"), name("oa:end")
    has_target, has_source, has_selector = name("oa:hasTarget"), name("oa:hasSource"), name("oa:hasSelector")
    day, number, double = terms.datatype("date"), terms.datatype("integer"), terms.datatype("double")
    truths = {value: f'{implied_of}"{str(value).lower()}"{terms.datatype("boolean")}' for value in (True, False)}
    relations = {each: relation_of + terms.name(f"relation:{each}") for each in describer.relations}
    statuses = {each: status_of + terms.name(f"status:{each}") for each in STATUSES}
    precisions = {each: precision_of + terms.name(f"precision:{each}") for each in PRECISIONS}
    types = [a + terms.name(each) for each in terms.vocabulary.types("Claim")]
    place, quote, position = (a + terms.name(f"oa:{kind}") for kind in (
        "SpecificResource", "TextQuoteSelector", "TextPositionSelector"))

    def describe(row: NumberedClaim, document: str, publisher: str | None) -> list[Node]:
        identity, act_id, claim = row
        subject = f"{opening}{identity}{closing}"
        at, quoted, located = (f"{opening}{identity}-{part}{closing}" for part in ("target", "quote", "position"))
        said = [
            *types, relations[claim.relation], statuses[claim.status], source_of + actor_term(claim.source),
            precisions[claim.date_precision], truths[claim.implied],
            f'{confidence_of}"{claim.confidence}"{double}',
            f'{identifier}"{identity}"', derived + document, has_target + at,
        ]
        if claim.target:
            said.append(target_of + actor_term(claim.target))
        if claim.date:
            said.append(f'{date_of}"{claim.date}"{day}')
        if act_id:
            said.append(f"{reports if claim.status == 'actual' else concerns}{act_opening}{act_id}{act_closing}")
        if claim.attributed_to:
            speaker = actor_term(claim.attributed_to)
            said += (speaker_of + speaker, attributed + speaker)
        if publisher:
            said.append(attributed + publisher)
        if claim.rule:
            said.append(rule_of + encode_text(claim.rule))
        return [
            Node(subject, said),
            Node(at, [place, has_source + document, has_selector + quoted, has_selector + located]),
            Node(quoted, [quote, exact + encode_text(claim.text)]),
            Node(located, [position, f'{start_of}"{claim.start}"{number}', f'{end_of}"{claim.end}"{number}']),
        ]

    return describe
