"""From the pages of a PDF to a document."""

from __future__ import annotations

import io

import pypdf

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits
from loaders.readers.decoding import check_text
from loaders.readers.paragraphs import join_pages


def parse_pdf(data: bytes, name: str, limits: Limits) -> Document:
    """Return the document with its printed lines joined to paragraphs; title and day from the file's information.

    `published_from` is "created": a PDF that a browser printed today may hold a page of last year, so that what the text
    says of its day goes before.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = join_pages(_extract_pages(reader, name, limits))
        information = reader.metadata
        created = information.creation_date if information else None
        title = str(information.title or "").strip() if information else ""
    except DocumentError:
        raise
    except Exception as error:  # a broken file can make the library raise anything
        reason = (str(error).splitlines() or [""])[0] or type(error).__name__
        raise DocumentError(f"cannot read the PDF: {reason}", where=name) from error
    if not text.strip():
        raise DocumentError("a PDF without text", where=name, hint="a scan needs text recognition first")
    day = created.date().isoformat() if created else None
    return Document(name, check_text(text, name), published=day, published_from="created" if day else None,
                    title=title or None)


def _extract_pages(reader: pypdf.PdfReader, name: str, limits: Limits) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError("a PDF that asks for a password", where=name, hint="save it without one")
    if len(reader.pages) > limits.pages:
        raise DocumentError(f"more than {limits.pages} pages", where=name, hint="split it")
    texts, size = [], 0
    for page in reader.pages:
        texts.append(page.extract_text())
        size += len(texts[-1])
        if size > limits.size:
            raise DocumentError(f"more than {limits.size:,} characters", where=name, hint="split it")
    return texts
