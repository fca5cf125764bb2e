"""From bytes to text. Nothing is guessed: a name in the wrong letters would become another actor."""

from __future__ import annotations

import codecs
import re

from kg.errors import DocumentError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NO_TEXT = "a binary file, or UTF-16 without a byte order mark"
_BINARY = re.compile(r"\0|[\x01-\x08\x0e-\x1a]{4}")


def decode(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return the text of a file without its byte order mark, otherwise unchanged: line ends stay as they are.

    The byte order mark decides, then `encoding` (what a page declares), then UTF-8. DocumentError if the bytes are
    not that encoding, or if the text holds NUL or other signs of a binary file.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    body, codec = (data[len(marked[0]):], marked[1]) if marked else (data, encoding or "utf-8")
    try:
        text = body.decode(codec)
    except LookupError as error:
        raise DocumentError(f"unknown encoding {codec!r}", where=where, hint="save it as UTF-8") from error
    except UnicodeError as error:
        raise _wrong_encoding(data, codec, error, where) from error
    return check_text(text, where)


def check_text(text: str, where: str, line: int | None = None) -> str:
    """Return the text; DocumentError if it is empty or binary."""
    if _BINARY.search(text):
        raise DocumentError(_NO_TEXT, where=where, line=line)
    if not text.strip():
        raise DocumentError("empty", where=where, line=line)
    return text


def _wrong_encoding(data: bytes, codec: str, error: UnicodeError, where: str) -> DocumentError:
    if codec == "utf-8" and _BINARY.search(data.decode("latin-1")):
        return DocumentError(_NO_TEXT, where=where, hint="save it as UTF-8")
    at = error.start if isinstance(error, UnicodeDecodeError) else 0
    if at >= len(data) - 4:
        return DocumentError(f"ends within a character of {codec}", where=where, hint="the file is cut short")
    hint = "save it as UTF-8, for example: iconv -f windows-1252 -t utf-8 OLD > NEW"
    return DocumentError(f"not {codec} at byte {at:,}", where=where, hint=hint)
