"""Text that a spreadsheet would run: documents come from anybody, and a cell such as =HYPERLINK(…) is a formula there."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # the wide ones work in East Asian settings


def write_csv_text(text: str, raw: bool = False) -> str:
    """Return a cell's text for a CSV file: with an apostrophe before what begins a formula, unless `raw`.

    The list of beginnings is OWASP's (CSV Injection, owasp.org). Line ends become those that Python's csv module puts in
    quotes; it leaves a bare carriage return as it is, and spreadsheets begin a new row there.

    >>> write_csv_text("=1+1"), write_csv_text("=1+1", raw=True), write_csv_text("plain")
    ("'=1+1", '=1+1', 'plain')
    """
    marked = f"'{text}" if is_formula(text) and not raw else text
    return marked.replace("\r\n", "\n").replace("\r", "\n")


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet could take a text for a formula."""
    return text.startswith(_STARTS)
