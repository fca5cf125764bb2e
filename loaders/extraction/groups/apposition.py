"""Names beside a group or body that say who it is: "the ministers of Chad and Mali, Koulamallah and Diop"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.extraction.groups.sides import LISTED
from loaders.extraction.mentions import Mention

_WITHIN = re.compile(r" in (?:the )?")


def name_holders(mentions: Sequence[Mention]) -> None:
    """Let "the foreign ministers of Germany and Italy, Heiko Maas and Luigi Di Maio" mean the people and not the states."""
    for place, mention in enumerate(mentions):
        states = [actor.id for actor in mention.actors if actor.label == "State"]
        plural = mention.kind == "collective" and mention.phrase is not None and mention.phrase.all("C")
        if not plural or len(states) < 2 or len(states) != len(mention.actors):
            continue
        named: list[Mention] = []
        for other in mentions[place + 1 :]:
            if other.kind != "person" or other.start - (named[-1] if named else mention).end > LISTED:
                break
            named.append(other)
        holders = tuple(actor for other in named for actor in other.actors)
        if {code for actor in holders for code in actor.represents} >= set(states):
            mention.actors = holders


def place_bodies(text: str, start: int, mentions: Sequence[Mention]) -> None:
    """Let a body that the dictionary knows of one state be another's where it sits: "the Security Council in Manila"."""
    for body, place in pairwise(mentions):
        codes = [code for actor in body.actors for code in actor.represents]
        if body.kind != "organisation" or len(codes) != 1 or place.kind != "state" or len(place.actors) != 1:
            continue
        between = text[body.end - start : place.start - start]
        if _WITHIN.fullmatch(between) and place.actors[0].id not in codes and _names_nobody(body):
            body.actors = place.actors


def _names_nobody(body: Mention) -> bool:
    """Return whether a body's name says of no state that it is its own, as "the National Security Council"."""
    return body.phrase is not None and not body.phrase.all("SKGA") and body.phrase.all("O") != [] and not any(
        len(item.text) < 5 for item in body.phrase.all("O")
    )
