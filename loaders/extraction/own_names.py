"""What a text calls its issuer, and the head of the organisation that it is about, by a word alone."""

from __future__ import annotations

from kg.records import Actor
from loaders.dictionaries import Person, find_organisation
from loaders.extraction.context import Context
from loaders.extraction.describe import Description
from loaders.extraction.figures import Figure
from loaders.extraction.mentions import Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.words import fold

_EVER = 1000
_UNITED_NATIONS = "united-nations"
_HEADS = frozenset({"secretary-general", "secretary general"})


def read_own(context: Context, phrase: Phrase, sentence: int) -> Mention | None:
    """Return the issuer of a text that a bare word names: "Council pays tribute to", in a council's own communiqué."""
    word = phrase.items[-1]
    capital = word.text[0].isupper() and phrase.after != "of"
    own = tuple(actor for actor in context.institution if word.key in fold(actor.name).split())
    return context.make("organisation", phrase, sentence, own) if capital and own else None


def find_head(context: Context, phrase: Phrase, said: Description, sentence: int) -> Figure | None:
    """Return whom "the Secretary-General" means: the head of the organisation last named that has one."""
    bare = not said.organisations and not said.states and phrase.items[0].key == "the"
    if not bare or not any(item.key in _HEADS for item in phrase.all("T")):
        return None
    named = (actor for mention in context.log.before(phrase.start, sentence, _EVER) for actor in mention.actors)
    for actor in (*named, *context.institution):
        whole = _whole(actor)
        head = context.register.holder("organisation-head", "", whole) if whole else None
        if head is not None and head.person is not None and _is_titled(head.person, whole):
            return head
    return None


def _is_titled(person: Person, organisation: str) -> bool:
    """Return whether a person bears the title in an organisation: the European Union's head does not."""
    titles = (fold(term.title) for term in person.terms if term.organisation == organisation)
    return any("secretary-general" in title or "secretary general" in title for title in titles)


def _whole(actor: Actor) -> str:
    """Return the id of the intergovernmental organisation that an actor is, or of which it is an organ; else nothing."""
    body = find_organisation(actor.id) if actor.label == "Organisation" else None
    if body is None or body.kind not in ("intergovernmental", "un-organ", "un-mission", "un-agency"):
        return ""
    return actor.id if body.kind == "intergovernmental" else _UNITED_NATIONS
