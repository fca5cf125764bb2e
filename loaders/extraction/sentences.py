"""A sentence with its tree, whose long names are single words.

Names such as "U.S. Secretary of State Marco Rubio" or "Felix Tshisekedi, the Congolese president," are replaced by one word
("Rubio") before parsing: the trees get simpler, appositions cannot go wrong, and there is less to parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.extraction.asides import asides
from loaders.extraction.dates import fronted_time
from loaders.extraction.figures.names import FAMILY_FIRST
from loaders.extraction.items import Item
from loaders.extraction.items.capitals import has_title_case, is_common
from loaders.extraction.mending import mend
from loaders.extraction.mentions import Mention
from loaders.extraction.parsing import Shown
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import read_data
from loaders.extraction.words import fold, split_words
from loaders.syntax.words import Piece

_MERGED = frozenset({"person", "state", "organisation", "ministry"})


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: its span in the document, its mentions, and its tree once parsed."""

    index: int
    start: int
    end: int
    text: str
    paragraph: int
    headline: bool = False
    label: int = 0  # characters of the speaker's label before what he says: "Mr Price:"
    elided: bool = False  # a clause of a list whose subject stands above it: "Condemns the raid;"
    items: list[Item] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    at: dict[int, Mention] = field(default_factory=dict)

    def offset(self, token: Token) -> int:
        """Return the document offset at which a token begins."""
        return self.spans[token.i][0]

    def mention_of(self, token: Token) -> Mention | None:
        """Return the mention that covers a token."""
        return self.at.get(token.i)


def choose_words(sentence: Sentence, pieces: Iterable[Piece]) -> Shown:
    """Return the words of a sentence with each long name as one word; notes spans and mentions in `sentence`.

    `pieces` are the tokens of its text.
    """
    lower = has_title_case(split_words(sentence.text))
    merged = {mention.start: mention for mention in sentence.mentions if mention.kind in _MERGED}
    words: list[str] = []
    spaces: list[bool] = []
    sentence.spans, sentence.at = [], {}
    covered = -1
    pause = sentence.start + (fronted_time(sentence.text) or _fronted_place(sentence))
    left_out = asides(sentence.text) + _plural_titles(sentence, merged) + [(0, sentence.label)]
    for token in pieces:
        if any(first <= token.idx < last for first, last in left_out):
            continue
        start = sentence.start + token.idx
        if sentence.elided and not words and token.text[0].isalpha():
            words.extend(_SUBJECT[: 2 if token.text.endswith("ing") else 1])
            spaces.extend([True] * len(words))
            sentence.spans.extend([(start, start)] * len(words))
        if sentence.start < pause <= start and words:
            words.append(",")  # "On Monday Egypt severed": the parser reads a time without a comma as part of the name
            spaces.append(True)
            sentence.spans.append((pause, pause))
            pause = -1
        end = start + len(token.text)
        if start < covered:
            sentence.spans[-1] = (sentence.spans[-1][0], max(sentence.spans[-1][1], min(end, covered)))
            spaces[-1] = token.spaced
            continue
        mention = merged.get(start) or _begun_inside(merged, start, end)
        if mention is not None and mention.phrase is not None:
            words.append(_short_form(mention))
            covered = mention.end + _closing_comma(mention, sentence)
        else:
            word = plain_verbs().get(token.text, token.text)
            words.append(word.lower() if lower and is_common(fold(word)) and not _in_mention(sentence, start) else word)
        spaces.append(token.spaced)
        sentence.spans.append((start, end))
    _index(sentence)
    return Shown(words, spaces)


#: What stands for the subject of a clause in a list, "It condemns", and the verb before its participle, "It is deploring".
_SUBJECT = ("It", "is")


def _plural_titles(sentence: Sentence, merged: dict[int, Mention]) -> list[tuple[int, int]]:
    """Return the spans of titles before a list of names, "Presidents" of "Presidents Chávez and Morales"."""
    return [
        (item.start - sentence.start, following.start - sentence.start)
        for item, following in pairwise(sentence.items)
        if item.get("titles") and following.start in merged and merged[following.start].kind == "person"
    ]


def plain_verbs() -> dict[str, str]:
    """Return verbs of the trade that the treebanks hardly know, and the words that the parser is shown instead."""
    plain: dict[str, str] = read_data("verbs")["parse_as"]
    return plain


def _singular_names() -> dict[str, str]:
    """Return last words of names that look like plural nouns or verbs ("States"), and the names shown instead."""
    names: dict[str, str] = read_data("verbs")["names_as"]
    return names


_PLACE = re.compile(r"(?:In|At|From|Near|Outside|Inside|Over) (?:the )?(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3}")


def _fronted_place(sentence: Sentence) -> int:
    """Return where a place that opens a sentence ends if a name follows at once ("In Geneva Lavrov said"), or 0."""
    for mention in sentence.mentions[:3]:
        before = sentence.text[: mention.start - sentence.start]
        if mention.kind in ("person", "state", "organisation") and _PLACE.fullmatch(before.rstrip()):
            return len(before.rstrip())
    return 0


