"""Repairs of a participle that goes on telling what the main clause says: "..., the ministry added, blaming Chad"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dependents import children, marks
from loaders.extraction.mending.relatives import says
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

#: Steps up from a participle within which the verb that it goes on from is looked for.
_REACH = 6


def lift_remark(clause: Token, at: dict[int, Mention]) -> None:
    """Hang a participle of saying on the verb whose subject says it, and not on what was said or on a noun in it."""
    comma = _comma_before(clause)
    if clause.tag_ != "VBG" or any(child.dep_ in SUBJECTS for child in clause.children) or not comma:
        return
    if clause.dep_.startswith("acl") and (clause.head.i in at or says(clause.head, clause)):
        return  # "Chad, citing the treaty", "a tweet by Chad's minister, denouncing the raid"
    above = _saying_before(clause.doc[comma - 1]) or next(_tellers(clause), None)
    if above is not None and above != clause.head:
        clause.head, clause.dep_ = above, "advcl"


def _comma_before(clause: Token) -> int:
    """Return the place of the comma that a participle follows, "while" and adverbs aside, or 0."""
    found = marks(clause)
    if found - {"while"}:
        return 0
    place = clause.i - 1
    while place > 0 and (clause.doc[place].lower_ == "while" or clause.doc[place].pos_ == "ADV"):
        place -= 1
    return place if place > 0 and clause.doc[place].text == "," else 0


def _saying_before(verb: Token) -> Token | None:
    """Return the verb of saying right before the comma, if its subject stands before it: "the ministry added, blaming"."""
    saying = verb.pos_ == "VERB" and verb.lemma_.lower() in word_class("verbs", "speech")
    return verb if saying and any(child.i < verb.i for child in children(verb, "nsubj")) else None


def _tellers(clause: Token) -> Iterator[Token]:
    """Yield the verb from whose subject a participle goes on: one that says what stands before it, or the nearest."""
    remark = clause.lemma_.lower() in word_class("remarks", "speech")
    nearest: Token | None = None
    for node in _above(clause):
        if node.dep_ != "ccomp" or node.head.pos_ != "VERB":
            nearest = node if nearest is None and node.pos_ == "VERB" else nearest
            continue
        speech = node.head
        if speech.lemma_.lower() not in word_class("verbs", "speech"):
            continue
        inverted = node.i < speech.i < clause.i and bool(children(speech, "nsubj"))
        if inverted or (remark and speech.i < node.i and not _tells(node)):
            yield speech
    if remark and nearest is not None and clause.dep_.startswith("acl"):
        yield nearest


def _above(clause: Token) -> Iterator[Token]:
    node = clause.head
    for _ in range(_REACH):
        yield node
        if node.head == node:
            return
        node = node.head


def _tells(verb: Token) -> bool:
    """Return whether what is said is itself a saying, after which the participle may be its own."""
    lemma = verb.lemma_.lower()
    return lemma in word_class("verbs", "speech") or lemma in word_class("remarks", "speech")
