"""The scored corpora: where they are, how they are read, which figures of theirs may only rise."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.records import Claim, Document
from tests.scoring import CORE, Gold, rate_attributions, rate_dates, score

_CORPUS = Path(__file__).parent / "corpus"
_SHARED = Path(__file__).parents[2] / "shared"
FLOORS = _CORPUS / "floors.json"


@dataclass(frozen=True)
class Corpus:
    """Whole documents with their gold file and, where there is one, a list of triples that would be wrong."""

    name: str
    documents: Path
    gold: Path
    negatives: Path | None = None

    def read(self) -> list[Document]:
        """Return the documents; one that cannot be read is raised."""
        from loaders.readers import read_documents

        files = sorted(path for path in self.documents.iterdir() if path.suffix in (".txt", ".html"))
        manifest = self.documents / "manifest.jsonl"
        documents = []
        for document in read_documents(files, manifest=manifest):
            if isinstance(document, Exception):
                raise document
            documents.append(document)
        return documents


CORPORA = {corpus.name: corpus for corpus in (
    Corpus("development", _CORPUS / "development/documents", _CORPUS / "development/gold.json",
           _CORPUS / "development/negatives.json"),
    Corpus("held_out", _CORPUS / "held_out/documents", _CORPUS / "held_out/gold.json",
           _CORPUS / "held_out/negatives.json"),
    Corpus("five", _SHARED / "documents", _SHARED / "gold/india-pakistan-2025.json"),
    Corpus("practice", _SHARED / "practice/documents", _SHARED / "practice/gold.json",
           _SHARED / "practice/negatives.json"),
)}


def extract(corpus: Corpus, extractor: Any) -> list[Claim]:
    """Return the claims of all documents of a corpus."""
    return [claim for document in corpus.read() for claim in extractor.extract(document)]


def measure(corpus: Corpus, claims: list[Claim]) -> dict[str, float]:
    """Return the figures that have a floor, between 0 and 1."""
    gold = Gold.read(corpus.gold)
    strict = score(gold, claims)
    return {
        "strict_f1": strict.f1, "strict_precision": strict.precision,
        "core_f1": score(gold, claims, "strict", CORE).f1, "state_f1": score(gold, claims, "state").f1,
        "dates": rate_dates(strict).share, "attributions": rate_attributions(gold, strict).share,
    }


def find_negatives(corpus: Corpus, claims: list[Claim]) -> list[dict[str, Any]]:
    """Return the listed wrong triples that the claims contain, by the very actors or by their states."""
    if corpus.negatives is None:
        return []
    gold = Gold.read(corpus.gold)
    listed = json.loads(corpus.negatives.read_text(encoding="utf-8"))
    claims_made = {triple for claim in claims for triple in gold.triples(claim)}
    return [entry for entry in listed if gold.wrong_triple(entry) in claims_made]
