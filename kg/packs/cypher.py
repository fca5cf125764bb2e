"""The little of Cypher's grammar that packs need: which $names a query uses, and filling them in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

# Strings, quoted names and comments come first, so that a $ inside one is never taken for a parameter.
_TOKEN = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/|\$(?P<name>[A-Za-z_]\w*)""", re.DOTALL
)


def list_parameters(cypher: str) -> set[str]:
    """Return the names of the parameters that a query uses.

    >>> sorted(list_parameters("MATCH (n {id: $id}) WHERE n.name <> '$none' RETURN $what // $not"))
    ['id', 'what']
    """
    return {match["name"] for match in _TOKEN.finditer(cypher) if match["name"]}


def fill_in(cypher: str, values: Mapping[str, Any]) -> str:
    """Return the query with each parameter replaced by its value as a literal, for pasting elsewhere.

    >>> fill_in("RETURN $a, $b, '$a'", {"a": "O'Neill", "b": None})
    "RETURN 'O\\\\'Neill', null, '$a'"
    """

    def replace(match: re.Match[str]) -> str:
        return write_literal(values[match["name"]]) if match["name"] else match[0]

    return _TOKEN.sub(replace, cypher)


def write_literal(value: Any) -> str:
    """Return a plain value as Cypher: null, true, 1, 'text', date('2025-05-08'), or a list of such."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case datetime.date():
            return f"date('{value.isoformat()}')"
        case list() | tuple():
            return f"[{', '.join(write_literal(item) for item in value)}]"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{text}'"
