"""How the parser is shown names and rare verbs: as the one word, or the common one, that it reads well."""

from __future__ import annotations

from loaders.extraction.figures.names import FAMILY_FIRST
from loaders.extraction.items.capitals import is_common
from loaders.extraction.mentions import Mention
from loaders.extraction.sentences.sentence import Sentence
from loaders.extraction.wordlists import read_data
from loaders.extraction.words import fold


def plain_verbs() -> dict[str, str]:
    """Return verbs of the trade that the treebanks hardly know, and the words that the parser is shown instead."""
    plain: dict[str, str] = read_data("verbs")["parse_as"]
    return plain


def _singular_names() -> dict[str, str]:
    """Return last words of names that look like plural nouns or verbs ("States"), and the names shown instead."""
    names: dict[str, str] = read_data("verbs")["names_as"]
    return names


def short_form(mention: Mention) -> str:
    """Return the one word that stands for a name: the surname, the last word of a body."""
    assert mention.phrase is not None
    name = mention.phrase.name
    words = [item for item in mention.phrase.items if item.text[:1].isalnum()]  # a list set off by dashes ends in one
    text = (name or (words or mention.phrase.items)[-1]).text
    family_first = bool(mention.figures) and not FAMILY_FIRST.isdisjoint(mention.figures[0].states) and "-" in text
    last = text.split()[0 if family_first else -1]
    word = _singular_names().get(last, last)
    if mention.kind == "person" and is_common(fold(word)):  # "Qin Gang", "James Cleverly" would be read as words
        word = next((part for part in text.split() if part[:1].isupper() and not is_common(fold(part))), _ANYBODY)
    return word if word[:1].isupper() else text.split()[0].capitalize()


#: A name for those who have only a common word for theirs.
_ANYBODY = "Johnson"


def closing_comma(mention: Mention, sentence: Sentence) -> int:
    """Return 1 if the comma after an apposition belongs to it: the sentence goes on with an ordinary word."""
    assert mention.phrase is not None
    if not any(item.category == "c" for item in mention.phrase.items):
        return 0
    rest = sentence.text[mention.end - sentence.start :]
    if rest[:1] != ",":
        return 0
    following = rest[1:].split(maxsplit=1)
    word = following[0].lower() if following else ""
    return 0 if not word or word in ("and", "or") or following[0][0].isupper() else 1
