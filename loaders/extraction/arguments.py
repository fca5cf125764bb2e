"""Who is grammatical subject and object of a verb or noun, over a Universal Dependencies tree.

Written to forgive the parser's usual slips: indirect object for object after verbs of urging, agents as plain obliques,
bare names after a verb taken for a complement.
"""

from __future__ import annotations

from loaders.extraction.dependents import (
    children,
    conjuncts,
    hyphen_partner,
    is_instrument,
    marks,
    possessor,
    preceding,
)
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_PREDICATES = ("VERB", "AUX", "ADJ", "NOUN")
#: Particles that parsers take for prepositions.
PARTICLES = frozenset({"off", "aside", "away", "down", "out", "back"})
_NOT_OBJECTS = frozenset({"nsubj", "nsubj:pass", "compound", "nmod:poss", "vocative", "det"})


def is_passive(verb: Token) -> bool:
    """Return whether a verb form is passive: by its auxiliary or subject, or as a bare participle with a noun."""
    labels = {child.dep_ for child in verb.children}
    if "aux:pass" in labels:
        return True
    if "nsubj:pass" in labels:  # of verbs without object the parser takes "by telephone" for an agent
        return not any(is_instrument(child) for child in children(verb, "obl")) or agent(verb) is not None
    if verb.tag_ != "VBN" or "aux" in labels:
        return False
    if verb.dep_ == "amod" or verb.dep_ == "advcl" or verb.dep_.startswith("acl"):
        return not children(verb, "obj") and not labels & SUBJECTS
    if verb.dep_ == "conj" and not labels & SUBJECTS and verb.head.pos_ in ("VERB", "AUX"):
        return is_passive(verb.head)
    return False


def antecedent(token: Token) -> Token | None:
    """Return the noun that the clause around `token` modifies, if it is a relative or participial clause."""
    clause = token
    while clause.dep_ == "conj" and clause.head.pos_ in _PREDICATES:
        clause = clause.head
    return clause.head if _is_adnominal(clause) else None


def _is_adnominal(clause: Token) -> bool:
    return clause.dep_.startswith("acl") or clause.dep_.endswith("relcl")


def purpose_head(verb: Token) -> Token | None:
    """Return the verb whose purpose an infinitive tells that was read as part of a name: "rang Obama and Xi to plead"."""
    node = verb.head
    if verb.dep_ != "acl" or node.pos_ != "PROPN" or "to" not in marks(verb):
        return None
    while node.dep_ in ("conj", "appos", "flat", "nmod") and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    above = node.head
    addressed = node.dep_ in ("obj", "iobj", "obl") and above.lemma_.lower() in word_class("addressing", "contexts")
    return above if addressed else None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the grammatical subject of a verb, found through coordination, control, relatives and participles."""
    own = _own_subject(verb)
    if own is not None:
        return _unwrap_relative(own, verb)
    if depth > 8:
        return None
    dep, head = verb.dep_, verb.head
    if dep == "conj" and head.pos_ in _PREDICATES:
        return subject(head, depth + 1)
    if dep == "xcomp":
        return _controller(verb, head, depth)
    purpose = purpose_head(verb)
    if purpose is not None:
        return subject(purpose, depth + 1)
    if _is_adnominal(verb):
        return _modified(verb, head, depth)
    if verb.pos_ == "ADJ" and head.pos_ in ("PROPN", "PRON") and dep in ("parataxis", "appos", "amod", "advcl"):
        return head
    if verb.tag_ == "VBG" and "for" in marks(verb) and head.lemma_.lower() in word_class("judging", "contexts"):
        judged = [child for child in children(head, "obj", "iobj") if child.i < verb.i]
        if judged:
            return judged[0]  # "thanked Chad for hosting", "accused Chad of arming"
    if dep == "advcl" and _trails(verb) and head.dep_ == "xcomp" and "to" in marks(head):
        return subject(head.head, depth + 1)
    if dep in ("advcl", "ccomp", "parataxis") or dep.startswith("advcl"):
        predicate = head.pos_ in _PREDICATES or any(child.dep_ == "cop" for child in head.children)
        return subject(head, depth + 1) if predicate else None
    if dep in ("obl", "nmod") and head.pos_ in ("VERB", "AUX"):  # a gerund tagged as a noun
        return subject(head, depth + 1)
    return None


def _trails(verb: Token) -> bool:
    """Return whether a participle follows a comma, so that the main verb's subject is its own: "urged X to go, calling"."""
    return verb.tag_ == "VBG" and not marks(verb) and verb.i > 0 and verb.nbor(-1).text == ","


