"""Whether the act that a verb or noun names happened: actual, negated, planned or hypothetical (codebook §2)."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.arguments import SUBJECTS, is_passive
from loaders.extraction.dependents import children, marks
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import read_data, word_class

ACTUAL, NEGATED, PLANNED, HYPOTHETICAL = "actual", "negated", "planned", "hypothetical"
_INVERTED = frozenset({"had", "were", "should"})
_PRESUPPOSED = frozenset({"under", "after", "despite", "since", "following", "during", "in", "at", "through"})
_KINDS = (NEGATED, PLANNED, HYPOTHETICAL, ACTUAL)


@lru_cache(maxsize=8)
def _table(name: str) -> dict[str, str]:
    return {str(word): kind for kind in reversed(_KINDS) for word in read_data("status")[name].get(kind, ())}


@lru_cache(maxsize=4)
def _words(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in read_data("status")[name])


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?:^|\s){pattern}(?: \w+ly)?$"))
        for kind in (NEGATED, PLANNED, HYPOTHETICAL)
        for pattern in read_data("status")["phrases"].get(kind, ())
    )


def judge(trigger: Token, purpose: bool = False, commissive: bool = False, idiom: bool = False) -> str:
    """Return the status of the act that `trigger` reports.

    `purpose` lets an infinitive of purpose count as done, `commissive` a promise as the act ("vowed to stand with Japan");
    in an `idiom` the negation is part of the act ("has no basis").
    """
    if commissive and trigger.dep_ == "xcomp" and trigger.head.lemma_.lower() in _words("commissive"):
        trigger = trigger.head
    if idiom:  # "cannot accept" and "will not accept" refuse now
        return _conditional(trigger) or ACTUAL
    if trigger.pos_ in ("VERB", "AUX") or trigger.tag_.startswith("VB"):
        return _judge_verb(trigger, purpose, 0)
    return _judge_noun(trigger, purpose, 0)


def _judge_verb(verb: Token, purpose: bool, depth: int) -> str:
    if depth > 10:
        return ACTUAL
    for test in (_negated, _conditional, _modal, _inverted, _by_phrase, _marked):
        status = test(verb)
        if status:
            return status
    return _from_above(verb, purpose, depth)


def _conditional(verb: Token) -> str:
    return HYPOTHETICAL if any(_table("marks").get(mark) == HYPOTHETICAL for mark in marks(verb)) else ""


def _negated(verb: Token) -> str:
    negation = _words("negation")
    if _hardly_when(verb):
        return ""
    if any(
        child.dep_ == "obl"
        and child.i < verb.i
        and child.lemma_.lower() in _words("negated_circumstance")
        and any(part.lower_ == "no" for part in child.children)
        for child in verb.children
    ):
        return NEGATED
    if any(part.lower_ == "neither" for child in children(verb, "obj", "iobj") for part in child.children):
        return NEGATED
    for child in verb.children:
        if (
            child.dep_ in ("advmod", "advmod:emph", "neg", "cc", "cc:preconj", "det", "aux")
            and child.lower_ in negation
            and child.lower_ != "no"
        ) and not any(c.lower_ in ("only", "just", "merely") for c in (*child.children, *_next(child))):
            return NEGATED
        if child.dep_ in SUBJECTS or (child.dep_ in ("obj",) and verb.pos_ == "VERB"):
            if child.dep_ in SUBJECTS and (
                child.lower_ in ("nobody", "none", "neither", "nothing")
                or any(c.lower_ in ("no", "neither") for c in child.children)
            ):
                return NEGATED
            if child.dep_ == "obj" and any(c.lower_ == "no" for c in child.children):
                return NEGATED
    return ""


def _hardly_when(verb: Token) -> bool:
    """Return whether an act had hardly happened when another did: "Hardly had Chad backed Sudan when ..."."""
    doc = verb.doc
    opens = doc[0].lower_ in ("hardly", "scarcely", "barely") and len(doc) > 2 and doc[1].lower_ == "had"
    return opens and any(token.lower_ in ("when", "before") for token in doc[verb.i :])


def _next(token: Token) -> tuple[Token, ...]:
    return (token.doc[token.i + 1],) if token.i + 1 < len(token.doc) else ()


def _modal(verb: Token) -> str:
    polite = any(_is_polite(child, verb) for child in children(verb, "xcomp"))
    if polite or verb.lemma_.lower() in _words("willing"):  # "would be happy to mediate" is said now
        return ""
    for child in verb.children:
        if child.dep_ == "aux":
            if child.lower_ == "would" and _looks_ahead(verb):
                continue
            if child.lower_ in _words("planned_modal"):
                return PLANNED
            if child.lower_ in _words("hypothetical_modal"):
                return HYPOTHETICAL
    return ""


_FORWARD = frozenset({"later", "eventually", "subsequently", "soon", "afterwards", "finally", "ultimately"})


def _looks_ahead(verb: Token) -> bool:
    """Return whether "would" tells of a later past: "Nyerere would later accuse him", "would go on to meet him"."""
    return any(child.dep_ == "advmod" and child.lower_ in _FORWARD for child in verb.children) or (
        verb.lemma_.lower() == "go" and any(child.lower_ == "on" for child in verb.children)
    )


def _inverted(verb: Token) -> str:
    above = verb.head  # "Were Oman to mediate", with the name for a predicate
    if verb.dep_ == "acl" and any(
        c.dep_ == "cop" and c.i < above.i and c.lower_ in _INVERTED and c.i == 0 for c in above.children
    ):
        return HYPOTHETICAL
    if above.i == 0 and above.lower_ == "had" and verb.dep_ in ("xcomp", "ccomp") and verb.tag_ in ("VBD", "VBN"):
        return HYPOTHETICAL  # "Had Galtieri telephoned", with the auxiliary for a verb
    helpers = [c for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop") and c.lower_ in _INVERTED]
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    question = verb.doc[len(verb.doc) - 1].text == "?"
    if question and _asks_whether(verb):
        return HYPOTHETICAL
    if helpers and subjects and helpers[0].i < subjects[0].i and not question:
        return HYPOTHETICAL
    return ""


def _asks_whether(verb: Token) -> bool:
    """Return whether a verb is what a question without "who" or "why" is about: "Did Chad condemn the raid?"."""
    if any(word.tag_ in ("WP", "WRB", "WDT", "WP$") for word in verb.doc[: verb.i]):
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")]
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return bool(helpers and subjects) and helpers[0].i < subjects[0].i


def _by_phrase(verb: Token) -> str:
    words = " ".join(token.lower_ for token in verb.doc[max(0, verb.i - 6) : verb.i])
    words = re.sub(r"(?: (?:'s|\w+ly))$", "", words)
    for kind, pattern in _phrases():
        if pattern.search(words):
            return kind
    return ""


def _marked(verb: Token) -> str:
    for mark in marks(verb):
        kind = _table("marks").get(mark, "")
        if kind and not (mark in ("before", "until") and verb.tag_ != "VBG"):
            return kind
    return ""


def _from_above(verb: Token, purpose: bool, depth: int) -> str:
    head, dep = verb.head, verb.dep_
    if head == verb:
        return ACTUAL
    if _is_offered(verb):
        return HYPOTHETICAL
    if dep == "conj":
        return _shared(verb, head, purpose, depth)
    infinitive = any(c.dep_ == "mark" and c.lower_ == "to" for c in verb.children)
    if dep == "xcomp":
        if _is_polite(verb, head):
            return _judge_verb(head, purpose, depth + 1)
        return _governed(head, purpose, depth)
    if dep == "ccomp" or dep == "csubj":
        return _reported(verb, head, depth)
    if dep.startswith("advcl") or dep == "obl":
        return _adverbial(verb, head, infinitive, purpose, depth)
    if dep.startswith("acl") and infinitive and head.dep_ == "ROOT" and head.i <= 3 and verb.i == head.i + 2:
        return PLANNED  # a headline: "Uganda to expel envoy"
    if dep.startswith("acl") and infinitive and head.pos_ in ("NOUN", "PROPN"):
        kind = _table("nouns").get(head.lemma_.lower(), "")
        return kind or _judge_noun(head, purpose, depth + 1)
    if dep == "acl:relcl" and head.lemma_.lower() in word_class("voice"):
        return _drafted(head)
    if dep == "acl" and verb.tag_ == "VBG" and head.lemma_.lower() in _table("nouns") and marks(verb):
        return _table("nouns")[head.lemma_.lower()]
    return ACTUAL


def _is_offered(verb: Token) -> bool:
    """Return whether help is offered in doing what the verb says: "volunteered its help in bringing"."""
    above = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    return verb.tag_ == "VBG" and "in" in marks(verb) and above.lemma_.lower() in _words("offering")


def _drafted(text: Token) -> str:
    """Return the status of what a text says that is still being written: "is drafting a resolution that blames Chad"."""
    verb = text.head
    before = (child.lower_ for child in text.children if child.i < text.i)
    kind = next((_table("modifiers")[word] for word in before if word in _table("modifiers")), "")
    if kind:
        return kind
    return PLANNED if text.dep_ == "obj" and verb.lemma_.lower() in _words("drafting") else ACTUAL


def _is_polite(verb: Token, head: Token) -> bool:
    """Return whether a wish to say something says it: "wishes to record its gratitude", "would like to thank"."""
    return head.lemma_.lower() in _words("polite") and verb.lemma_.lower() in _words("performed")


def _shared(verb: Token, head: Token, purpose: bool, depth: int) -> str:
    """A coordinated verb shares what governs the first one, if both have the same form and the same subject."""
    if any(c.dep_ in SUBJECTS for c in verb.children) or head.pos_ not in ("VERB", "AUX"):
        return ACTUAL
    if any(c.dep_ == "aux" for c in verb.children):
        return ACTUAL
    if verb.tag_ == head.tag_ or verb.tag_ == "VB":
        alternative = any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in verb.children)
        status = _judge_verb(head, purpose, depth + 1)
        return status if status != NEGATED or alternative or verb.tag_ in ("VB", "VBG") else ACTUAL
    return ACTUAL


def _governed(head: Token, purpose: bool, depth: int) -> str:
    lemma = head.lemma_.lower()
    kind = _table("adjectives" if head.pos_ == "ADJ" else "nouns" if head.pos_ in ("NOUN", "PROPN") else "verbs").get(
        lemma, ""
    )
    if kind == NEGATED:
        return ACTUAL if _negated(head) else NEGATED
    if kind in (PLANNED, HYPOTHETICAL):
        return NEGATED if _negated(head) else kind
    return _judge_verb(head, purpose, depth + 1)


def _reported(verb: Token, head: Token, depth: int) -> str:
    lemma = head.lemma_.lower()
    kind = _table("verbs").get(lemma, "")
    if lemma in _words("denial"):
        return ACTUAL if _negated(head) else NEGATED
    if kind == HYPOTHETICAL and (
        verb.tag_ in ("VB", "VBG")
        or lemma in ("suppose", "imagine", "suspect", "doubt", "fear", "hope", "expect", "predict")
    ):
        return HYPOTHETICAL
    if kind == PLANNED and verb.tag_ in ("VB", "VBG"):
        return PLANNED
    if _negated(head) and lemma in ("confirm", "believe", "think", "say"):
        return NEGATED if lemma in ("believe", "think") else HYPOTHETICAL
    if marks(verb) & {"if", "whether"}:
        return HYPOTHETICAL
    return ACTUAL


def _adverbial(verb: Token, head: Token, infinitive: bool, purpose: bool, depth: int) -> str:
    if infinitive and head.pos_ not in ("VERB", "AUX"):
        kind = _table("adjectives").get(head.lemma_.lower(), "")  # "is due in Niamey on Monday to show"
        if kind in (NEGATED, PLANNED):
            return kind
    if infinitive:
        kind = _table("verbs").get(head.lemma_.lower(), "")
        moving = head.lemma_.lower() in read_data("status")["motion"]
        above = _governed(head, purpose, depth) if kind and not moving else _judge_above(head, purpose, depth)
        if above != ACTUAL and not _travelled(head):
            return above
        return ACTUAL if purpose or "only" in {c.lower_ for c in verb.children} or _travelled(head) else PLANNED
    lemma = head.lemma_.lower()
    if verb.tag_ == "VBG" and marks(verb) & {"from", "at", "of", "against"} and _table("verbs").get(lemma) == NEGATED:
        return ACTUAL if _negated(head) else NEGATED
    if verb.tag_ == "VBG" and "for" in marks(verb) and lemma in word_class("judging", "contexts"):
        return HYPOTHETICAL
    if marks(verb) & {"of", "for", "against", "from"} and lemma in (
        "accuse",
        "suspect",
        "warn",
        "caution",
        "call",
        "press",
        "dissuade",
        "prevent",
        "stop",
        "refrain",
    ):
        return HYPOTHETICAL
    if (
        verb.tag_ == "VBG"
        and verb.i > head.i
        and not marks(verb)
        and not any(c.dep_ in SUBJECTS for c in verb.children)
    ):
        return _judge_above(head, purpose, depth) if _modal(head) else ACTUAL
    return ACTUAL


def _travelled(verb: Token) -> bool:
    """Return whether somebody made a journey, so that its purpose may be taken for done: "flew to Cairo to see Sadat"."""
    if verb.lemma_.lower() not in _words("journey") or verb.tag_ not in ("VBD", "VBN") or is_passive(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    failed = any("but" in {child.lower_, *(c.lower_ for c in child.children)} for child in children(verb, "cc", "conj"))
    if (verb.tag_ == "VBN" and "had" not in helpers) or failed or _negated(verb):
        return False
    objects = children(verb, "obj")
    return not objects or all(noun.lemma_.lower() in _words("vehicles") for noun in objects)


def _judge_above(head: Token, purpose: bool, depth: int) -> str:
    if head.pos_ in ("VERB", "AUX"):
        return _judge_verb(head, purpose, depth + 1)
    return ACTUAL


def _judge_noun(noun: Token, purpose: bool, depth: int) -> str:
    if depth > 10:
        return ACTUAL
    for child in noun.children:
        if child.i < noun.i and (
            child.lower_ in ("no", "neither") or (child.lower_ == "not" and child.dep_ in ("advmod", "det"))
        ):
            return NEGATED
        kind = _table("modifiers").get(child.lower_, "")
        if kind and child.dep_ in ("amod", "det", "compound", "advmod"):
            return kind
    head, dep = noun.head, noun.dep_
    if any(c.dep_ == "cop" for c in noun.children):
        return _judge_verb(noun, purpose, depth + 1)
    if head == noun:
        return ACTUAL
    if dep == "nsubj" and _modal(head) and any(c.lower_ in ("a", "an") for c in noun.children):
        return _modal(head)  # "a summit could end the war"
    if dep == "conj":
        return _judge_noun(head, purpose, depth + 1) if head.pos_ == "NOUN" else ACTUAL
    if head.pos_ in ("VERB", "AUX") and dep in ("obj", "nsubj:pass", "obl", "xcomp", "iobj"):
        return _noun_under_verb(noun, head, dep, purpose, depth)
    if head.pos_ == "NOUN" and dep in ("nmod", "acl", "compound"):
        kind = _table("nouns").get(head.lemma_.lower(), "")
        if kind and marks(noun) & {"for", "of", "to", "against"}:
            return kind
        return _judge_noun(head, purpose, depth + 1) if marks(noun) & {"of", "for"} else ACTUAL
    return ACTUAL


def _is_put_off(verb: Token) -> bool:
    """Return whether a verb takes its object off the agenda: "put off his visit", "called the talks off"."""
    particles = {child.lower_ for child in verb.children if child.dep_ in ("compound:prt", "advmod", "case")}
    return verb.lemma_.lower() in ("put", "call", "break", "strike") and "off" in particles


_OCCASION = frozenset({"in", "during", "at", "by", "over", "via"})


def _noun_under_verb(noun: Token, head: Token, dep: str, purpose: bool, depth: int) -> str:
    lemma, prepositions = head.lemma_.lower(), marks(noun)
    if dep == "obl" and prepositions & {"ahead", "before", "pending", "ahead of"}:
        return PLANNED
    said = any(word.lower_ in ("said", "says") for word in noun.doc[head.i : noun.i])
    if dep == "obl" and said and prepositions & {"after", "following"}:
        return ACTUAL  # "will raise it, he said after a call with X"
    if dep == "obl" and prepositions & {"without"}:
        return NEGATED
    if dep in ("obj", "nsubj:pass") or prepositions & {"for", "on", "against", "to"}:
        kind = NEGATED if _is_put_off(head) else _table("verbs").get(lemma, "")
        if kind == NEGATED and dep in ("obj", "nsubj:pass"):
            return NEGATED
        if (
            kind in (HYPOTHETICAL, PLANNED)
            and (dep != "obl" or prepositions & {"for"})
            and lemma
            not in ("offer", "extend", "send", "use", "go", "be", "agree", "order", "press", "pledge", "promise", "vow")
        ):
            return kind
    if dep == "obl" and prepositions & _OCCASION and "to" in marks(head) and head.head.pos_ == "VERB":
        head = head.head  # "urged X to calm down in a call": the occasion is that of the urging
    above = _judge_verb(head, purpose, depth + 1)
    if (
        above == NEGATED
        and dep == "obl"
        and prepositions & _PRESUPPOSED
        and lemma not in ("stay", "keep", "remain", "get", "come", "be")
    ):
        return ACTUAL  # "in a call with Paris, Rome gave no date"
    return above
