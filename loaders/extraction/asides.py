"""Words that the parser is better not shown: asides between commas, labels and times before a sentence.

"Tillerson, by contrast, called on Riyadh" is parsed as if contrast had called, "Feb 27: Pompeo telephones" as a noun.
"""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.extraction.wordlists import read_data

#: A verdict does not end in one of these words: "dismissed as a part of the problem" has no object.
#: "MANILA, May 2 (Agency) -The": place in capitals, day, agency, and the dash or colon that ends them.
_DATELINE = re.compile(
    r"^[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][a-z]+)?(?:, [A-Z][A-Za-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: ?\([^)]{2,30}\) ?(?:[-–—]{1,2} )?| ?: | [-–—]{1,2} )(?=[-–—]?[A-Z“\"‘])"
    r"|^[A-Z][\w .'’-]{2,30}, [A-Z]{2,8} ?[-–—]{1,2} ?(?=[A-Z“\"‘])"
    r"|^[A-Z][\w .'’-]{2,30}, [A-Z][A-Za-z]{2,8}\.? \d{1,2} ?\([^)]{2,30}\) ?(?:[-–—]{1,2} ?)?(?=[-–—]?[A-Z“\"‘])"
)
_NOT_AFTER = "".join(rf"(?<!\b{word} )" for word in ("of", "in", "to", "for", "by", "with", "on", "against", "and", "or"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = read_data("asides")
    aside = "|".join(data["asides"])
    label = "|".join(data["labels"])
    verdict = "|".join(data["verdicts"])
    return (_DATELINE, re.compile(rf"(?<=[\w\)\"”’]), ?(?:{aside}),(?= [\w\"“])", re.IGNORECASE),
            re.compile(rf"^\W{{0,3}}(?:{label}) ?[:–—-] (?=\W?[A-Z])"),
            re.compile(r"^\W{0,3}(?:\(?\d{1,3}[.)]|\([a-z]{1,3}\)|[a-z]\)) (?=[“\"A-Z])"),
            re.compile(rf"\b(?:{verdict})(?P<aside> as (?!the |a result|a consequence|part )"
                       rf"(?:[“\"‘']?[\w’'-]+[”\"’']?,? ){{1,7}}?){_NOT_AFTER}(?=(?:{'|'.join(data['objects'])})\b)"))


def asides(text: str) -> list[tuple[int, int]]:
    """Return the spans of a sentence, both commas included, that say nothing about who did what to whom."""
    return [_span(match) for pattern in _patterns() for match in pattern.finditer(text)]


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Return the aside of a match; of "as absurd " the space before stays for the words around it."""
    if "aside" not in match.re.groupindex:
        return match.span()
    return match.start("aside") + 1, match.end("aside")
