"""Repairs of objects and phrases: names joined elsewhere, verbs taken for names, whom an appeal is for."""

from __future__ import annotations

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class
from loaders.syntax.lemmas import shared_lemmas

_QUOTES = frozenset({'"', "“", "‘", "'", "``"})
_CALLING = frozenset({"call", "appeal", "plead"})


def join_object(name: Token, at: dict[int, Mention]) -> None:
    """Join a name that follows verb and object to the object: "X rang Y, the chancellor, and Z" has two called."""
    first = name.head
    verb = first.head
    if first.dep_ != "nsubj" or verb.pos_ != "VERB" or not first.i < verb.i < name.i or name.i not in at:
        return
    between = [child for child in children(verb, "obj", "obl") if verb.i < child.i < name.i and child.i in at]
    if between and any(child.dep_ == "cc" for child in name.children):
        name.head = between[-1]


def part_people(adjective: Token) -> None:
    """Give a verb of naming the people it names from before the quotation: "called the Dutch 'fascists'"."""
    noun = adjective.head
    behind = adjective.nbor(1).text if adjective.i + 1 < len(adjective.doc) else ""
    article = adjective.i > 0 and adjective.nbor(-1).lower_ == "the"
    verb = noun.head
    if behind not in _QUOTES or not article or noun.dep_ not in ("xcomp", "obj") or verb.pos_ != "VERB":
        return
    the = adjective.nbor(-1)
    adjective.head, adjective.dep_ = verb, "obj"
    the.head, noun.dep_ = adjective, "xcomp"
    adjective.pos_, adjective.tag_ = "PROPN", "NNPS"


def rejoin_noun(noun: Token) -> None:
    """Join a thing to the last object before it and not to a name further up: "joined Mali in opposing X, as well as Y"."""
    name = noun.head
    if noun.pos_ != "NOUN" or name.pos_ != "PROPN" or name.dep_ not in ("obj", "nsubj", "obl"):
        return
    verbs = (verb for verb in reversed(noun.doc[name.i + 1 : noun.i]) if verb.pos_ == "VERB")
    objects = (thing for verb in verbs for thing in children(verb, "obj") if verb.i < thing.i < noun.i)
    nearest = next((thing for thing in objects if thing.pos_ == "NOUN"), None)
    if nearest is not None:
        noun.head = nearest


def lift_object(noun: Token) -> None:
    """Give a verb its object from behind an insertion: "condemned, in the final text of the summit, attacks by Chad"."""
    inserted = noun.head
    while (inserted.dep_ in ("nmod", "acl", "obl") and inserted.head.pos_ in ("NOUN", "PROPN")) or inserted.dep_ == "acl":
        inserted = inserted.head
    verb = inserted.head
    first = min(part.i for part in noun.subtree if part.dep_ != "punct")
    if inserted.dep_ != "obl" or verb.pos_ != "VERB" or children(verb, "obj", "iobj", "ccomp", "xcomp"):
        return
    if verb.nbor().text == "," == noun.doc[first - 1].text and verb.i < inserted.i < noun.i and not marks(noun):
        noun.head, noun.dep_ = verb, "obj"


def join_accused(name: Token) -> None:
    """Join to the accused who else is accused of something else: "accused Mali of lying, and Chad of hiding rebels"."""
    misdeed = name.head
    verb = misdeed.head
    accused = children(verb, "obj", "iobj")
    of = misdeed.tag_ == "VBG" and "of" in marks(misdeed) and verb.pos_ == "VERB"
    others = [*children(name, "acl"), *children(misdeed, "advcl")] if name.pos_ == "PROPN" else []
    if of and accused and any("of" in marks(other) and other.i > name.i for other in others):
        name.head = accused[0]


def take_out_accused(clause: Token) -> None:
    """Give a verb the object that was read as a subject after it: "accusing Chad of having received funds"."""
    verb = clause.head
    subjects = [child for child in children(clause, "nsubj") if child.i > verb.i]
    if "of" in marks(clause) and len(subjects) == 1 and not children(verb, "obj", "iobj"):
        subjects[0].head, subjects[0].dep_ = verb, "obj"
        clause.dep_ = "advcl"


def join_ready(adjective: Token) -> None:
    """Make "ready" the complement of the verb before it: "Oman stands ready to help", read as two clauses."""
    verb = adjective.nbor(-1) if adjective.i else adjective
    beside = verb.pos_ == "VERB" and verb.lemma_ in ("stand", "remain") and verb.head == adjective.head
    if beside and verb.dep_ == adjective.dep_ == "ccomp":
        adjective.head, adjective.dep_ = verb, "xcomp"


def take_heavy_object(noun: Token, at: dict[int, Mention]) -> None:
    """Make the object of a bare phrase that follows others: "condemned in strong terms on Tuesday Oman's decision"."""
    verb = noun.head.head if noun.head.dep_ == "obl" and noun.dep_ == "nmod" else noun.head
    if verb.pos_ != "VERB" or noun.i < verb.i or marks(noun) or children(verb, "obj", "ccomp", "xcomp") or noun.i in at:
        return
    owner = any(child.i in at and child.i < noun.i for child in noun.children)
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    if owner and not passive and children(verb, *SUBJECTS) and noun.pos_ == "NOUN":
        noun.head, noun.dep_ = verb, "obj"


def revive(token: Token) -> None:
    """Make a verb of a small-letter "name" that has a subject: "Borrell phoned Hussein", and what follows its object."""
    subjects = [child for child in token.children if child.dep_ in SUBJECTS and child.i < token.i]
    if not subjects:
        return
    token.pos_, token.tag_ = "VERB", "VBD"
    token.lemma_ = shared_lemmas().find(token.text, "VERB", "VBD")
    for name in [child for part in subjects for child in part.children if child.dep_ == "flat" and child.i > token.i]:
        name.head, name.dep_ = token, "obj"


def hand_over(clause: Token) -> None:
    """Give the verb whom it calls on: "called for Iran to return" has a phrase with *for*, and then what is to be done."""
    verb = clause.head
    mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "for"), None)
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    if mark is None or verb.lemma_.lower() not in _CALLING or not verb.i < mark.i < clause.i or len(subjects) != 1:
        return
    subject = subjects[0]
    if mark.i == verb.i + 1 and mark.i < subject.i < clause.i:
        subject.head, subject.dep_ = verb, "obl"
        mark.head, mark.dep_ = subject, "case"


def lift_occasion(noun: Token) -> None:
    """Hang a call on the asking that was done in it: "urged both to de-escalate in separate calls with X and Y"."""
    infinitive = noun.head
    wish = infinitive.head  # "showed no wish to end the war in a call with X"
    if infinitive.dep_ == "acl" and "to" in marks(infinitive) and marks(noun) & {"in", "during"}:
        if noun.lemma_.lower() in word_class("wires", "contexts") and wish.head.pos_ == "VERB":
            noun.head = wish.head
        return
    if (
        noun.lemma_.lower() in word_class("wires", "contexts")
        and marks(noun) & {"in", "during", "over", "by"}
        and infinitive.dep_ in ("xcomp", "advcl")
        and "to" in marks(infinitive)
        and infinitive.head.pos_ == "VERB"
        and infinitive.lemma_.lower() not in word_class("taking_part", "contexts")
    ):
        partner = next((child for child in children(infinitive, "obl") if child.i > noun.i and "with" in marks(child)), None)
        if partner is not None and not children(noun, "nmod"):
            partner.head, partner.dep_ = noun, "nmod"
        noun.head = infinitive.head
