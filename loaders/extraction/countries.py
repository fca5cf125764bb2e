"""States by a common noun: "the country", "the Gulf state", "the West African nation"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.context import Context
from loaders.extraction.groups.people import is_object
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import word_class

#: Nouns that mean a state.
COUNTRY = frozenset({"country", "nation"})
#: After these "the country" is a place.
_WITHIN = frozenset(
    {"in", "across", "around", "inside", "within", "of", "leave", "left", "flee", "fled", "throughout", "leaving"}
)
_STATE = COUNTRY | {"state"}


def is_regional(phrase: Phrase) -> bool:
    """Return whether a phrase says only where a state lies: "the Gulf state"."""
    between = " ".join(item.key for item in phrase.items[1:-1])
    return phrase.items[0].key == "the" and phrase.items[-1].key in _STATE and between in word_class("regions")


def read_country(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the state named last, of "the country"; as an object ("urged the country") not that of who acts."""
    if phrase.before in _WITHIN:
        return None
    before = [mention for mention in context.log.before(phrase.start, sentence, 1) if len(mention.actors) == 1]
    here = [mention for mention in before if mention.sentence == sentence]
    doer = here[-1].actors[0] if here and is_object(phrase) else None
    own = {doer.id, *doer.represents} if doer is not None else set()
    spoken_for = _state_of_speaker(context, before) if not is_object(phrase) else None
    named = (mention.actors[0] for mention in before if mention.kind in ("state", "collective", "demonym"))
    actor = spoken_for or next((actor for actor in named if actor.label == "State" and actor.id not in own), None)
    return context.make("collective", phrase, sentence, (actor,)) if actor is not None else None


def _state_of_speaker(context: Context, before: list[Mention]) -> Actor | None:
    """Return the state of the person named right before: "Burundi's minister, Niteretse, announced the country was"."""
    figure = next(iter(before[0].figures), None) if before else None
    return context.state(figure.states[0]) if figure is not None and len(figure.states) == 1 else None
