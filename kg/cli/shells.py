"""Completion in bash: values of several words are quoted, which click leaves to the shell and bash does not do."""

from __future__ import annotations

import os
import re

from click.shell_completion import BashComplete, CompletionItem, add_completion_class

_SPECIAL = re.compile(r"([^\w@%+=:,./-])")


class QuotingBashComplete(BashComplete):
    """click's completion for bash, with backslashes before what bash would take apart."""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the line that the shell's function reads: kind and value."""
        value = item.value if _in_quotes() else quote(item.value)
        return f"{item.type},{value}".replace("\\", "\\\\")  # click's function takes one level of backslashes away


def register() -> None:
    """Let click use it."""
    add_completion_class(QuotingBashComplete)


def quote(text: str) -> str:
    r"""Return a text as one word of a shell.

    >>> print(quote("Saudi Arabia"), quote("Côte d'Ivoire"))
    Saudi\ Arabia Côte\ d\'Ivoire
    """
    return _SPECIAL.sub(r"\\\1", text)


def _in_quotes() -> bool:
    """Say whether the word being typed began with a quote; bash then closes it, and wants the bare text."""
    words = os.environ.get("COMP_WORDS", "").splitlines() or [""]
    place = int(os.environ.get("COMP_CWORD") or 0)
    return words[place:place + 1] != [] and words[place][:1] in ("'", '"')
