"""A sentence given its tree, and what the parser makes of names and of verbs that it does not know put right."""

from __future__ import annotations

from loaders.extraction.mending import mend
from loaders.extraction.sentences.sentence import MERGED, Sentence
from loaders.extraction.tree import Token

#: Relations that the parser gives to names beside a word that it does not take for their verb.
_STRAY = frozenset(
    ["compound", "obl:unmarked", "vocative", "amod", "discourse", "dislocated", "dep", "obj", "xcomp", "flat", "nmod:desc"]
)


def attach(sentence: Sentence, tokens: list[Token]) -> None:
    """Set the parsed tree and mark the mentions that are subjects."""
    sentence.tokens = tokens
    _part_names(sentence)
    _join_verbs(sentence)
    mend(sentence.tokens, sentence.at)
    for token in sentence.tokens:
        _mend_lemma(token)
        _mend_object(token)
        mention = sentence.at.get(token.i)
        if mention is not None and token.dep_.startswith("nsubj"):
            mention.subject = True
        if mention is not None and mention.kind == "person" and mention.phrase is not None:
            token.titles = frozenset(item.key.split()[-1] for item in mention.phrase.all("T"))


def _part_names(sentence: Sentence) -> None:
    """Mend what the parser makes of names beside verbs it does not know: "Smith rang Jones", "Vietnam thanks Laos"."""
    for token in sentence.tokens:
        mention = sentence.at.get(token.i)
        if mention is None:
            continue
        if mention.kind == "reciprocal" and token.head.pos_ == "VERB" and token.dep_ == "det":
            token.dep_ = "obj"  # "accused each other"
        if mention.kind == "person" or (mention.kind in MERGED and token.dep_ in _STRAY):
            _part_name(token, sentence)


def _part_name(name: Token, sentence: Sentence) -> None:
    verb = name.head
    if verb.pos_ == "VERB" and name.dep_ in _STRAY and verb.i > name.i and not _has(verb, "nsubj"):
        name.dep_, name.tag_, name.pos_ = "nsubj", "NNP", "PROPN"
    elif verb.pos_ == "VERB" and name.dep_ in ("xcomp", "vocative") and verb.i < name.i and not _has(verb, "obj"):
        name.dep_ = "obj"  # "called Mr. Lee that night"
    elif name.dep_ in ("flat", "compound") and verb.i < name.i:
        _hang_on_verb(name, sentence)


def _hang_on_verb(name: Token, sentence: Sentence) -> None:
    """Make a name that was joined to another one's words the object of the verb before it."""
    verb = next((left for left in reversed(sentence.tokens[: name.i]) if left.pos_ == "VERB"), None)
    if verb is not None and sentence.at.get(name.head.i) is not sentence.at.get(name.i):
        name.head, name.dep_ = verb, "obj"


def _join_verbs(sentence: Sentence) -> None:
    """Hang a coordinated finite verb on the verb of its own form: "told X that it would be a mistake, and appealed to Y"."""
    for token in sentence.tokens:
        if token.dep_ == "conj" and token.tag_ == "VBN" and token.head.tag_ == "VB" and _has_modal(token.head):
            token.tag_ = "VBD" if not _has(token, "aux") else token.tag_  # "said it will hurt us and called on them"
        finite = token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ") and not _has(token, "nsubj")
        if not finite or token.head.tag_ == token.tag_ or _is_finite(token.head):
            continue
        above = next((word for word in token.head.ancestors if word.tag_ == token.tag_ and word.i < token.i), None)
        if above is not None:
            token.head = above


def _has_modal(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)


def _is_finite(verb: Token) -> bool:
    """Return whether a verb may be joined to another that tells what happened."""
    modal = _has_modal(verb)
    return verb.pos_ in ("VERB", "AUX") and not modal and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")


def _mend_object(token: Token) -> None:
    """Make a second subject, after its verb, the object: "X has urged both nations to talk"."""
    verb = token.head
    second = token.dep_ == "nsubj" and token.i > verb.i and verb.pos_ == "VERB" and not _has(verb, "obj")
    if second and any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children):
        token.dep_ = "obj"


def _mend_lemma(token: Token) -> None:
    """Give a verb of a headline, often tagged as plural ("US urges India"), the lemma of its singular form."""
    form = token.lower_
    plural = form.endswith("s") and not form.endswith("ss") and len(form) > 4
    if token.pos_ == "VERB" and token.lemma_.lower() == form and plural:
        token.lemma_ = _singular(form)


def _singular(form: str) -> str:
    if form.endswith("ies"):
        return form[:-3] + "y"
    return form[:-2] if form.endswith(("shes", "ches", "sses", "xes")) else form[:-1]


def _has(verb: Token, label: str) -> bool:
    return any(child.dep_.split(":")[0] == label for child in verb.children)
