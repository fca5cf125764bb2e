"""Which verbs of saying a clause stands under, and who says it: "X said", ", X said", "quoted X as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extraction.arguments import SUBJECTS, logical_objects, logical_subject
from loaders.extraction.dependents import marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_CONTENT = ("ccomp", "xcomp", "parataxis", "dep")
_ASIDES = ("parataxis", "advcl", "discourse", "ccomp")


def is_saying(token: Token) -> bool:
    """Return whether a word is a verb of saying; "said to be" and "alleged to have" only hint at one."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in word_class("verbs", "speech"):
        return False
    return not (
        token.tag_ in ("VBN", "VBD")
        and any(child.dep_ == "xcomp" and "to" in marks(child) and not _has_subject(child) for child in token.children)
        and token.lemma_.lower() not in _PERFORMED
    )


_PERFORMED = frozenset({"agree", "vow", "claim", "tell", "warn", "threaten"})


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def sayers(trigger: Token) -> Iterator[Token]:
    """Yield who says what a trigger reports, innermost first."""
    for verb in reporting_verbs(trigger):
        sayer = sayer_of(verb)
        if sayer is not None:
            yield sayer


def sayer_of(verb: Token) -> Token | None:
    """Return the subject of a verb of saying, or the one quoted "as saying"."""
    if verb.tag_ == "VBG" and "as" in marks(verb) and verb.head.pos_ == "VERB":
        return next(iter(logical_objects(verb.head)), None)
    above = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and above.dep_ == "ccomp" and is_saying(above.head):
        outer = above.head
        spoken = not is_saying(above) and any(child.dep_ == "ccomp" for child in verb.children)
        if spoken and verb.i > above.i > outer.i:  # "said Chad rejected it, adding that Mali had condemned it"
            return logical_subject(outer)
    return logical_subject(verb)


def named_before(verb: Token) -> Token | None:
    """Return the noun between a comma and a verb of saying that the tree gave no subject: ", the ministry said"."""
    words: list[Token] = []
    for token in reversed(verb.doc[: verb.i]):
        if token.pos_ == "PUNCT":
            nouns = [word for word in reversed(words) if word.pos_ in ("NOUN", "PROPN")]
            return nouns[0] if nouns and words[-1].tag_ not in _RELATIVE else None
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        words.append(token)
    return None


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def reporting_verbs(trigger: Token) -> Iterator[Token]:
    """Yield the verbs of saying above or beside the trigger whose content it is in."""
    previous: Token | None = None
    for node in _chain(trigger):
        if (
            previous is not None
            and node != trigger
            and is_saying(node)
            and previous.dep_ in _CONTENT
            and not previous.i < node.i < trigger.i
        ):
            yield node
        if node.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
            yield from (
                child
                for child in node.children
                if child not in (previous, trigger) and child.dep_ in _ASIDES and is_saying(child) and _is_aside(child)
            )
        previous = node


def _chain(trigger: Token) -> Iterator[Token]:
    """Yield a word and those above it; of "told X that it would wait, and criticised Y" the last verb is told's equal."""
    node = trigger
    while True:
        yield node
        if node.head == node:
            return
        node = _equal(node) or node.head


def _equal(verb: Token) -> Token | None:
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or first.tag_ == "VBD" or _has_subject(verb):
        return None
    above = first.head
    if (
        first.dep_ not in ("ccomp", "xcomp")
        or above.tag_ != "VBD"
        or not any(child.dep_ == "aux" for child in first.children)
    ):
        return None
    return above.head if above.head != above else None


def _is_aside(verb: Token) -> bool:
    """Return whether a verb of saying stands apart without a complement of its own: ", the ministry said"."""
    if verb.tag_ == "VBG":
        return False
    if any(child.dep_ == "ccomp" or (child.dep_ == "obj" and child.lower_ != "it") for child in verb.children):
        return False
    inverted = not marks(verb) and any(child.dep_ == "nsubj" and child.i == verb.i + 1 for child in verb.children)
    return verb.dep_ in ("parataxis", "ccomp") or inverted or any(child.lower_ == "as" for child in verb.children)
