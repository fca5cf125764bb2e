"""From the word that names an act up its tree, to the act's status."""

from __future__ import annotations

from loaders.extraction.arguments import SUBJECTS, called_upon
from loaders.extraction.dependents import marks, possessor
from loaders.extraction.status.governors import drafted, is_infinitive, is_offered, is_polite, reported, resolved, travelled
from loaders.extraction.status.modality import conditional, inverted, marked, modal, phrased
from loaders.extraction.status.negation import negated
from loaders.extraction.status.nominals import denied_noun, presupposes, settled_by_verb
from loaders.extraction.status.participles import settled_participle
from loaders.extraction.status.tables import ACTUAL, HYPOTHETICAL, NEGATED, PLANNED, table, words
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

#: No sentence that people write hangs a verb under more governing verbs than this.
_DEEPEST = 10
_TESTS = (negated, conditional, modal, inverted, phrased, marked)
_OCCASION = frozenset({"in", "during", "at", "by", "over", "via"})


def judge(trigger: Token, purpose: bool = False, commissive: bool = False, idiom: bool = False) -> str:
    """Return the status of the act that `trigger` reports.

    `purpose` lets an infinitive of purpose count as done, `commissive` a promise as the act ("vowed to stand with Japan");
    in an `idiom` the negation is part of the act ("has no basis").
    """
    if commissive and trigger.dep_ == "xcomp" and trigger.head.lemma_.lower() in words("commissive"):
        trigger = trigger.head
    if idiom:  # "cannot accept" and "will not accept" refuse now
        return conditional(trigger) or ACTUAL
    if trigger.pos_ in ("VERB", "AUX") or trigger.tag_.startswith("VB"):
        return _judge_verb(trigger, purpose, 0)
    return _judge_noun(trigger, purpose, 0)


def _judge_verb(verb: Token, purpose: bool, depth: int) -> str:
    if depth > _DEEPEST:
        return ACTUAL
    own = next(filter(None, (test(verb) for test in _TESTS)), "")
    return own or _from_above(verb, purpose, depth)


def _from_above(verb: Token, purpose: bool, depth: int) -> str:
    head, dep = verb.head, verb.dep_
    if head == verb:
        return ACTUAL
    if is_offered(verb):
        return HYPOTHETICAL
    if dep == "conj":
        return _shared(verb, head, purpose, depth)
    if dep == "xcomp":
        return _judge_verb(head, purpose, depth + 1) if is_polite(verb, head) else _governed(head, purpose, depth)
    if dep in ("ccomp", "csubj"):
        return reported(verb, head)
    if dep.startswith("advcl") or dep == "obl":
        return _adverbial(verb, head, purpose, depth)
    return _adnominal(verb, head, purpose, depth) if dep.startswith("acl") else ACTUAL


def _adnominal(verb: Token, noun: Token, purpose: bool, depth: int) -> str:
    """Judge a clause under a noun: "plans to expel", "a resolution that blames", "the threat of expelling"."""
    lemma = noun.lemma_.lower()
    if is_infinitive(verb):
        if noun.dep_ == "ROOT" and noun.i <= 3 and verb.i == noun.i + 2:
            return PLANNED  # a headline: "Uganda to expel envoy"
        if lemma in words("taken") and noun.dep_ == "obj" and noun.head.lemma_.lower() in words("taking"):
            return _judge_verb(noun.head, purpose, depth + 1)
        if noun.pos_ in ("NOUN", "PROPN"):
            return table("nouns").get(lemma, "") or _judge_noun(noun, purpose, depth + 1)
    if verb.tag_ == "VBN" and noun.dep_ == "obl" and any(child.lower_ in ("a", "an") for child in noun.children):
        return _judge_noun(noun, purpose, depth + 1)  # "will meet at a summit hosted by Oman"
    if verb.tag_ == "VBG" and noun.dep_ == "obj" and lemma in ("means", "way", "method") and "of" in marks(verb):
        return _judge_noun(noun, purpose, depth + 1)  # "urged both to find ways of settling it"
    if verb.dep_ == "acl" and verb.tag_ not in ("VBD", "VBN", "VBG") and lemma in words("asking"):
        return HYPOTHETICAL  # "its insistence that the Union expel Mali"
    if verb.dep_ == "acl:relcl" and lemma in word_class("voice"):
        return drafted(noun)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and lemma in table("nouns") and marks(verb):
        return table("nouns")[lemma]
    event = word_class("occasions", "contexts") | word_class("person", "contexts")
    held = verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma in event
    return _judge_noun(noun, purpose, depth + 1) if held else ACTUAL


