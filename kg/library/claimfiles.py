"""Claim files: what `kg extract` prints, read back for loading."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import Any, cast

from kg.errors import DataError
from kg.graph import group_claims
from kg.library.spark.loading import is_claim_folder, read_claim_folder
from kg.records import Claim, Document, read_json_lines

_ORIGIN = ("publisher", "published", "url", "title")


def is_claim_file(name: str) -> bool:
    """Tell whether a file holds claims: JSON lines whose first object has a relation and a source, or Spark's folder."""
    path = Path(name)
    if is_claim_folder(path):
        return True
    if not name.endswith((".jsonl", ".jsonl.gz")) or not path.is_file():
        return False
    try:
        _, first = next(read_json_lines(path), (0, {}))
    except (DataError, OSError, UnicodeDecodeError):
        return False  # the document reader says what is wrong with it
    return "relation" in first and "source" in first


@contextmanager
def spool_claims(files: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the files with `-` replaced by a temporary copy of standard input, if that holds claims.

    A copy, because the claims are looked at twice: to tell what they are, and to load them.
    """
    if "-" not in files or b'"relation"' not in cast(BufferedReader, sys.stdin.buffer).peek():
        yield tuple(files)
        return
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as copy:
        shutil.copyfileobj(sys.stdin.buffer, copy)
        copy.flush()
        yield tuple(copy.name if name == "-" else name for name in files)


def read_claim_file(path: Path, manifest: Path | None = None) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield the documents of a claim file with their claims.

    Who published a document and when comes from the manifest named or the one beside the file, else from the
    claims' own lines (`kg extract --full`). DataError names the line of what is no claim.
    """
    from loaders.manifest import find_manifest, load_manifest

    if path.is_dir():
        yield from read_claim_folder(path)
        return
    sidecar = manifest or find_manifest(path.parent)
    entries = load_manifest(sidecar).entries if sidecar else {}
    origins: dict[str, dict[str, Any]] = {}
    for document, claims in group_claims(_read_claims(path, origins)):
        origin = origins.pop(document.file, {})
        entry = entries.get(document.file)
        known: dict[str, Any] = {key: (entry and getattr(entry, key)) or origin.get(key) for key in _ORIGIN}
        if known["published"]:
            known["published_from"] = "manifest" if entry and entry.published else "claims"
        yield replace(document, **known), claims


def _read_claims(path: Path, origins: dict[str, dict[str, Any]]) -> Iterator[Claim]:
    for line, record in read_json_lines(path):
        try:
            claim = Claim.from_json(record)
        except DataError as error:
            raise DataError(error.what, where=path, line=line, hint=error.hint) from error
        origins.setdefault(claim.document, {key: record.get(key) for key in _ORIGIN})
        yield claim