def _own_subject(verb: Token) -> Token | None:
    """Return the subject that depends on the verb; in "It was with Chad that Mali signed" that is Mali."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    free = [child for child in found if not preceding(child) and not (len(found) > 1 and child.lower_ == "it")] or found
    if free:  # of two, a name by the verb is right: "before the landing Reagan telephoned"
        return free[-1] if len(free) > 1 and free[-1].pos_ == "PROPN" != free[0].pos_ else free[0]
    if verb.tag_ == "VBG" and "with" in marks(verb):
        return _absolute(verb)
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return _swallowed(verb) or _called_out(verb)
    if verb.tag_ == "VBN":  # "a truce brokered by Egypt held", with the truce as a compound
        return next(
            (child for child in children(verb, "compound") if child.i == verb.i - 1 and child.pos_ == "NOUN"), None
        )
    return None


def _absolute(verb: Token) -> Token | None:
    """Return the subject in "with Egypt and Qatar mediating"."""
    start = next(child.i for child in verb.children if child.lower_ == "with")
    return next((word for word in verb.doc[start + 1 : verb.i] if word.pos_ in ("PROPN", "NOUN")), None)


def _swallowed(verb: Token) -> Token | None:
    """Return a subject read as part of the place before it: "In Dayton, Milosevic signed", "at Yalta Stalin met"."""
    for child in verb.children:
        if child.i < verb.i and child.dep_ == "obl" and marks(child):
            inside = (child, *children(child, "nmod"))
            names = [part for word in inside for part in children(word, "conj", "appos", "flat") if part.pos_ == "PROPN"]
            if names and (names[0].nbor(-1).text == "," or names[0].i == verb.i - 1 or _is_next_name(child, names[0])):
                return names[0]
    return None


def _is_next_name(noun: Token, name: Token) -> bool:
    """Return whether a name follows a common noun at once: "Under Zambian auspices Chad and Mali agreed"."""
    return noun.pos_ == "NOUN" and name.dep_ == "appos" and name.i == noun.i + 1


def _called_out(verb: Token) -> Token | None:
    """Return a name before the verb that was read as an address or aside: "On the 2nd Paul VI, in office ..., phoned"."""
    if verb.dep_ not in ("ROOT", "ccomp", "parataxis", "conj"):
        return None
    found = [child for child in children(verb, "discourse", "vocative", "dislocated", "dep") if child.i < verb.i]
    named = (child for child in found if _is_name(child) and not marks(child))
    return next(named, None)


def _is_name(token: Token) -> bool:
    """Return whether a token ends a name, numerals of popes and kings included."""
    return "PROPN" in (token.pos_, token.nbor(-1).pos_ if token.i else "")


def _modified(verb: Token, head: Token, depth: int) -> Token | None:
    """Return the noun that an adnominal clause modifies, or what is said to be that noun: "the second to cut ties"."""
    infinitive = any(child.dep_ == "mark" and child.lower_ == "to" for child in verb.children)
    if (
        verb.tag_ == "VBG"
        and marks(verb) & {"in", "of", "for", "by"}
        and head.dep_ == "obj"
        and head.head.pos_ == "VERB"
    ):
        return subject(head.head, depth + 1)  # "lost no time in rejecting", "had no intention of yielding"
    if infinitive and any(child.dep_ == "cop" for child in head.children):
        return subject(head, depth + 1) or head
    return head


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    objects = children(head, "obj", "iobj")
    if objects and head.lemma_ in word_class("object_control", "contexts"):
        return objects[0]
    return subject(head, depth + 1)


def _unwrap_relative(token: Token, verb: Token) -> Token:
    if token.lower_ in RELATIVES and token.tag_ in ("WP", "WDT", "IN", "DT", "WP$"):
        return (_name_before(token) if token.lower_ in ("who", "whom") else None) or antecedent(verb) or token
    return token


def _name_before(relative: Token) -> Token | None:
    """Return the name right before "who" where the clause was hung on a thing: "the offer to Mkapa, whom he received"."""
    place = relative.i - (2 if relative.i and relative.nbor(-1).text == "," else 1)
    name = relative.doc[place] if place >= 0 else relative
    clause = relative.head
    while clause.dep_ in ("conj", "xcomp", "aux", "ccomp") and clause.head != clause:
        clause = clause.head
    thing = clause.head
    things = word_class("anaphor") | word_class("occasions", "contexts")
    if name.pos_ != "PROPN" or thing.lemma_.lower() not in things or not _is_adnominal(clause) or thing.i >= name.i:
        return None
    while name.dep_ in ("flat", "compound") and name.head.pos_ == "PROPN":
        name = name.head
    return name if any(part == name for part in thing.subtree) and name.dep_ in ("nmod", "appos", "obl") else None


def agent(verb: Token) -> Token | None:
    """Return the phrase with *by* of a passive verb, unless a means ("by phone"), or "Egypt" of "Egypt-brokered"."""
    found = [child for child in children(verb, "obl") if child.dep_ == "obl:agent" or "by" in marks(child)]
    found += [
        child for means in found if is_instrument(means) for child in children(means, "nmod") if "by" in marks(child)
    ]
    named = [child for child in found if not is_instrument(child)]
    if not named:  # "slammed as a provocation by Padrino"
        below = [
            child for part in children(verb, "obl", "xcomp") if part.i > verb.i for child in children(part, "nmod")
        ]
        named = [child for child in below if "by" in marks(child) and child.pos_ == "PROPN"]
    if named:
        return named[0]
    return hyphen_partner(verb) if verb.tag_ == "VBN" else None


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
        found = verb.head if verb.dep_ == "amod" else subject(verb)
        return [found] if found is not None else []
    objects = [_unwrap_relative(child, verb) for child in children(verb, "iobj", "obj")]
    if objects:
        return objects + _strays(verb)
    near = _free_relative(verb) or _before_infinitive(verb) or _after_case(verb) or _after_particle(verb) or _bare_name(verb)
    return near or _shared_objects(verb) or _gap(verb)


def _free_relative(verb: Token) -> list[Token]:
    """Return the "what" right after a verb, wherever the parser hangs its clause: "deplored what he called raids"."""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return [word for word in following if word.lower_ == "what" and word.dep_ not in ("det", "advmod")]


def _before_infinitive(verb: Token) -> list[Token]:
    """Return an object before "to" that was read as the infinitive's own: "urged both of them to sign"."""
    for clause in children(verb, "xcomp", "advcl"):
        mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "to"), None)
        if mark is not None:
            found = [child for child in children(clause, "obj", "iobj") if verb.i < child.i < mark.i]
            if found:
                return found
    return []


