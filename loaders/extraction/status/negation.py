"""Whether a clause says that its act did not happen: "did not condemn", "neither side met", "without result"."""

from __future__ import annotations

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dependents import children
from loaders.extraction.status.tables import NEGATED, words
from loaders.extraction.tree import Token

_PARTICLES = frozenset({"advmod", "advmod:emph", "neg", "cc", "cc:preconj", "det", "aux"})


def negated(verb: Token) -> str:
    """Return `negated` if a word of the verb's own clause denies the act, else nothing."""
    if _hardly_when(verb):
        return ""
    neither = any(_has(child, "neither") for child in children(verb, "obj", "iobj"))
    return NEGATED if neither or _in_no_way(verb) or any(_denies(child, verb) for child in verb.children) else ""


def _in_no_way(verb: Token) -> bool:
    """Return whether a circumstance before the verb denies it: "at no time", "in no way"."""
    return any(
        child.dep_ == "obl"
        and child.i < verb.i
        and child.lemma_.lower() in words("negated_circumstance")
        and _has(child, "no")
        for child in verb.children
    )


def _denies(child: Token, verb: Token) -> bool:
    """Return whether a dependent denies its verb: "not", "nobody", "no side" - but not "not only"."""
    if child.dep_ in _PARTICLES and child.lower_ in words("negation") and child.lower_ != "no":
        return not any(part.lower_ in ("only", "just", "merely") for part in (*child.children, *_next(child)))
    if child.dep_ in SUBJECTS:
        return child.lower_ in ("nobody", "none", "neither", "nothing") or _has(child, "no", "neither")
    return child.dep_ == "obj" and verb.pos_ == "VERB" and _has(child, "no")


def _has(token: Token, *below: str) -> bool:
    return any(child.lower_ in below for child in token.children)


def _hardly_when(verb: Token) -> bool:
    """Return whether an act had hardly happened when another did: "Hardly had Chad backed Sudan when ..."."""
    doc = verb.doc
    opens = doc[0].lower_ in ("hardly", "scarcely", "barely") and len(doc) > 2 and doc[1].lower_ == "had"
    return opens and any(token.lower_ in ("when", "before") for token in doc[verb.i :])


def _next(token: Token) -> tuple[Token, ...]:
    return (token.doc[token.i + 1],) if token.i + 1 < len(token.doc) else ()


def is_put_off(verb: Token) -> bool:
    """Return whether a verb takes its object off the agenda: "put off his visit", "called the talks off"."""
    particles = {child.lower_ for child in verb.children if child.dep_ in ("compound:prt", "advmod", "case")}
    return verb.lemma_.lower() in ("put", "call", "break", "strike") and "off" in particles
