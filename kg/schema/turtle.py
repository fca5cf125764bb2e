"""Small pieces of Turtle for the files that are derived from the schema."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kg.schema.vocabulary import Vocabulary

HEAD = "# Derived from schema/graph.yaml and schema/rdf.yaml by `kg schema build`; do not edit.\n\n"


def write_prefixes(vocabulary: Vocabulary, more: Iterable[tuple[str, str]] = ()) -> str:
    """Return the prefix declarations."""
    spaces = (*vocabulary.spaces.items(), *more)
    return "".join(f"@prefix {name}: <{address}> .\n" for name, address in spaces) + "\n"


def write_block(subject: str, *statements: str) -> str:
    """Return a paragraph; empty statements are left out."""
    return f"{subject}\n    " + " ;\n    ".join(each for each in statements if each) + " .\n\n"


def write_text(text: str, language: str = "@en") -> str:
    """Return a literal."""
    return json.dumps(text, ensure_ascii=False) + language


def write_list(predicate: str, terms: Iterable[str]) -> str:
    """Return a statement with several objects, or nothing without any."""
    joined = ", ".join(terms)
    return f"{predicate} {joined}" if joined else ""


def words(name: str) -> Iterator[str]:
    """Yield the words of a name in camel case or capitals.

    >>> " ".join(words("offeredMediation")), " ".join(words("OFFERED_MEDIATION"))
    ('offered mediation', 'offered mediation')
    """
    if name.isupper():
        yield from name.lower().split("_")
        return
    word = ""
    for letter in name:
        if letter.isupper() and word:
            yield word
            word = ""
        word += letter.lower()
    yield word
