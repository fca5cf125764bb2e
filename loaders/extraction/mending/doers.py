"""Repairs of who is to do what a verb or noun above asks for, and of who met before they spoke."""

from __future__ import annotations

from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.syntax.lemmas import shared_lemmas

_DEMANDING = frozenset({"demand", "insist", "request", "propose", "suggest", "recommend"})


def raise_demanded(clause: Token) -> None:
    """Give what is demanded the subject that was read as told: "demanded Russia withdraw its troops"."""
    verb = clause.head
    told = next((child for child in children(verb, "iobj", "obj") if verb.i < child.i < clause.i), None)
    if told is None or verb.lemma_.lower() not in _DEMANDING or clause.tag_ != "VB" or "to" in marks(clause):
        return
    told.head, told.dep_, clause.dep_ = clause, "nsubj", "ccomp"


def give_doer(clause: Token) -> None:
    """Give a gerund its doer, hung on the noun above: "support for Georgia joining the alliance"."""
    noun = clause.head
    mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "for"), None)
    doer = next((child for child in children(noun, "nmod") if mark and mark.i < child.i < clause.i), None)
    if doer is not None and mark is not None and not marks(doer):
        mark.head, mark.dep_ = doer, "case"


def give_agent(clause: Token) -> None:
    """Give a noun its agent, read as the doer of a participle behind: "a ruling by the Court granting Chad the reef"."""
    noun = clause.head
    mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "by"), None)
    agent = next((child for child in children(clause, "nsubj") if mark and mark.i < child.i < clause.i), None)
    if agent is not None and mark is not None and clause.tag_ == "VBG" and noun.i < mark.i:
        agent.head, agent.dep_ = noun, "nmod"
        mark.head, mark.dep_ = agent, "case"


def part_gathering(noun: Token, at: dict[int, Mention]) -> None:
    """Part a participle that was read as a noun from those who act: "Nato ambassadors meeting in Brussels condemned"."""
    verb = noun.head
    people = next((child for child in children(noun, "compound") if child.i == noun.i - 1 and child.i in at), None)
    if people is None or noun.lower_ not in ("meeting", "gathering", "speaking") or people.tag_ != "NNS":
        return
    people.head, people.dep_ = verb, noun.dep_
    noun.head, noun.dep_, noun.pos_, noun.tag_ = people, "acl", "VERB", "VBG"
    noun.lemma_ = shared_lemmas().find(noun.text, "VERB", "VBG")
