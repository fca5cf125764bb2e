"""Times that a sentence tells of another event than an act: deadlines, relative clauses, deeds that the act is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from loaders.extraction.arguments import SUBJECTS
from loaders.extraction.dates import Calendar, Moment, parse_day
from loaders.extraction.dependents import marks
from loaders.extraction.sentences import Sentence
from loaders.extraction.status.tables import PLANNED
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_RECENT = 7  # days before the news within which a day may be that of the news
_DEADLINE = re.compile(r"\b(?:by|before|until|till|ahead of|no later than)(?: the end of)? (?:the )?$", re.I)
_WITHIN = re.compile(r"(?:by|before|until|till) ", re.I)
#: Marks of a clause that tells the deed for which somebody is condemned or accused.
_DEEDS = frozenset({"for", "of", "over"})


def is_elsewhere(moment: Moment, trigger: Token, place: int, sentence: Sentence, calendar: Calendar, status: str) -> bool:
    """Return whether a time is that of another event: of a relative clause, a deadline, a deed that the act is about."""
    day = parse_day(moment.day)
    news = calendar.now if not calendar.history else None
    if day is None:
        return False
    if news and day > news + timedelta(days=1) and status != PLANNED:
        return True  # "urged Niger to hold the vote that is due on 28 July"
    word = _word(moment, sentence)
    if word is None:
        return False
    below = list(_below(word, trigger))
    if _opens_clause(moment, place, sentence.text) or _is_of_noun(moment, word, below, sentence.text):
        return True
    if _is_deadline(moment, place, sentence.text, below):
        return True
    if moment.start > place and any(_goes_on_alone(link) for link in below):
        return True
    since = sentence.text[moment.start : moment.end].lower().startswith("since ")
    if since and any(link.pos_ == "VERB" for link in below):
        return True
    recent = news is not None and moment.precision == "day" and abs((news - day).days) <= _RECENT
    return not recent and any(_is_of_deed(link, trigger) for link in below)


def _word(moment: Moment, sentence: Sentence) -> Token | None:
    """Return the word by which a time hangs on its sentence."""
    start, end = sentence.start + moment.start, sentence.start + moment.end
    inside = [token for token in sentence.tokens if start <= sentence.offset(token) < end and token.pos_ != "ADP"]
    return next((token for token in inside if token.head not in inside or token.head is token), None)


def _below(word: Token, trigger: Token) -> Iterator[Token]:
    """Yield the words from a time up to where its branch of the tree meets that of the trigger, which is left out."""
    above = {trigger, *trigger.ancestors}
    node = word
    while node not in above:
        yield node
        if node.head is node:
            return
        node = node.head


def _is_of_deed(link: Token, trigger: Token) -> bool:
    """Return whether a word opens a clause on what the act is about: "the force that seized", "for shooting down"."""
    if link.dep_ == "acl:relcl":
        return True
    return link.i > trigger.i and link.dep_ in ("advcl", "acl") and link.tag_ == "VBG" and bool(marks(link) & _DEEDS)


def _goes_on_alone(link: Token) -> bool:
    """Return whether a word is the verb of a further main clause with a subject of its own."""
    return link.dep_ == "conj" and link.pos_ == "VERB" and any(child.dep_ in SUBJECTS for child in link.children)


def _opens_clause(moment: Moment, place: int, text: str) -> bool:
    """Return whether a time behind the act leads to another: "thanked him, a day after Chad condemned the raid"."""
    told = text[moment.start : moment.end].lower()
    leads = moment.kind in ("later", "next", "previous") and told.endswith((" after", " before"))
    return leads and moment.start > place and re.match(r" [\w']", text[moment.end :]) is not None


def _is_of_noun(moment: Moment, word: Token, below: list[Token], text: str) -> bool:
    """Return whether a time dates a thing and not the act: "condemned the putsch of 1 February", "the Monday strike"."""
    noun = word.head
    if noun not in below or noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in _dated_by():
        return False
    between = word.doc[word.i : noun.i]
    led = any(child.pos_ == "ADP" for child in word.children)  # "in December the Union": no part of the Union's name
    beside = not led and all(token.pos_ not in ("DET", "PUNCT") for token in between)
    return (beside and word.dep_ in ("compound", "nmod:poss")) or text[: moment.start].endswith(" of ")


def _dated_by() -> frozenset[str]:
    """Return the nouns whose time is the act's: "at Monday's meeting", "in a statement of 3 May", "on Monday evening"."""
    return word_class("occasions", "contexts") | word_class("documents", "speech") | word_class("spans", "times")


def _is_deadline(moment: Moment, place: int, text: str, below: list[Token]) -> bool:
    """Return whether a time behind the act says until when something is to be done: "to free him by Friday"."""
    told = text[: moment.start], text[moment.start : moment.end]
    bounded = _DEADLINE.search(told[0]) is not None or _WITHIN.match(told[1]) is not None
    return bounded and moment.start > place and any(link.dep_ in ("xcomp", "ccomp", "advcl", "acl") for link in below)
