"""Who speaks in a part of a text: the issuers of a joint statement, the speaker of a transcript (codebook §2, "We")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.records import Actor
from loaders.extraction.mentions import Mention
from loaders.extraction.sentences import Sentence
from loaders.extraction.wordlists import read_data

_LISTING = ("organisation", "group", "collective", "ministry", "state")
_HEADING = 8  # sentences at the beginning of a text in which its heading may stand
_LONGEST_LABEL = 60
_LABEL = re.compile(r"^\W{0,3}(?P<who>[A-Z][^:?!\n]{0,59}?) ?:(?=\s|$)")
_BRIEFER = re.compile(r"(?:mr|ms|mrs|miss|amb(?:assador)?|spokes\w+)\b", re.I)
_WE = re.compile(r"^\W*(?:\d{1,3}[.)]\s*)?We, (?=the |[A-Z])")


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom "we" and "I" mean from some sentence on, and the person to whom what is said there is attributed."""

    we: tuple[Actor, ...] = ()
    speaker: Actor | None = None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = read_data("voices")
    heading = "|".join(data["headings"])
    issued = r"\b[^.;]{0,40}?\b(?:of|by|from|between|with|issued by)\b"
    lead = r"^\W*(?:(?:[A-Z][\w’'-]*|(?i:joint|common|press|opening|closing|final|full|of|the|text|transcript))[ ,]+){0,5}"
    return (re.compile(rf"{lead}(?i:(?:{heading})s?{issued})"),
            re.compile(rf"\s(?:{'|'.join(data['subjects'])})\b", re.I),
            re.compile(rf"(?:{'|'.join(data['questioners'])})", re.I))


def hear(
    sentence: Sentence, first: bool, known: Voice | None, institution: tuple[Actor, ...] = ()
) -> Voice | None:
    """Return who speaks from a sentence on if it tells so, else `known`; `first` says that it opens its paragraph.

    In a transcript of the `institution` a "Mr Price" of whom nothing is known speaks for it.
    """
    if first:
        label = _LABEL.match(sentence.text)
        if label is not None:
            return _labelled(sentence, label, known, institution)
    found = _joint(sentence) or _heading(sentence)
    return found or known


def _labelled(
    sentence: Sentence, label: re.Match[str], known: Voice | None, institution: tuple[Actor, ...]
) -> Voice | None:
    """Read the name before the colon of a transcript: "MATSUNO:", "Mr Price:", "Reporter:"."""
    who = label["who"]
    if _patterns()[2].fullmatch(who.strip()):
        sentence.label = label.end()
        return Voice()
    start, end = sentence.start + label.start("who"), sentence.start + label.end("who")
    for mention in sentence.mentions:
        if mention.start != start or mention.end != end:
            continue
        transcript = known is not None and (known.speaker is not None or not known.we)
        if mention.kind in _LISTING and label.end() == len(sentence.text) and not transcript:
            # "The Council:" above its list
            return Voice(mention.actors)
        if mention.kind in ("person", "role") and len(mention.actors) == 1:
            sentence.label = label.end()
            return Voice(mention.actors, mention.actors[0])
    if known is not None and (known.speaker or not known.we):  # a transcript: whoever is unknown asks
        sentence.label = label.end()
        return Voice(institution if _BRIEFER.match(label["who"]) else ())
    return known


def _joint(sentence: Sentence) -> Voice | None:
    """Read who presents itself as "We, the foreign ministers of ..."."""
    opening = _WE.match(sentence.text)
    if opening is None:
        return None
    actors = _listed(sentence, sentence.start + opening.end())
    return Voice(actors) if actors else None


def _heading(sentence: Sentence) -> Voice | None:
    """Read whose text a heading announces: "Joint communiqué of the presidents of ...", "Press conference by ..."."""
    if sentence.index >= _HEADING and "oint" not in sentence.text[:40] and "OINT" not in sentence.text[:40]:
        return None
    heading, subject, _ = _patterns()
    match = heading.match(sentence.text) if sentence.text[-1:] not in ".?!" else None
    if match is None:
        return None
    about = subject.search(sentence.text, match.end())
    stop = sentence.start + (about.start() if about else len(sentence.text))
    actors = _listed(sentence, sentence.start + match.end(), stop)
    if not actors:
        return None
    return Voice(actors, actors[0] if len(actors) == 1 and actors[0].label == "Official" else None)


_JOINED = re.compile(r"(?:[\s,;&()–-]|and|of|by|the|as well as|with|for|on behalf of|[A-Z][\w.’'-]*|its?|their|respective)*")


def list_from(sentence: Sentence, first: Mention) -> list[Mention]:
    """Return the mentions named one after another from a first one on, nothing but names and "and" between them."""
    found = [first]
    for mention in sentence.mentions:
        if mention.start < found[-1].end:
            continue
        between = sentence.text[found[-1].end - sentence.start : mention.start - sentence.start]
        if not _LIST.fullmatch(between):
            break
        if mention.kind != "demonym":
            found.append(mention)
    return found


#: What may stand between the names of a list: a comma or "and", and a name that nobody knows before its abbreviation.
_LIST = re.compile(r"\)?(?:, | and |, and )(?:(?:by|the|of) )*(?:[A-Z][\w’'-]*(?: of| and)? ?)*\(?")


def _listed(sentence: Sentence, start: int, stop: int | None = None) -> tuple[Actor, ...]:
    """Return the actors named one after another from `start` on."""
    end = stop if stop is not None else sentence.end
    found: list[Mention] = []
    place = start
    for mention in sentence.mentions:
        if mention.start < start or mention.end > end:
            continue
        between = sentence.text[place - sentence.start : mention.start - sentence.start]
        if not _JOINED.fullmatch(between):
            break
        place = mention.end
        if mention.kind != "demonym":
            found.append(mention)
    return tuple(dict.fromkeys(actor for mention in found for actor in mention.actors))
