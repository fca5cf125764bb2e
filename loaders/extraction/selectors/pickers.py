"""The selectors by name: how each finds its tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.extraction.addressees import addressees
from loaders.extraction.arguments import logical_objects, logical_subject, subject
from loaders.extraction.dependents import children
from loaders.extraction.frames import Frame
from loaders.extraction.obliques import obliques
from loaders.extraction.selectors.carriers import light_objects, light_phrases, light_subject
from loaders.extraction.selectors.clauses import (
    clause_doers,
    clause_object_phrases,
    clause_objects,
    clause_phrases,
    conditions,
)
from loaders.extraction.selectors.objects import object_owners, object_phrases, objects_and_partner
from loaders.extraction.selectors.phrases import (
    any_phrases,
    doers,
    partners,
    phrase_aims,
    phrase_members,
    phrase_owners,
    route,
)
from loaders.extraction.selectors.subjects import (
    above_subject,
    adjunct_subject,
    given,
    head_phrases,
    head_subject,
    said_of,
    talks_place,
    visitor,
)
from loaders.extraction.speech import sayers
from loaders.extraction.tree import Token

Picker = Callable[[Token, Frame, frozenset[str]], Iterator[Token]]


def select(name: str, trigger: Token, frame: Frame) -> Iterator[Token]:
    """Yield the tokens that a selector of a frame picks for a trigger."""
    base, _, rest = name.partition(":")
    prepositions = frozenset(rest.replace("_", " ").split("|")) if rest else frozenset()
    picker = _PICKERS.get(base)
    if picker is not None:
        yield from picker(trigger, frame, prepositions)


_PICKERS: dict[str, Picker] = {
    "subj": lambda trigger, frame, prepositions: given(logical_subject(trigger)),
    "topic": lambda trigger, frame, prepositions: given(subject(trigger)),
    "obj": lambda trigger, frame, prepositions: iter(logical_objects(trigger)),
    "prep": lambda trigger, frame, prepositions: obliques(trigger, prepositions),
    "objprep": object_phrases,
    "objposs": object_owners,
    "clause": clause_doers,
    "clauseprep": clause_phrases,
    "clauseobj": clause_objects,
    "condition": conditions,
    "clauseobjprep": clause_object_phrases,
    "anyprep": any_phrases,
    "light": light_subject,
    "lightprep": light_phrases,
    "lightobj": light_objects,
    "route": route,
    "objwith": objects_and_partner,
    "head": head_subject,
    "visitor": visitor,
    "place": talks_place,
    "above": above_subject,
    "adjunct": adjunct_subject,
    "addressee": lambda trigger, frame, prepositions: addressees(trigger),
    "doer": doers,
    "prepposs": phrase_owners,
    "prepof": phrase_members,
    "prepto": phrase_aims,
    "headprep": head_phrases,
    "via": partners,
    "sayer": lambda trigger, frame, prepositions: sayers(trigger),
    "teller": lambda trigger, frame, prepositions: sayers(trigger),
    "self": lambda trigger, frame, prepositions: iter((trigger,)),
    "attr": lambda trigger, frame, prepositions: said_of(trigger),
    "pred": lambda trigger, frame, prepositions: iter(children(trigger, "xcomp", "ccomp")),
}
