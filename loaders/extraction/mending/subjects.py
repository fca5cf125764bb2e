"""Repairs of subjects read as phrases: "as Chad, Mali and Niger backed the plan"."""

from __future__ import annotations

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.hyphens import hyphen_partner
from loaders.extraction.tree import Token

_CONJUNCTIONS = frozenset({"as", "while", "after", "before", "when", "since", "because", "until", "although"})


def give_subject(verb: Token) -> None:
    """Give a finite verb the list before it that was read as a phrase with the conjunction for its preposition."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    names, mark = _listed_before(verb)
    if mark is None or len(names) < 2 or any(word in names for word in verb.ancestors):
        return
    first = names[0]
    first.head, first.dep_ = verb, "nsubj"
    mark.head, mark.dep_ = verb, "mark"
    for name in names[1:]:
        name.head, name.dep_ = first, "conj"
    if verb.dep_.startswith("acl"):
        verb.dep_ = "advcl"


def give_noun(verb: Token) -> None:
    """Give a finite verb the noun behind its conjunction that was hung elsewhere: "while a number of states back it"."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    mark = next((child for child in verb.children if child.dep_ == "mark" and child.lower_ in _CONJUNCTIONS), None)
    if mark is None or mark.i > verb.i:
        return
    for noun in verb.doc[mark.i + 1 : verb.i]:
        if noun.head.i < mark.i and noun.pos_ in ("NOUN", "PROPN") and not any(c.dep_ == "case" for c in noun.children):
            if min(part.i for part in noun.subtree if part.dep_ != "punct") == mark.i + 1 and noun not in verb.ancestors:
                noun.head, noun.dep_ = verb, "nsubj"
            return


def _listed_before(verb: Token) -> tuple[list[Token], Token | None]:
    """Return the names listed right before a verb, and the conjunction before them, if nothing else stands there."""
    place, names = verb.i - 1, list[Token]()
    while place >= 0 and (verb.doc[place].pos_ in ("PROPN", "DET") or verb.doc[place].lower_ in (",", "and")):
        token = verb.doc[place]
        inside = token.dep_ in ("flat", "compound", "amod") and token.head.pos_ == "PROPN"
        if token.pos_ == "PROPN" and not inside:
            names.insert(0, token)
        place -= 1
    mark = verb.doc[place] if place >= 0 and verb.doc[place].lower_ in _CONJUNCTIONS else None
    return names, mark


def hang_participle(participle: Token) -> None:
    """Hang "brokered" of "a China-brokered deal" on the noun behind it."""
    if participle.tag_ != "VBN" or hyphen_partner(participle) is None or participle.i + 1 >= len(participle.doc):
        return
    noun = participle.nbor(1)
    if noun.pos_ == "NOUN" and participle.head != noun and not any(word == participle for word in noun.ancestors):
        participle.head, participle.dep_ = noun, "amod"


def join_participle(verb: Token) -> None:
    """Join a participle to the one before it, not to the infinitive between: "urging Chad to act and thanking Mali"."""
    infinitive, first = verb.head, verb.head.head
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or infinitive.tag_ != "VB" or first.tag_ != "VBG":
        return
    if infinitive.dep_ == "xcomp" and first.i < infinitive.i < verb.i:
        verb.head = first


def set_beside(name: Token) -> None:
    """Hang "together with Mali", set between a subject and its verb, on the verb and not on what follows."""
    cases = [child for child in name.children if child.dep_ == "case"]
    joint = [child for child in cases if child.lower_ in ("together", "along", "alongside")]
    joint += [child for child in cases if child.i and child.nbor(-1).lower_ in ("together", "along", "alongside")]
    if not joint:
        return
    verb = next((word for word in name.doc[name.i :] if word.tag_ in ("VBD", "VBZ", "VBP") and word.pos_ == "VERB"), None)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb is not None else None
    if verb is not None and subject is not None and subject.i < joint[0].i and name not in verb.ancestors:
        name.head, name.dep_ = verb, "obl"
