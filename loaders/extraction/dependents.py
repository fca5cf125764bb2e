"""Small facts of a Universal Dependencies tree: dependents, prepositions, coordination, hyphenated words."""

from __future__ import annotations

from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_LISTED = frozenset({"appos", "conj", "dep", "flat", "list", "nmod:unmarked", "nsubj", "nsubj:pass", "parataxis"})
_COMPOUND_OF = frozenset({"ahead", "instead", "because", "out", "short"})
_DETERMINERS = frozenset({"DET", "NUM", "ADJ"})


def children(token: Token, *labels: str) -> list[Token]:
    """Return the dependents with one of these labels (a label also covers its subtypes), in order."""
    return [child for child in token.children if child.dep_ in labels or child.dep_.split(":")[0] in labels]


def marks(token: Token) -> set[str]:
    """Return the prepositions or markers of a phrase, multi-word ones joined by spaces."""
    found = set()
    for child in token.children:
        if child.dep_ in ("case", "mark"):
            words = [child, *(c for c in child.children if c.dep_ == "fixed")]
            found.add(" ".join(word.lower_ for word in words))
            found.update(word.lower_ for word in words[:1])
            if child.lower_ == "of" and child.i and child.nbor(-1).lower_ in _COMPOUND_OF:
                found.add(f"{child.nbor(-1).lower_} of")
    return found


def preceding(token: Token) -> str:
    """Return the preposition right before a noun phrase, whatever the parser attached it to."""
    place = token.i - 1
    while place >= 0 and token.doc[place].pos_ in _DETERMINERS:
        place -= 1
    return token.doc[place].lower_ if place >= 0 and token.doc[place].tag_ == "IN" else ""


def possessor(noun: Token) -> Token | None:
    """Return the possessive dependent of a noun."""
    owners = (child for child in noun.children if child.i < noun.i and (child.dep_ == "nmod:poss" or _has_genitive(child)))
    return next(owners, None) or next((child for child in noun.children if child.dep_ == "nmod:poss"), None)


def _has_genitive(token: Token) -> bool:
    """Return whether "'s" marks a phrase, whatever the parser made of it."""
    return token.dep_ in ("nsubj", "compound", "nmod") and any(child.tag_ == "POS" for child in token.children)


def conjuncts(token: Token) -> list[Token]:
    """Return a phrase's head and the heads coordinated or listed with it, "Baku, Yerevan" of headlines included."""
    named = _names_of(token)
    if named:
        return named
    found = [token]
    for child in token.children:
        if _set_apart(child) or _is_across_verb(token, child):
            continue
        listed = child.dep_ in ("appos", "parataxis") and child.pos_ == "PROPN" and child.i > token.i
        if child.dep_ == "conj" or listed or _follows_comma(token, child):
            found.extend(conjuncts(child))
    if token.dep_ in SUBJECT_LIKE:
        found.extend(
            part
            for other in token.head.children
            if other.dep_ == token.dep_ and _follows_comma(token, other)
            for part in conjuncts(other)
        )
        if (
            token.i == 2 and token.nbor(-1).text == "," and token.nbor(-2).pos_ == "PROPN"
        ):  # a headline: "Macron, Modi speak"
            found.insert(0, token.nbor(-2))
    found.extend(_misplaced(found[-1]))
    return list(dict.fromkeys(found))


def _is_across_verb(token: Token, joined: Token) -> bool:
    """Return whether what is joined to a subject stands behind the verb's object: "Merkel rang Hollande and then Putin"."""
    verb = token.head
    return (
        token.dep_ == "nsubj"
        and verb.pos_ == "VERB"
        and token.i < verb.i < joined.i
        and any(child.dep_ in ("obj", "iobj") and verb.i < child.i < joined.i for child in verb.children)
    )


def _names_of(token: Token) -> list[Token]:
    """Return the names that say who a plural is: "two ministers, Ben-Gvir and Smotrich"."""
    if token.pos_ != "NOUN" or token.tag_ != "NNS":
        return []
    names = [
        part for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN" for part in conjuncts(child)
    ]
    return names if len(names) > 1 else []


def _misplaced(last: Token) -> list[Token]:
    """Return a name after "and" that was joined to an earlier place: "received in Almaty Mirzoyan and Bayramov"."""
    for place in range(last.i + 2, min(last.i + 4, len(last.doc))):
        word = last.doc[place]
        if word.dep_ == "conj" and word.head.i < last.i and word.head.pos_ == "PROPN" and _follows_comma(last, word):
            return conjuncts(word)
    return []


def _set_apart(token: Token) -> bool:
    """Return whether a coordinated phrase is denied: "Burundi, not Rwanda", "Mali rather than Niger"."""
    for child in token.children:
        if (
            child.lower_ == "not"
            and child.i < token.i
            and child.dep_ in ("advmod", "cc")
            and token.doc[child.i + 1].lower_ not in ("only", "just", "least")
        ):
            return True
        if (
            child.lower_ in ("rather", "instead")
            and child.i < token.i
            and any(part.dep_ == "fixed" for part in child.children)
        ):
            return True
    return False


SUBJECT_LIKE = frozenset({"nsubj", "nsubj:pass", "conj"})


def _follows_comma(first: Token, second: Token) -> bool:
    """Return whether two names are parted by a comma or "and" alone."""
    between = [word.lower_ for word in first.doc[first.i + 1 : second.i]]
    return (
        second.dep_ in _LISTED
        and second.pos_ == "PROPN" == first.pos_
        and 0 < len(between) <= 2
        and set(between) <= {",", "and", "&"}
    )


def lemmas(token: Token) -> set[str]:
    """Return a word's lemma, that of the hyphenated word it heads ("go-between"), and that without "co-"."""
    lemma = token.lemma_.lower()
    found = {lemma, hyphenated(token) or lemma}
    return found | {lemma.removeprefix("co-")}


def hyphenated(token: Token) -> str:
    """Return the two words around a hyphen of which `token` is the head, or nothing."""
    doc = token.doc
    for first, last in ((token.i, token.i + 2), (token.i - 2, token.i)):
        if first < 0 or last >= len(doc) or doc[first + 1].text not in "-–‑" or doc[first].whitespace_:
            continue
        other = doc[last] if first == token.i else doc[first]
        if other.head == token or (first == token.i and token.head != other):
            return f"{doc[first].lower_}-{doc[last].lemma_.lower()}"
    return ""


def hyphen_partner(token: Token) -> Token | None:
    """Return the word before the hyphen of a compound participle: "Egypt" of "Egypt-brokered"."""
    doc = token.doc
    tight = token.i >= 2 and doc[token.i - 1].text in "-–‑" and not doc[token.i - 2].whitespace_
    return doc[token.i - 2] if tight else None


def is_instrument(token: Token) -> bool:
    """Return whether a noun is a means of communication, as in "by telephone"."""
    return token.lemma_.lower() in word_class("means", "contexts")


__all__ = [
    "SUBJECT_LIKE",
    "children",
    "conjuncts",
    "hyphen_partner",
    "hyphenated",
    "is_instrument",
    "lemmas",
    "marks",
    "possessor",
    "preceding",
]
