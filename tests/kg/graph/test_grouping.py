"""Claims of a file are gathered by document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import DataError
from kg.graph import group_claims
from tests.kg.graph.test_acts import DAR, RUBIO, claim

A = claim("MET", RUBIO, DAR)
B = replace(A, document="b.txt")


def test_claims_come_document_by_document() -> None:
    grouped = [(document.file, len(claims)) for document, claims in group_claims([A, A, B])]

    assert grouped == [("a.txt", 2), ("b.txt", 1)]


def test_a_document_that_comes_back_is_refused() -> None:
    with pytest.raises(DataError, match=r"a\.txt.*scattered"):
        list(group_claims([A, B, A]))
