"""Pronouns: the actor that *he*, *it* or *they* means (codebook §1, short names)."""

from __future__ import annotations

import re

from kg.records import Actor
from loaders.extraction.context import NEAR, Context
from loaders.extraction.groups import pair_before
from loaders.extraction.mentions import Mention

_FIRST = frozenset({"we", "us", "our", "ours", "ourselves"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "male") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "female"
)
_BODIES = frozenset({"state", "organisation", "ministry", "collective"})
#: Weights of the choice among antecedents, set on the development documents: a sentence back counts more than not being
#: the subject, and that more than any number of mentions between.
_SENTENCE, _NO_SUBJECT, _MENTION, _MOST = 10.0, 4.0, 0.2, 20
#: Those who are only quoted; a pronoun after them means whom they speak of.
_QUOTED = frozenset({"spokesman", "spokeswoman", "spokesperson", "official", "aide", "diplomat", "source"})
_SPAN = r"(?:few )?(?:hour|day|week|month|evening|morning|year)s?(?: (?:later|earlier|before|after))?"
_OPENING = re.compile(
    r"\W*(?:(?:Also|Further(?:more)?|In addition|Moreover|Later|Finally), )?(They|He|She|It)\b(?! (?:is|was|remains) )"
    r"|(?:(?:On|In|At|By|Over|During|After|Before|From|Within) (?:(?:the|his|her|their|a|an|that) )?[\w’-]+(?: [\w’-]+)?"
    rf"|(?:A|An|Two|Three|Four|Some|The same|That|The next|The following) {_SPAN}"
    r"|Then|Later|Earlier|Instead|But|And|Yet|Still|Now),? (they|he|she)\b(?! (?:is|was) )"
)
#: Pronouns that go on with the subject that opened the sentence, or the one before it.
_CHAINS = {"they": ("they", "their"), "he": ("he", "his"), "she": ("she", "her"), "it": ("it", "its")}
_LIST_GAP = 6  # ", and "


def find_antecedent(
    context: Context, word: str, position: int, sentence: int, banned: frozenset[Actor] = frozenset()
) -> tuple[Actor, ...]:
    """Return whom a pronoun at `position` means; `banned` are the actors it cannot mean (its clause-mates)."""
    if word in _FIRST:
        return context.issuers(sentence)
    if word == "it" and sentence - 1 in context.speaking and context.openings.get(sentence) == ("it", position):
        return context.speaking[sentence - 1]  # "The resolution recalls ... It asks"
    going_on = _going_on(context, word, position, sentence, banned)
    if going_on:
        return going_on
    if word in _PLURAL:
        counted = context.counted.get(sentence - 1, ()) if word == "they" else ()
        if counted and not set(counted) & banned:
            return counted
        listed = _listed_before(context, word, position, sentence)
        if listed and not set(listed) & banned:
            return listed
    later = _later_subject(context, word, position, sentence) if word in ("his", "her") else ()
    nearest = None if later else _nearest(context, word, position, sentence, banned)
    if word in _PLURAL and (nearest is None or nearest.sentence < sentence - 1):
        pair = pair_before(context, position, sentence, foreign=False)
        if pair and not set(pair) & banned:
            return pair
    if word in _PLURAL and nearest is None:
        return _governed_by_they(context, position, sentence, banned)
    return later or (nearest.actors if nearest else ())


def _governed_by_they(context: Context, position: int, sentence: int, banned: frozenset[Actor]) -> tuple[Actor, ...]:
    """Return the state or body that opened the sentence before, which "they" may take up: "The UK warned ... They"."""
    before = [m for m in reversed(context.log.before(position, sentence, 1)) if m.sentence == sentence - 1 and m.actors]
    first = before[0] if before else None
    fits = first is not None and first.subject and first.kind in _BODIES and len(first.actors) == 1
    return first.actors if first is not None and fits and not set(first.actors) & banned else ()


