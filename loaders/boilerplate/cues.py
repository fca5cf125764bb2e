"""The cue lists of `cues.yaml` as patterns. A pattern is tried on `Line.plain`, where apostrophes are plain."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "cues.yaml"
_BULLET = r"[^\w\"“”'‘«©(\[]*"  # what may come before a cue; a quotation mark may not: people say such things too


@cache
def _cues() -> dict[str, list[str]]:
    cues: dict[str, list[str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return cues


def _any_of(name: str) -> str:
    """Return the cues of that list as alternatives, the longest first."""
    return "|".join(re.escape(cue) for cue in sorted(_cues()[name], key=len, reverse=True))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def link() -> re.Pattern[str]:
    """A cue for a link at the start of a line; group `mark` is what sets it off from what it leads to."""
    return _compile(rf"{_BULLET}(?P<cue>{_any_of('links')})(?P<mark> ?[:|»›>–—-]|  |\s*$)?")


@cache
def label() -> re.Pattern[str]:
    """A whole line that is a button, a heading of the page or an address."""
    return _compile(rf"[^\w]*(?:{_any_of('alone')})[^\w]*|https?://\S+")


@cache
def opening() -> re.Pattern[str]:
    """The start of a prompt or a legal line."""
    return _compile(rf"{_BULLET}(?:(?:{_any_of('openings')})(?:(?<=\d)|(?!\w))|{'|'.join(_cues()['notices'])})")


@cache
def stamp() -> re.Pattern[str]:
    """The start of a line that says when the page was made."""
    return _compile(rf"{_BULLET}(?:{_any_of('stamps')})\b")


@cache
def anywhere() -> re.Pattern[str]:
    """Words that make a short line a prompt or a legal line."""
    return _compile(rf"\b(?:{_any_of('anywhere')})\b")


@cache
def list_head() -> re.Pattern[str]:
    """A whole line that heads a list of other stories."""
    named = [re.escape(cue.removesuffix("…")) + r"\w.{0,40}" for cue in _cues()["lists"] if cue.endswith("…")]
    return _compile(rf"[^\w]*(?:{_any_of('lists')}|{'|'.join(named)})[^\w]*")


@cache
def credit() -> re.Pattern[str]:
    """An agency, perhaps with a photographer's name, as written in `cues.yaml` or in capitals: "ap" is none."""
    agencies = _any_of("credits")
    return re.compile(rf"(?:{agencies}|{agencies.upper()})(?:/[\w. -]{{1,40}})?")


@cache
def caption() -> re.Pattern[str]:
    """Words that only captions hold."""
    return _compile("|".join(_cues()["captions"] + _cues()["directions"]))


@cache
def pose() -> re.Pattern[str]:
    """Words that captions often hold."""
    return _compile(rf"\b(?:{_any_of('poses')})\b")
