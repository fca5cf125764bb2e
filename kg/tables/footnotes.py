"""Numbers in a table and the notes below it, as the footnotes of a format.

A note begins with its number, as in `[3] a sentence`; where a table has notes, its last column says which belong to a row,
as in `[1][3]`.
"""

from __future__ import annotations

import re
from html import escape

_NUMBER = re.compile(r"\[(\d+)\]")


def mark_markdown(cell: str) -> str:
    """Return a cell of numbers as Markdown's references to footnotes.

    >>> mark_markdown("[1][3]")
    '[^1][^3]'
    """
    return _NUMBER.sub(r"[^\1]", cell)


def write_markdown_note(note: str) -> str:
    """Return a note as a Markdown footnote.

    >>> write_markdown_note("[3] a sentence")
    '[^3]: a sentence'
    """
    return _NUMBER.sub(r"[^\1]:", note, count=1) if _NUMBER.match(note) else note


def mark_html(cell: str) -> str:
    """Return a cell of numbers as links to the notes.

    >>> mark_html("[1]")
    '<sup><a href="#note-1">[1]</a></sup>'
    """
    return _NUMBER.sub(r'<sup><a href="#note-\1">[\1]</a></sup>', escape(cell))


def write_html_note(note: str) -> str:
    """Return a note as a paragraph that such a link finds.

    >>> write_html_note("[3] a < b")
    '<p id="note-3">[3] a &lt; b</p>'
    """
    found = _NUMBER.match(note)
    name = f' id="note-{found[1]}"' if found else ""
    return f"<p{name}>{escape(note)}</p>"