def find_opening(text: str) -> tuple[str, int] | None:
    """Return the pronoun that opens a sentence as its subject, and where: "They also urged", "On Tuesday he urged"."""
    match = _OPENING.match(text)
    return ((match[1] or match[2]).lower(), max(match.start(1), match.start(2))) if match else None


def _going_on(
    context: Context, word: str, position: int, sentence: int, banned: frozenset[Actor]
) -> tuple[Actor, ...]:
    """Return of whom the text goes on to tell: "They urged X ... They also", "They reiterated their support"."""
    for number in (sentence, sentence - 1):
        opening, start = context.openings.get(number, ("", 0))
        own = (number == sentence) is not (word == opening) or (word == opening == "it" and position > start)
        if not own or word not in _CHAINS.get(opening, ()) or start >= position - len(opening):
            continue
        found = find_antecedent(context, opening, start, number)
        return () if set(found) & banned else found
    return ()


def _nearest(context: Context, word: str, position: int, sentence: int, banned: frozenset[Actor]) -> Mention | None:
    ranked = []
    for order, mention in enumerate(context.log.before(position, sentence, NEAR)):
        if mention.actors and not set(mention.actors) & banned and _agrees(mention, word):
            distance = _SENTENCE * (sentence - mention.sentence) + (0 if mention.subject else _NO_SUBJECT)
            ranked.append((distance + _MENTION * min(order, _MOST), order, mention))
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def _agrees(mention: Mention, word: str) -> bool:
    if word in _GENDERS:
        if mention.note == "person":
            return True
        if mention.kind == "collective" and mention.phrase is not None and mention.phrase.all("T"):
            speaks = any(item.key.split()[-1] in _QUOTED for item in mention.phrase.all("T"))
            one = len(mention.actors) == 1 and not mention.plural and mention.phrase.before != "as"  # "as ASEAN chair"
            return one and not speaks  # "summoned the Polish envoy and handed him a note"
        return len(mention.figures) == 1 and mention.figures[0].gender in ("", _GENDERS[word])
    if word in _NEUTER:
        return mention.kind in _BODIES and len(mention.actors) == 1 and not mention.plural
    return word in _PLURAL and (len(mention.actors) > 1 or mention.plural or mention.kind == "demonym")


def _later_subject(context: Context, word: str, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the subject that follows a fronted phrase: "At the start of his meeting, the minister said"."""
    here = [m for m in context.log.mentions if m.sentence == sentence and m.actors and m.kind != "demonym"]
    if any(mention.end <= position and mention.figures for mention in here):
        return ()
    first = next((mention for mention in here if mention.start > position and mention.subject), None)
    return first.actors if first is not None and _agrees(first, word) else ()


def _listed_before(context: Context, word: str, position: int, sentence: int) -> tuple[Actor, ...]:
    """Return the actors listed as the subject of this or the last sentence: "Egypt, Bahrain and Oman ... They"."""
    before = [m for m in reversed(context.log.before(position, sentence, 1)) if m.actors and m.kind != "demonym"]
    for number in (sentence, sentence - 1):
        runs = [run for run in _runs([m for m in before if m.sentence == number]) if len(run) > 1]
        subjects = [run for run in runs if run[0].subject]
        people = [run for run in runs if all(mention.figures for mention in run)]
        chosen = subjects[:1] or (people[-1:] if word == "them" and number == sentence else [])
        if chosen:
            return tuple(dict.fromkeys(actor for mention in chosen[0] for actor in mention.actors))
    return ()


def subjects_of_list(first: Mention, mentions: list[Mention]) -> tuple[Actor, ...]:
    """Return the actors of a mention and of those that a comma or "and" joins to it."""
    run = next((run for run in _runs([m for m in mentions if m.kind != "demonym"]) if first in run), [first])
    return tuple(dict.fromkeys(actor for mention in run for actor in mention.actors))


def _runs(mentions: list[Mention]) -> list[list[Mention]]:
    """Return the mentions in lists: neighbours that a comma or "and" joins stand in one."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and 0 <= mention.start - runs[-1][-1].end <= _LIST_GAP:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs
