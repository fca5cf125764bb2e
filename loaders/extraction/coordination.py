"""Coordinated and listed phrases: "Baku and Yerevan", "Baku, Yerevan" of headlines, without what is denied."""

from __future__ import annotations

from loaders.extraction.tree import Token

_LISTED = frozenset({"appos", "conj", "dep", "flat", "list", "nmod:unmarked", "nsubj", "nsubj:pass", "parataxis"})


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
