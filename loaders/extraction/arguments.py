"""Who is grammatical subject, object and oblique of a verb or noun, over a Universal Dependencies tree.

Written to forgive the parser's usual slips (treebanks/README: indirect object for object after verbs of urging, agents as
plain obliques, attachment of prepositional phrases).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_OBJECT_CONTROL = frozenset("""urge ask tell order press call invite persuade allow force encourage push implore beg demand want expect
request require convince lead enable help warn advise instruct compel oblige persuade exhort pressure lobby appeal permit direct task get
have make let""".split())


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents with one of these labels (a label also covers its subtypes), in order."""
    return [child for child in token.children if child.dep_ in labels or child.dep_.split(":")[0] in labels]


def is_passive(verb: Token) -> bool:
    """Return whether a verb form is passive: by its auxiliary or subject, or as a bare participle after a noun."""
    if any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children):
        if verb.dep_ in ("acl", "advcl") or verb.dep_.startswith("acl"):
            return not children(verb, "obj") and not any(c.dep_ in SUBJECTS for c in verb.children)
        if verb.dep_ == "conj" and not any(c.dep_ in SUBJECTS for c in verb.children) and verb.head.pos_ in ("VERB", "AUX"):
            return is_passive(verb.head)
    return False


def marks(token: Token) -> set[str]:
    """Return the folded prepositions or markers of a phrase, multi-word ones joined by spaces."""
    found = set()
    for child in token.children:
        if child.dep_ in ("case", "mark"):
            words = [child, *(c for c in child.children if c.dep_ == "fixed")]
            found.add(" ".join(word.lower_ for word in words))
            found.update(word.lower_ for word in words[:1])
    return found


def antecedent(token: Token) -> Token | None:
    """Return the noun that the clause around `token` modifies, if it is a relative or participial clause."""
    clause = token
    while clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN") and not clause.dep_.startswith("acl"):
        clause = clause.head
    return clause.head if clause.dep_.startswith("acl") else None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the grammatical subject of a verb, found through coordination, control, relatives and participles."""
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _unwrap_relative(child, verb)
    if depth > 8:
        return None
    dep, head = verb.dep_, verb.head
    if dep == "conj" and head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return subject(head, depth + 1)
    if dep == "xcomp":
        return _controller(verb, head, depth)
    if dep.startswith("acl"):
        return head
    if dep in ("advcl", "ccomp", "parataxis") or dep.startswith("advcl"):
        return subject(head, depth + 1) if head.pos_ in ("VERB", "AUX", "ADJ", "NOUN") else None
    if dep in ("obl", "nmod") and head.pos_ in ("VERB", "AUX"):  # a gerund tagged as a noun
        return subject(head, depth + 1)
    return None


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    objects = children(head, "obj", "iobj")
    if objects and head.lemma_ in _OBJECT_CONTROL:
        return objects[0]
    if is_passive(head):
        return subject(head, depth + 1)
    return subject(head, depth + 1)


def _unwrap_relative(token: Token, verb: Token) -> Token:
    if token.lower_ in RELATIVES and token.tag_ in ("WP", "WDT", "IN", "DT", "WP$"):
        return antecedent(verb) or token
    return token


def agent(verb: Token) -> Token | None:
    """Return the phrase with *by* of a passive verb."""
    for child in children(verb, "obl"):
        if child.dep_ == "obl:agent" or "by" in marks(child):
            return child
    return None


def logical_subject(verb: Token) -> Token | None:
    """Return who acts: the subject, or the agent of a passive."""
    if is_passive(verb):
        return agent(verb) or _shared_agent(verb)
    return subject(verb)


def _shared_agent(verb: Token) -> Token | None:
    for other in children(verb, "conj"):
        if is_passive(other) and agent(other):
            return agent(other)
    return agent(verb.head) if verb.dep_ == "conj" and is_passive(verb.head) else None


def logical_objects(verb: Token) -> list[Token]:
    """Return who or what is acted upon: objects, the subject of a passive, the gap of a relative clause."""
    if is_passive(verb):
        found = subject(verb)
        return [found] if found is not None else []
    found_objects = [_unwrap_relative(child, verb) for child in children(verb, "iobj", "obj")]
    if found_objects:
        return found_objects
    shared = [child for other in children(verb, "conj") if other.pos_ == "VERB" and other.i > verb.i and not any(
        c.dep_ in SUBJECTS for c in other.children) for child in children(other, "obj", "iobj")
        if not _between(verb, other, {"obl", "ccomp", "xcomp", "advcl"})]
    if shared:
        return shared
    gap = _gap(verb)
    return [gap] if gap is not None else []


def _between(first: Token, last: Token, labels: set[str]) -> bool:
    return any(child.dep_.split(":")[0] in labels and first.i < child.i < last.i for child in first.children)


def _gap(verb: Token) -> Token | None:
    """Return the antecedent that fills the object place of a relative clause with its own subject."""
    clause = verb
    while clause.dep_ in ("xcomp", "conj", "ccomp") and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    if not clause.dep_.startswith("acl:relcl"):
        return None
    own = [child for child in clause.children if child.dep_ in SUBJECTS]
    if own and own[0].lower_ not in RELATIVES:
        return clause.head
    return None


def obliques(token: Token, prepositions: Iterable[str]) -> Iterator[Token]:
    """Yield the phrases with one of these prepositions that belong to a verb or noun.

    Looks at the token itself, then where parsers misplace the phrase: under its object, its complement, or its head.
    """
    wanted = set(prepositions)
    seen: set[int] = set()
    for place in _places(token):
        for child in place.children:
            if child.dep_.split(":")[0] in ("obl", "nmod", "advmod", "xcomp", "advcl", "acl") and child.i not in seen \
                    and child.i > token.i - 12 and marks(child) & wanted and child.pos_ in ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X"):
                seen.add(child.i)
                yield _unwrap_relative(child, token)


def _places(token: Token) -> Iterator[Token]:
    yield token
    if token.pos_ in ("VERB", "AUX"):
        for child in children(token, "obj", "xcomp", "obl", "compound", "advmod", "iobj"):
            if child.i > token.i:
                yield child
    elif token.pos_ == "NOUN" and token.dep_ in ("obj", "nsubj:pass", "obl", "nsubj") and token.head.pos_ == "VERB":
        yield from (child for child in children(token, "nmod"))
    

def clause_of(verb: Token, labels: tuple[str, ...] = ("ccomp", "xcomp")) -> Token | None:
    """Return the head of the verb's complement clause."""
    found = children(verb, *labels)
    return next((child for child in found if child.i > verb.i), found[0] if found else None)


def possessor(noun: Token) -> Token | None:
    """Return the possessive dependent of a noun."""
    return next(iter(children(noun, "nmod:poss")), None) or next(
        (child for child in noun.children if child.dep_ == "nmod:poss"), None)


def conjuncts(token: Token) -> list[Token]:
    """Return a phrase's head and the heads coordinated or listed with it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" or (child.dep_ in ("appos", "parataxis") and child.pos_ in ("PROPN",) and child.i > token.i):
            found.extend(conjuncts(child))
    return found
