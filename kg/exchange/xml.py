"""Text for XML files, which cannot hold every character."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


def write_content(value: Any) -> str:
    """Return a value as the content of an element."""
    return escape(write_value(value))


def write_attribute(value: Any) -> str:
    """Return a value as an attribute, with its quotation marks."""
    return quoteattr(write_value(value))


def write_value(value: Any) -> str:
    """Return a value as text: booleans as XML Schema has them, lists joined by "; "."""
    if isinstance(value, bool):
        return str(value).lower()
    text = "; ".join(value) if isinstance(value, tuple) else str(value)
    return text.translate(_NOT_XML)
