"""Repairs of reported speech: clauses hung on the statement, subjects taken by the verb of saying."""

from __future__ import annotations

from loaders.extraction.arguments import RELATIVES, SUBJECTS
from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_PUT_IN = frozenset({"say", "add", "insist", "declare", "warn", "claim", "argue", "note", "write"})
_OCCASIONS = frozenset({"after", "before", "following", "during"})
_WRITTEN = frozenset({"in", "during", "through", "by", "at", "via", "on"})


def return_subject(clause: Token) -> None:
    """Give a quotation back the subject that the saying behind it took: "The blame for this lies with Mali," Sané said."""
    verb = clause.head
    before = children(verb, "nsubj")
    if len(before) != 2 or not before[0].i < clause.i < before[1].i < verb.i or children(clause, *SUBJECTS):
        return
    if verb.lemma_.lower() in word_class("verbs", "speech"):
        before[0].head = clause


def take_out_speaker(clause: Token) -> None:
    """Give a clause back its subject from the verb put in between: "The responsibility, said Manila, lies with China"."""
    verb = clause.head
    before = [child for child in children(verb, "nsubj") if child.i < verb.i]
    behind = [child for child in children(verb, "nsubj", "obj") if verb.i < child.i < clause.i]
    if len(before) != 1 or len(behind) != 1 or children(clause, *SUBJECTS) or verb.lemma_.lower() not in _PUT_IN:
        return
    if verb.nbor(-1).text == "," == behind[0].nbor().text:
        before[0].head, behind[0].dep_ = clause, "nsubj"


def return_to_speaker(verb: Token, at: dict[int, Mention]) -> None:
    """Join to the saying what somebody does to the subject of what is said: "X said Chad had lied and called on it"."""
    said = verb.head
    speech = said.head
    if verb.pos_ != "VERB" or said.dep_ != "ccomp" or speech.pos_ != "VERB" or speech.i > said.i:
        return
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return
    below = [child for child in children(verb, "obj", "obl", "iobj") if child.lower_ in ("it", "him", "her", "them")]
    subject = next((child for child in said.children if child.dep_ in SUBJECTS and child.i in at), None)
    others = [place for place in at if subject is not None and subject.i < place < verb.i and at[place] is not at[subject.i]]
    if below and subject is not None and not others:
        verb.head = speech


def lift_behind_speech(phrase: Token) -> None:
    """Hang on the saying what follows it: "'It must end,' X said after meeting Y" tells after what X said so."""
    said_of = phrase.head
    if not marks(phrase) & _OCCASIONS or said_of.i > phrase.i:
        return
    put_in = children(said_of, "parataxis", "ccomp")
    verbs = (verb for verb in (*said_of.ancestors, *put_in) if said_of.i < verb.i < phrase.i)
    said = next((verb for verb in verbs if verb.lemma_.lower() in _PUT_IN and children(verb, *SUBJECTS)), None)
    if said is not None:
        phrase.head = said


def lift_denied(clause: Token) -> None:
    """Hang what is denied on the denying: "denied reports that X had asked Y"."""
    report = clause.head
    verb = report.head
    if "that" in marks(clause) and report.dep_ == "obj" and verb.lemma_.lower() in word_class("denial", "status"):
        clause.head, clause.dep_ = verb, "ccomp"


def lift_content(clause: Token) -> None:
    """Hang what somebody "said in a statement that ..." on the saying."""
    noun = clause.head
    verb = noun.head
    if (
        "that" in marks(clause)
        and noun.dep_ == "obl"
        and noun.lemma_.lower() in word_class("documents", "speech") | word_class("occasions", "contexts")
        and marks(noun) & _WRITTEN
        and verb.pos_ == "VERB"
        and not children(verb, "ccomp")
        and any(child.dep_ in SUBJECTS and child.lower_ not in RELATIVES for child in clause.children)
    ):
        clause.head = verb
        clause.dep_ = "ccomp"


def return_appeal(verb: Token) -> None:
    """Join to the saying a verb of saying in its tense: "said the war risks spreading and urged both to talk"."""
    said = verb.head
    speech = said.head
    if said.dep_ != "ccomp" or speech.pos_ != "VERB" or speech.i > said.i:
        return
    if verb.lemma_.lower() not in word_class("remarks", "speech"):
        return
    if any(child.dep_ in SUBJECTS or child.dep_.startswith("aux") for child in verb.children):
        return
    while speech.dep_ == "advcl" and speech.tag_ == "VBG" and speech.head.pos_ == "VERB":
        speech = speech.head
    past = verb.tag_ == speech.tag_ == "VBD"
    suffered = any(child.dep_ == "aux:pass" for child in said.children) and bool(children(verb, "obj"))
    if past and (suffered or said.tag_ in ("VBZ", "VBP") or any(child.tag_ == "MD" for child in said.children)):
        verb.head = speech


def join_nearest(verb: Token) -> None:
    """Join a verb to the last one before it that has a subject: "Mali did this and Chad did that and blamed Togo"."""
    first = verb.head
    if verb.pos_ != "VERB" or first.pos_ != "VERB" or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    between = [other for other in children(first, "conj") if first.i < other.i < verb.i and other.pos_ == "VERB"]
    owned = [other for other in between if any(child.dep_ == "nsubj" for child in other.children)]
    if owned and owned[-1].tag_ == verb.tag_ and owned[-1] == between[-1]:
        verb.head = owned[-1]


def return_to_main(verb: Token) -> None:
    """Join a verb to the last clause that has its tense: "Chad blamed Mali as Oman met Togo and urged both to talk"."""
    first = verb.head
    if verb.tag_ != "VBD" or first.pos_ != "VERB" or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    between = [
        clause
        for clause in children(first, "advcl")
        if first.i < clause.i < verb.i and marks(clause) & {"as", "while"} and clause.tag_ == "VBD"
    ]
    if between and any(child.dep_ in SUBJECTS for child in between[-1].children):
        verb.head = between[-1]
