"""What an executor does: documents of a batch → rows with their claims, by the pipeline that one machine runs."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from kg.errors import DocumentError
from kg.graph import find_act_id, symmetric_relations
from kg.library.extraction import extract_documents
from kg.records import Claim, Document
from kg.schema import load_schema
from loaders.readers import read_documents

_NAMES = [(name, pa.string()) for name in ("label", "id", "name")]
ACTOR = pa.struct([*_NAMES, ("represents", pa.list_(pa.string()))])
CLAIM = pa.struct([
    ("id", pa.string()), ("act_id", pa.string()), ("document", pa.string()), ("relation", pa.string()),
    ("status", pa.string()), ("implied", pa.bool_()), ("source", ACTOR), ("target", ACTOR), ("date", pa.string()),
    ("date_precision", pa.string()), ("start", pa.int64()), ("end", pa.int64()), ("text", pa.string()),
    ("attributed_to", ACTOR), ("confidence", pa.float64()), ("rule", pa.string()),
])
_DOCUMENT = ("file", "publisher", "published", "published_from", "url", "title")
ROW = pa.schema([
    ("path", pa.string()), ("position", pa.int64()), *((name, pa.string()) for name in _DOCUMENT),
    ("error", pa.string()), ("claims", pa.list_(CLAIM)),
])


def extract_batches(batches: Iterator[pa.RecordBatch], published: str | None = None) -> Iterator[pa.RecordBatch]:
    """Yield rows of ROW for rows of `inputs.read_inputs`; the model is loaded once in a process."""
    for batch in batches:
        rows = [row for given in batch.to_pylist() for row in _extract(given, published)]
        yield pa.RecordBatch.from_pylist(rows, schema=ROW)


def _extract(given: dict[str, Any], published: str | None) -> Iterator[dict[str, Any]]:
    """Put one document into a folder of its own, with what a manifest says of it, and read that as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("line.jsonl" if given["line"] else given["name"].rpartition("/")[2])
        path.write_bytes(_named(given) if given["line"] else given["content"])
        entry = {key: given[key] for key in ("publisher", "published", "url", "title") if given[key]}
        if entry:
            text = json.dumps({"file": path.name, **entry})
            path.with_name("manifest.jsonl").write_text(text, encoding="utf-8")
        for item in extract_documents(_renamed(read_documents([path], published=published), given)):
            yield {"path": given["path"], "position": given["position"], **_to_row(item)}


def _named(given: dict[str, Any]) -> bytes:
    """Return a line of JSON lines; a document that has no name gets one from its content."""
    content: bytes = given["content"]
    try:
        record = json.loads(content)
    except (ValueError, RecursionError):  # the reader says what is wrong with it
        return content
    if not isinstance(record, dict) or record.get("file") or record.get("id"):
        return content
    name = f"{given['name']}:{hashlib.sha256(content).hexdigest()[:12]}"
    return json.dumps({**record, "file": name}).encode()


def _renamed(
    items: Iterator[Document | DocumentError], given: dict[str, Any]
) -> Iterator[Document | DocumentError]:
    for item in items:
        yield replace(item, file=given["name"]) if isinstance(item, Document) and not given["line"] else item


def _to_row(item: DocumentError | tuple[Document, list[Claim]]) -> dict[str, Any]:
    if isinstance(item, DocumentError):
        return {"error": str(DocumentError(item.what, hint=item.hint)), "claims": []}
    document, claims = item
    symmetric = symmetric_relations(load_schema())
    return {
        **{name: getattr(document, name) for name in _DOCUMENT},
        "claims": [{**asdict(claim), "id": claim.id, "act_id": find_act_id(claim, symmetric)} for claim in claims],
    }
