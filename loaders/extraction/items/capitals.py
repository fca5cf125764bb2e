"""Whether a capital letter makes a name: common words, and headlines that capitalise every word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from loaders.extraction.words import Word

_TITLE_CASE_SHARE = 0.7
#: Headlines of fewer words than this are not told by their capitals; with a full stop a line must have more.
_SHORTEST, _SHORTEST_CLOSED = 4, 12
_FUNCTION = frozenset(
    ["the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "as", "by", "with", "from", "after", "over", "but",
        "nor", "is", "are", "not", "its", "his", "her"]
)
#: Endings of inflected forms, and what the form in the list has in their place.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
)


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    path = Path(__file__).parents[1] / "data" / "common_words.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@lru_cache(maxsize=65536)
def is_common(key: str) -> bool:
    """Return whether a folded word is ordinary English, in any inflected form, rather than a name."""
    known = _common_words()
    return key in known or any(
        key.endswith(ending) and key[: -len(ending)] + replacement in known for ending, replacement in _ENDINGS
    )


def has_title_case(words: list[Word]) -> bool:
    """Return whether a line is a headline that capitalises nearly every word."""
    content = [word for word in words if word.text.isalpha() and len(word.text) > 2 and word.key not in _FUNCTION]
    if len(content) < _SHORTEST or (words[-1].text in ".;:" and len(content) < _SHORTEST_CLOSED):
        return False
    return sum(word.capitalised for word in content) >= _TITLE_CASE_SHARE * len(content)