def _begun_inside(merged: dict[int, Mention], start: int, end: int) -> Mention | None:
    return next((merged[place] for place in range(start + 1, end) if place in merged), None)


def _in_mention(sentence: Sentence, start: int) -> bool:
    return any(mention.start <= start < mention.end for mention in sentence.mentions)


def _short_form(mention: Mention) -> str:
    assert mention.phrase is not None
    name = mention.phrase.name
    text = (name or mention.phrase.items[-1]).text
    family_first = bool(mention.figures) and not FAMILY_FIRST.isdisjoint(mention.figures[0].states) and "-" in text
    last = text.split()[0 if family_first else -1]
    word = _singular_names().get(last, last)
    return word if word[:1].isupper() else text.split()[0].capitalize()


def _closing_comma(mention: Mention, sentence: Sentence) -> int:
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


def _index(sentence: Sentence) -> None:
    for number, (start, end) in enumerate(sentence.spans):
        for mention in sentence.mentions:
            if mention.start < end and start < mention.end:
                sentence.at[number] = mention
                break


def attach(sentence: Sentence, tokens: list[Token]) -> None:
    """Set the parsed tree and mark the mentions that are subjects."""
    sentence.tokens = tokens
    _part_names(sentence)
    _join_verbs(sentence)
    mend(sentence.tokens, sentence.at)
    for token in sentence.tokens:
        _mend_lemma(token)
        _mend_object(token)
        mention = sentence.at.get(token.i)
        if mention is not None and token.dep_.startswith("nsubj"):
            mention.subject = True


def _mend_object(token: Token) -> None:
    """Make a second subject, after its verb, the object: "X has urged both nations to talk"."""
    verb = token.head
    if (
        token.dep_ == "nsubj"
        and token.i > verb.i
        and verb.pos_ == "VERB"
        and not _has(verb, "obj")
        and any(child.dep_ == "nsubj" and child.i < verb.i for child in verb.children)
    ):
        token.dep_ = "obj"


def _mend_lemma(token: Token) -> None:
    """Give a verb of a headline, often tagged as plural ("US urges India"), the lemma of its singular form."""
    form = token.lower_
    if (
        token.pos_ == "VERB"
        and token.lemma_.lower() == form
        and form.endswith("s")
        and not form.endswith("ss")
        and len(form) > 4
    ):
        token.lemma_ = (
            form[:-3] + "y"
            if form.endswith("ies")
            else form[:-2]
            if form.endswith(("shes", "ches", "sses", "xes"))
            else form[:-1]
        )


def _part_names(sentence: Sentence) -> None:
    """Mend what the parser makes of names beside verbs it does not know: "Smith rang Jones", "Vietnam thanks Laos"."""
    for token in sentence.tokens:
        mention = sentence.at.get(token.i)
        if mention is not None and mention.kind == "reciprocal" and token.head.pos_ == "VERB" and token.dep_ == "det":
            token.dep_ = "obj"  # "accused each other"
        if mention is None or mention.kind not in _MERGED or (mention.kind != "person" and token.dep_ not in _STRAY):
            continue
        if (
            token.head.i > token.i
            and token.dep_ in _STRAY
            and token.head.pos_ == "VERB"
            and not _has(token.head, "nsubj")
        ):
            token.dep_, token.tag_, token.pos_ = "nsubj", "NNP", "PROPN"
        elif (
            token.head.i < token.i
            and token.dep_ in ("xcomp", "vocative")
            and token.head.pos_ == "VERB"
            and not _has(token.head, "obj")
        ):
            token.dep_ = "obj"  # "called Mr. Lee that night"
        elif (
            token.dep_ in ("flat", "compound")
            and token.head.i < token.i
            and sentence.at.get(token.head.i) is not mention
        ):
            verb = next((left for left in reversed(sentence.tokens[: token.i]) if left.pos_ == "VERB"), None)
            if verb is not None:
                token.head = verb
                token.dep_ = "obj"


def _join_verbs(sentence: Sentence) -> None:
    """Hang a coordinated finite verb on the verb of its own form: "told X that it would be a mistake, and appealed to Y"."""
    for token in sentence.tokens:
        if (
            token.dep_ != "conj"
            or token.tag_ not in ("VBD", "VBZ")
            or token.head.tag_ == token.tag_
            or _has(token, "nsubj")
        ):
            continue
        if (
            token.head.pos_ in ("VERB", "AUX")
            and not any(c.dep_ == "aux" and c.tag_ == "MD" for c in token.head.children)
            and token.head.tag_ in ("VBD", "VBZ", "VBP", "VBN")
        ):
            continue
        above = next((word for word in token.head.ancestors if word.tag_ == token.tag_ and word.i < token.i), None)
        if above is not None:
            token.head = above


_STRAY = frozenset(
    {"compound", "obl:unmarked", "vocative", "amod", "discourse", "dislocated", "dep", "obj", "xcomp", "flat",
        "nmod:desc",}
)


def _has(verb: Token, label: str) -> bool:
    return any(child.dep_.split(":")[0] == label for child in verb.children)
