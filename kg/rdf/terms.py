"""RDF terms as text: addresses and literals, written out or with prefixes (RDF 1.1 Turtle and N-Triples)."""

from __future__ import annotations

import re
from json.encoder import encode_basestring
from urllib.parse import quote

from kg.schema import Vocabulary

# A name that Turtle takes after a prefix as it stands; a narrow choice from its grammar (PN_LOCAL).
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def encode_text(text: str) -> str:
    r"""Return a quoted literal. JSON's escapes are a subset of those of Turtle and N-Triples, and made in C.

    >>> print(encode_text('"No",\nshe said'))
    "\"No\",\nshe said"
    """
    encoded: str = encode_basestring(text)
    return encoded


def encode_local(text: str) -> str:
    """Return text as the last step of an address.

    >>> encode_local("note 1/é.txt")
    'note%201%2F%C3%A9.txt'
    """
    return quote(text.encode("utf-8", "replace"), safe="")


class Terms:
    """Writes terms of one vocabulary, in full (`<https://…>`) or with prefixes (`actor:IND`)."""

    def __init__(self, vocabulary: Vocabulary, prefixed: bool):
        self.vocabulary, self.prefixed = vocabulary, prefixed
        self._known: dict[str, str] = {}

    def name(self, name: str) -> str:
        """Return the term for a prefixed name; rdf:type becomes `a` where that is allowed."""
        if self.prefixed:
            return "a" if name == "rdf:type" else name
        return f"<{self.vocabulary.expand(name)}>"

    def thing(self, space: str, local: str) -> str:
        """Return the term for a thing in one of the vocabulary's spaces; `local` is any text."""
        local = encode_local(local)
        if self.prefixed and _LOCAL.fullmatch(local):
            return f"{space}:{local}"
        return f"<{self.vocabulary.spaces[space]}{local}>"

    def opening(self, space: str) -> tuple[str, str]:
        """Return what stands before and after a local name that needs no escapes."""
        return (f"{space}:", "") if self.prefixed else (f"<{self.vocabulary.spaces[space]}", ">")

    def number(self, value: int) -> str:
        """Return a whole number; Turtle knows them without quotation marks."""
        return str(value) if self.prefixed else f'"{value}"{self.datatype("integer")}'

    def truth(self, value: bool) -> str:
        """Return true or false."""
        text = str(value).lower()
        return text if self.prefixed else f'"{text}"{self.datatype("boolean")}'

    def datatype(self, name: str) -> str:
        """Return what follows a literal of that XML Schema type."""
        return f"^^{self.name(f'xsd:{name}')}"
