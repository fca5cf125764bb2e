"""What the word above says of an act: "denied that", "is drafting a resolution that", "flew to Cairo to"."""

from __future__ import annotations

from loaders.extraction.arguments import is_passive
from loaders.extraction.dependents import children, marks
from loaders.extraction.status.negation import negated
from loaders.extraction.status.tables import ACTUAL, HYPOTHETICAL, NEGATED, PLANNED, table, words
from loaders.extraction.tree import Token

_SUPPOSING = frozenset({"suppose", "imagine", "suspect", "doubt", "fear", "hope", "expect", "predict"})


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb has its "to"."""
    return any(child.dep_ == "mark" and child.lower_ == "to" for child in verb.children)


def is_offered(verb: Token) -> bool:
    """Return whether help is offered in doing what the verb says: "volunteered its help in bringing"."""
    above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    return verb.tag_ == "VBG" and "in" in marks(verb) and above.lemma_.lower() in words("offering")


def drafted(text: Token) -> str:
    """Return the status of what a text says that is still being written: "is drafting a resolution that blames Chad"."""
    verb = text.head
    before = (child.lower_ for child in text.children if child.i < text.i)
    kind = next((table("modifiers")[word] for word in before if word in table("modifiers")), "")
    if kind:
        return kind
    return PLANNED if text.dep_ == "obj" and verb.lemma_.lower() in words("drafting") else ACTUAL


def is_polite(verb: Token, head: Token) -> bool:
    """Return whether a wish to say something says it: "wishes to record its gratitude", "would like to thank"."""
    return head.lemma_.lower() in words("polite") and verb.lemma_.lower() in words("performed")


def reported(verb: Token, head: Token) -> str:
    """Return the status of an act in a clause that somebody says, denies, hopes or doubts."""
    lemma = head.lemma_.lower()
    kind = table("verbs").get(lemma, "")
    if lemma in words("denial"):
        return ACTUAL if negated(head) else NEGATED
    if kind == HYPOTHETICAL and (verb.tag_ in ("VB", "VBG") or lemma in _SUPPOSING):
        return HYPOTHETICAL
    if kind == PLANNED and verb.tag_ in ("VB", "VBG"):
        return PLANNED
    if negated(head) and lemma in ("confirm", "believe", "think", "say"):
        return NEGATED if lemma in ("believe", "think") else HYPOTHETICAL
    if marks(verb) & {"if", "whether"}:
        return HYPOTHETICAL
    return ACTUAL


def resolved(verb: Token) -> bool:
    """Return whether a body decides by the verb, so that what it resolved on is done: "voted on Monday to suspend Mali"."""
    return verb.lemma_.lower() in words("resolving") and verb.tag_ in ("VBD", "VBN")


def travelled(verb: Token) -> bool:
    """Return whether somebody made a journey, so that its purpose may be taken for done: "flew to Cairo to see Sadat"."""
    if verb.lemma_.lower() not in words("journey") or verb.tag_ not in ("VBD", "VBN") or is_passive(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    failed = any("but" in {child.lower_, *(c.lower_ for c in child.children)} for child in children(verb, "cc", "conj"))
    if (verb.tag_ == "VBN" and "had" not in helpers) or failed or negated(verb):
        return False
    objects = children(verb, "obj")
    return not objects or all(noun.lemma_.lower() in words("vehicles") for noun in objects)
