"""Active and passive: whether a verb form is passive, and by whom it is done."""

from __future__ import annotations

from loaders.extraction.arguments.clauses import SUBJECTS
from loaders.extraction.dependents import children, is_instrument, marks
from loaders.extraction.hyphens import hyphen_partner
from loaders.extraction.tree import Token


def is_passive(verb: Token) -> bool:
    """Return whether a verb form is passive: by its auxiliary or subject, or as a bare participle with a noun."""
    labels = {child.dep_ for child in verb.children}
    if "aux:pass" in labels:
        return True
    if "nsubj:pass" in labels:  # of verbs without object the parser takes "by telephone" for an agent
        return not any(is_instrument(child) for child in children(verb, "obl")) or agent(verb) is not None
    if verb.tag_ != "VBN" or "aux" in labels:
        return False
    if verb.dep_ == "amod" and hyphen_partner(verb) is not None:  # "an EU-brokered deal", also with the EU read as subject
        return True
    if verb.dep_ == "amod" or verb.dep_ == "advcl" or verb.dep_.startswith("acl"):
        return not children(verb, "obj") and not labels & SUBJECTS
    if verb.dep_ == "conj" and not labels & SUBJECTS and verb.head.pos_ in ("VERB", "AUX"):
        return is_passive(verb.head)
    return False


def agent(verb: Token) -> Token | None:
    """Return the phrase with *by* of a passive verb, unless a means ("by phone"), or "Egypt" of "Egypt-brokered"."""
    found = [child for child in children(verb, "obl") if child.dep_ == "obl:agent" or "by" in marks(child)]
    found += [child for means in found if is_instrument(means) for child in children(means, "nmod") if "by" in marks(child)]
    named = [child for child in found if not is_instrument(child)]
    if not named:  # "slammed as a provocation by Padrino"
        below = [child for part in children(verb, "obl", "xcomp") if part.i > verb.i for child in children(part, "nmod")]
        named = [child for child in below if "by" in marks(child) and child.pos_ == "PROPN"]
    if named:
        return named[0]
    return hyphen_partner(verb) if verb.tag_ == "VBN" else None


def shared_agent(verb: Token) -> Token | None:
    """Return the agent of a passive that is coordinated with this one: "was proposed and adopted by X"."""
    for other in children(verb, "conj"):
        if is_passive(other) and agent(other):
            return agent(other)
    return agent(verb.head) if verb.dep_ == "conj" and is_passive(verb.head) else None
