"""The client's side of read-only: what is not plainly one read statement is refused before it is sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import yaml

from kg.store.failures import Refused

# Text in quotes, names in backticks and comments hold no keywords; what stays is words and single signs.
_TOKEN = re.compile(
    r"""(?P<quoted>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`)
      | (?P<comment>//[^\r\n]*|/\*.*?\*/)
      | (?P<word>[$@]?[^\W\d]\w*)
      | (?P<number>\d\w*)
      | (?P<space>\s+)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)


_PREFIXES = ("EXPLAIN", "PROFILE")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        return self.text.upper() if self.kind == "word" else ""


def check_statement(cypher: str) -> str:
    """Return the statement without EXPLAIN or PROFILE before it; Refused unless, by its words, it only reads."""
    tokens = _tokens(cypher)
    while tokens and tokens[0].keyword in _PREFIXES:
        del tokens[0]
    if not tokens:
        raise Refused("there is no statement")
    for check in (_check_single, _check_words, _check_calls, _check_functions):
        check(tokens)
    return cypher[tokens[0].start :]


def _tokens(cypher: str) -> list[_Token]:
    # Some servers decode such escapes before they read keywords and quotes, so that a text is not what it seems.
    if "\\u" in cypher:
        raise Refused("\\u escapes are not allowed", hint="write the character itself")
    found = (_Token(match.lastgroup or "", match.group(), match.start()) for match in _TOKEN.finditer(cypher))
    return [token for token in found if token.kind not in ("space", "comment")]


def _check_single(tokens: Sequence[_Token]) -> None:
    texts = [token.text for token in tokens]
    if ";" in texts:
        raise Refused("more than one statement", hint="send them one by one, without semicolon")
    if any(token.kind == "sign" and token.text in "'\"`" for token in tokens) or ("/", "*") in pairwise(texts):
        raise Refused("a quote or comment is not closed")


def _check_words(tokens: Sequence[_Token]) -> None:
    starts, forbidden = _rules()["starts"], _rules()["forbidden"]
    if tokens[0].keyword not in starts:
        raise Refused(f"a question cannot start with {tokens[0].text!r}", hint=f"one of {', '.join(sorted(starts))}")
    for before, token in pairwise(tokens):
        if token.keyword in forbidden and before.text not in (".", ":"):  # n.set and :Set are names
            raise Refused(f"{token.keyword} is not allowed", hint="questions may only read")


def _check_calls(tokens: Sequence[_Token]) -> None:
    for index, token in enumerate(tokens):
        if token.keyword != "CALL" or (index and tokens[index - 1].text in (".", ":")):
            continue
        name = _dotted(tokens[index + 1 :])
        if name and name not in _rules()["procedures"]:
            allowed = ", ".join(sorted(_rules()["procedures"]))
            raise Refused(f"procedure {name} is not allowed", hint=f"allowed are {allowed}")


def _check_functions(tokens: Sequence[_Token]) -> None:
    for index in range(1, len(tokens)):
        if tokens[index - 1].text == "." or tokens[index - 1].keyword == "CALL":
            continue
        name = _dotted(tokens[index:])
        after = index + 2 * name.count(".") + 1
        is_call = "." in name and after < len(tokens) and tokens[after].text == "("
        if is_call and name.split(".")[0] not in _rules()["functions"]:
            raise Refused(f"function {name} is not allowed", hint="only Cypher's own functions are")


def _dotted(tokens: Sequence[_Token]) -> str:
    """Return the name at the start, its parts joined by dots; empty if there is none."""
    parts: list[str] = []
    for position, token in enumerate(tokens):
        if (token.kind not in ("word", "quoted")) if position % 2 == 0 else token.text != ".":
            break
        parts.append(token.text)
    return "".join(parts).removesuffix(".")


@cache
def _rules() -> dict[str, frozenset[str]]:
    text = files("kg.store").joinpath("readonly.yaml").read_text(encoding="utf-8")
    return {name: frozenset(values) for name, values in yaml.safe_load(text).items()}