def _after_case(verb: Token) -> list[Token]:
    """Return an object whose particle was read as its preposition: "shrugged off the accusations"."""
    following = [word for word in verb.doc[verb.i + 1 : verb.i + 2] if word.dep_ == "case" and word.lower_ in PARTICLES]
    return [word.head for word in following if word.head.head == verb and word.head.dep_.startswith("obl")]


def _strays(verb: Token) -> list[Token]:
    """Return names joined to the verb or a day and not to its object: "visited Mali on Monday and then Chad"."""
    days = word_class("days", "contexts")
    subjects = [child for child in children(verb, "nsubj") if child.i < verb.i]
    places = [verb, *subjects, *(child for child in children(verb, "obl") if child.lower_ in days)]
    joined = [child for place in places for child in children(place, "conj") if child.i > verb.i]
    return [child for child in joined if child.pos_ == "PROPN" and not marks(child)]


def _after_particle(verb: Token) -> list[Token]:
    """Return an object after a particle that was read as a phrase of its own: "laughed off the claim"."""
    found = [
        child
        for child in verb.children
        if child.dep_ in ("obl", "obl:unmarked")
        and child.pos_ == "NOUN"
        and not marks(child)
        and any(part.dep_ == "compound:prt" and part.i < child.i for part in verb.children)
    ]
    first = [child for child in found if min(part.i for part in child.subtree) == verb.i + 2]
    return first[:1]


def _bare_name(verb: Token) -> list[Token]:
    """Return a name right after the verb that the parser did not take for its object."""
    if verb.i + 1 >= len(verb.doc):
        return []
    word = verb.nbor(1)
    return [word] if word.pos_ == "PROPN" and word.dep_ not in _NOT_OBJECTS and not marks(word) else []


def _shared_objects(verb: Token) -> list[Token]:
    return [
        child
        for other in children(verb, "conj")
        if other.pos_ == "VERB"
        and other.i > verb.i
        and not any(c.dep_ in SUBJECTS for c in other.children)
        and not _between(verb, other, {"obl", "ccomp", "xcomp", "advcl"})
        for child in children(other, "obj", "iobj")
    ]


def _between(first: Token, last: Token, labels: set[str]) -> bool:
    return any(child.dep_.split(":")[0] in labels and first.i < child.i < last.i for child in first.children)


def _gap(verb: Token) -> list[Token]:
    """Return the antecedent that fills the object place of a relative clause with its own subject."""
    clause = verb
    while clause.dep_ in ("xcomp", "conj", "ccomp") and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    own = [child for child in clause.children if child.dep_ in SUBJECTS]
    content = "that" in marks(clause) and any(child.dep_ in ("xcomp", "ccomp") for child in clause.children)
    gap = clause.dep_.endswith("relcl") and own and own[0].lower_ not in RELATIVES and not content
    cleft = clause.dep_ == "csubj" and own and any(child.dep_ == "expl" for child in clause.head.children)
    return [clause.head] if gap or (cleft and not marks(clause.head)) else []


__all__ = [
    "RELATIVES",
    "SUBJECTS",
    "agent",
    "antecedent",
    "children",
    "conjuncts",
    "is_passive",
    "logical_objects",
    "logical_subject",
    "marks",
    "possessor",
    "subject",
]
