"""Claims of a file gathered by the document that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.errors import DataError
from kg.records import Claim, Document


def group_claims(claims: Iterable[Claim]) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield each document with its claims, holding one document at a time; the Document knows only its name.

    Claims of one document must follow each other, as `kg extract` prints them. DataError names a document that
    comes back later: loading it twice would replace its first claims by its last.
    """
    seen: set[str] = set()
    for file, group in groupby(claims, key=lambda claim: claim.document):
        if file in seen:
            raise DataError(f"claims of {file!r} are scattered", hint="sort the claim file by document")
        seen.add(file)
        yield Document(file=file, text=""), list(group)