def _shared(verb: Token, head: Token, purpose: bool, depth: int) -> str:
    """A coordinated verb shares what governs the first one, if both have the same form and the same subject."""
    own = any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
    if own or head.pos_ not in ("VERB", "AUX") or verb.tag_ not in (head.tag_, "VB"):
        return ACTUAL
    alternative = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in verb.children)
    status = _judge_verb(head, purpose, depth + 1)
    return status if status != NEGATED or alternative or verb.tag_ in ("VB", "VBG") else ACTUAL


def _governed(head: Token, purpose: bool, depth: int) -> str:
    name = "adjectives" if head.pos_ == "ADJ" else "nouns" if head.pos_ in ("NOUN", "PROPN") else "verbs"
    kind = table(name).get(head.lemma_.lower(), "")
    if kind == NEGATED:
        return ACTUAL if negated(head) else NEGATED
    if kind in (PLANNED, HYPOTHETICAL):
        return NEGATED if negated(head) else kind
    return _judge_verb(head, purpose, depth + 1)


def _adverbial(verb: Token, head: Token, purpose: bool, depth: int) -> str:
    if is_infinitive(verb):
        return _of_purpose(verb, head, purpose, depth)
    settled = settled_participle(verb, head)
    return settled if settled is not None else _judge_above(head, purpose, depth)


def _of_purpose(verb: Token, head: Token, purpose: bool, depth: int) -> str:
    lemma = head.lemma_.lower()
    if called_upon(verb) is not None:
        return HYPOTHETICAL
    if head.pos_ not in ("VERB", "AUX"):
        kind = table("adjectives").get(lemma, "")  # "is due in Niamey on Monday to show"
        if kind in (NEGATED, PLANNED):
            return kind
    governs = lemma in table("verbs") and lemma not in words("motion")
    above = _governed(head, purpose, depth) if governs else _judge_above(head, purpose, depth)
    if travelled(head):
        return ACTUAL
    if above != ACTUAL:
        return above
    return ACTUAL if purpose or resolved(head) or "only" in {child.lower_ for child in verb.children} else PLANNED


def _judge_above(head: Token, purpose: bool, depth: int) -> str:
    return _judge_verb(head, purpose, depth + 1) if head.pos_ in ("VERB", "AUX") else ACTUAL


def _judge_noun(noun: Token, purpose: bool, depth: int) -> str:
    own = denied_noun(noun) if depth <= _DEEPEST else ACTUAL
    if own:
        return own
    if noun.lemma_.lower() in words("uttered") and possessor(noun) is not None and noun.dep_ in ("obj", "nsubj:pass"):
        return ACTUAL  # "refused to heed France's call": the call was made
    head, dep = noun.head, noun.dep_
    if any(child.dep_ == "cop" for child in noun.children):
        return _judge_verb(noun, purpose, depth + 1)
    if head == noun:
        return ACTUAL
    new = any(child.lower_ in ("new", "recent", "latest") for child in noun.children)
    if dep == "nsubj" and modal(head) and not new and any(child.lower_ in ("a", "an") for child in noun.children):
        return modal(head)  # "a summit could end the war"
    if dep == "conj":
        return _judge_noun(head, purpose, depth + 1) if head.pos_ == "NOUN" else ACTUAL
    if head.pos_ in ("VERB", "AUX") and dep in ("obj", "nsubj:pass", "obl", "xcomp", "iobj"):
        settled = settled_by_verb(noun, head)
        return settled if settled is not None else _noun_under_verb(noun, head, purpose, depth)
    return _noun_under_noun(noun, head, purpose, depth)


def _noun_under_noun(noun: Token, head: Token, purpose: bool, depth: int) -> str:
    """Judge by the noun above: "a plan for a visit", "the result of the talks"."""
    if head.pos_ != "NOUN" or noun.dep_ not in ("nmod", "acl", "compound"):
        return ACTUAL
    kind = table("nouns").get(head.lemma_.lower(), "")
    if kind and marks(noun) & {"for", "of", "to", "against"}:
        return kind
    return _judge_noun(head, purpose, depth + 1) if marks(noun) & {"of", "for"} else ACTUAL


def _noun_under_verb(noun: Token, head: Token, purpose: bool, depth: int) -> str:
    verb = head
    occasion = noun.dep_ == "obl" and marks(noun) & _OCCASION and noun.lemma_.lower() not in ("touch", "contact")
    if occasion and "to" in marks(head) and head.head.pos_ == "VERB":
        verb = head.head  # "urged X to calm down in a call": the occasion is that of the urging
    above = _judge_verb(verb, purpose, depth + 1)
    return ACTUAL if above == NEGATED and presupposes(noun, head) else above
