"""Documents in, claims out: on this process or on several."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DocumentError, KgError
from kg.records import Claim, Document

if TYPE_CHECKING:
    from loaders.extraction import Extractor

Extracted = tuple[Document, list[Claim]]
_AHEAD = 4  # documents that wait for each worker; more would only hold memory

_extractor: Extractor | None = None


def extract_documents(
    documents: Iterable[Document | DocumentError], workers: int = 1
) -> Iterator[Extracted | DocumentError]:
    """Yield each document with its claims, in order; what cannot be read or extracted comes as a DocumentError."""
    if workers <= 1:
        yield from map(_extract, documents)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the model's runtime has threads, which do not survive a fork.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[Extracted | DocumentError]] = deque()
        for document in documents:
            waiting.append(pool.submit(_extract, document))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _extract(document: Document | DocumentError) -> Extracted | DocumentError:
    global _extractor
    if isinstance(document, DocumentError):
        return document
    if _extractor is None:
        from loaders.extraction import Extractor

        _extractor = Extractor()
    try:
        return document, _extractor.extract(document)
    except KgError:
        raise
    except Exception as error:  # one odd document must not end a run over ten thousand
        return DocumentError(f"extraction failed: {error!r}", where=document.file, hint="please report this")


@cache
def extractor_fingerprint() -> str:
    """Return a hash of the rules, tables and model that make claims: if it changes, documents are read anew."""
    import loaders

    folder = Path(loaders.__file__).parent
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not {"__pycache__", "training"} & set(path.relative_to(folder).parts):
            with path.open("rb") as stream:
                total.update(path.name.encode() + hashlib.file_digest(stream, "sha256").digest())
    return total.hexdigest()[:20]
