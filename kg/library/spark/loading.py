"""The claims of a folder that `kg extract --spark` wrote, read back for loading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.records import Claim, Document

_PART = "part-*.parquet"


def is_claim_folder(path: Path) -> bool:
    """Tell whether a folder holds documents and claims as Parquet."""
    return all((path / name / "_SUCCESS").is_file() for name in ("documents", "claims"))


def read_claim_folder(path: Path) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield the documents with their claims; memory holds the claims of one file at a time.

    Files of the same number hold the same documents, since Spark parted both by the document's name.
    """
    from pyarrow.parquet import read_table

    claims = {_number(file): file for file in (path / "claims").glob(_PART)}
    for documents in sorted((path / "documents").glob(_PART)):
        found: dict[str, list[Claim]] = {}
        part = claims.get(_number(documents))
        for row in read_table(part).to_pylist() if part else ():
            found.setdefault(row["document"], []).append(Claim.from_json(row))
        for row in read_table(documents).to_pylist():
            yield _make_document(row), found.pop(row["file"], [])


def _number(file: Path) -> str:
    return file.name.split("-")[1]


def _make_document(row: dict[str, Any]) -> Document:
    names = ("file", "publisher", "published", "published_from", "url", "title")
    return Document(text="", **{name: row[name] for name in names})
