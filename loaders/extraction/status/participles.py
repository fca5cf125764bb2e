"""What a verb says of an act in a participle below it: "stopped Chad from condemning", "was praised for mediating"."""

from __future__ import annotations

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dependents import marks
from loaders.extraction.status.modality import modal
from loaders.extraction.status.negation import negated
from loaders.extraction.status.tables import ACTUAL, HYPOTHETICAL, NEGATED, table
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

#: Verbs with what somebody is blamed for, warned of or kept from.
_HOLDING_BACK = frozenset(
    {"accuse", "suspect", "warn", "caution", "call", "press", "dissuade", "prevent", "stop", "refrain"}
)


def settled_participle(verb: Token, head: Token) -> str | None:
    """Return the status of an act in an adverbial clause that is no infinitive; None if it is that of the verb above."""
    lemma, participle = head.lemma_.lower(), verb.tag_ == "VBG"
    if participle and marks(verb) & {"from", "at", "of", "against"} and table("verbs").get(lemma) == NEGATED:
        return ACTUAL if negated(head) else NEGATED
    if participle and "for" in marks(verb) and lemma in word_class("judging", "contexts"):
        return HYPOTHETICAL
    if marks(verb) & {"of", "for", "against", "from"} and lemma in _HOLDING_BACK:
        return HYPOTHETICAL
    follows = participle and verb.i > head.i and not marks(verb)
    if follows and not any(child.dep_ in SUBJECTS for child in verb.children) and modal(head):
        return None
    return ACTUAL
