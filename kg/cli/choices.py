"""Names that fit several actors: on a terminal the user is asked which one is meant."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.output import say

if TYPE_CHECKING:
    from kg.library.actors import Choose, Match


def find_choice() -> Choose | None:
    """Return what asks the user which actor is meant, or None where there is no terminal to ask on."""
    return _choose if sys.stdin.isatty() and sys.stderr.isatty() else None


def _choose(text: str, matches: list[Match]) -> Match:
    for number, match in enumerate(matches, 1):
        say(f"  {number}  {match}")
    number = click.prompt(f"Which {text!r}", type=click.IntRange(1, len(matches)), err=True)
    return matches[number - 1]
