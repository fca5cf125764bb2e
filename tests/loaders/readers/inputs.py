"""Inputs that tests of readers share."""

import io
import zlib
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from kg.errors import DocumentError
from kg.records import Document
from loaders.readers import read_documents

STORY = "Oman's minister flew to Tehran on Sunday.\r\nHe carried a letter.\n"


def read_one(path, **options) -> Document:
    """Read a source that holds one document and no error."""
    (item,) = read_documents([path], **options)
    assert isinstance(item, Document), item
    return item


def read_error(path, **options) -> DocumentError:
    """Read a source that yields one error and no document."""
    (item,) = read_documents([path], **options)
    assert isinstance(item, DocumentError), item
    return item


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def make_pdf(*pages: list[str], **information: str) -> bytes:
    """Return a PDF with one line of print for each string."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        font = DictionaryObject(
            {NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in
             (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "Helvetica"))}
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream.set_data(f"BT /F1 11 Tf 50 750 Td {shown} ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({f"/{key}": value for key, value in information.items()})
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def make_pdf_around(content: bytes, filters: str = "", kids: str = "[4 0 R]") -> bytes:
    """Return a hand-made PDF around a content stream, for what no well-behaved library writes."""
    stream = zlib.compress(content) if "Flate" in filters else content
    return b"\n".join(
        [
            b"%PDF-1.4",
            b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
            f"2 0 obj << /Type /Pages /Kids {kids} /Count 1 >> endobj".encode(),
            b"3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
            b"4 0 obj << /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj",
            f"5 0 obj << /Length {len(stream)} {filters} >> stream".encode(),
            stream,
            b"endstream endobj",
            b"trailer << /Root 1 0 R /Size 6 >>",
            b"startxref",
            b"0",
            b"%%EOF",
        ]
    )
