"""How a document was read, sentence by sentence: what a person needs to see why a claim was made or missed."""

from __future__ import annotations

from collections.abc import Iterator

from kg.records import Actor, Claim
from loaders.extraction.cues import load_frames
from loaders.extraction.mentions import Mention
from loaders.extraction.sentences import Sentence
from loaders.extraction.tree import Token


def explain_sentence(file: str, sentence: Sentence, claims: list[Claim]) -> Iterator[str]:
    """Yield the lines on one sentence: actors, arcs around cues, claims, and the cues' frames that did not hold.

    A sentence that names no actor and has no cue is left out.
    """
    cues = [token for token in sentence.tokens if token.lemma_.lower() in load_frames()]
    if not cues and not sentence.mentions:
        return
    yield f"{file}:{sentence.start}-{sentence.end}  {' '.join(sentence.text.split())}"
    for mention in sentence.mentions:
        words = sentence.text[mention.start - sentence.start:mention.end - sentence.start]
        yield f"  actor  {words!r}: {_name(mention)}"
    for cue in cues:
        yield f"  arcs   {_draw(cue, sentence)}"
    for claim in claims:
        yield f"  claim  {_tell(claim)}"
    missed = sorted(_frames_at(cues) - {claim.rule for claim in claims})
    if missed:
        yield f"  tried  {', '.join(missed)}"
    yield ""


def _name(mention: Mention) -> str:
    found = "; ".join(map(_actor, mention.actors)) or "nobody that is known"
    return f"{found} [{mention.kind}]"


def _actor(actor: Actor) -> str:
    represents = f" for {', '.join(actor.represents)}" if actor.represents else ""
    return f"{actor.name} ({actor.label} {actor.id}{represents})"


def _draw(cue: Token, sentence: Sentence) -> str:
    """Return a cue with the label of its own arc and the arcs that leave it."""
    arcs = [f"{child.dep_} → {_word(child, sentence)}" for child in cue.children if child.dep_ != "punct"]
    head = "ROOT" if cue.head.i == cue.i else f"{cue.dep_} of {cue.head.text}"
    return f"{cue.text} ({cue.lemma_}, {cue.pos_}, {head}): {', '.join(arcs) or 'no arcs'}"


def _word(token: Token, sentence: Sentence) -> str:
    mention = sentence.mention_of(token)
    return f"{token.text} [{', '.join(actor.id for actor in mention.actors)}]" if mention else token.text


def _tell(claim: Claim) -> str:
    target = claim.target.name if claim.target else "nobody named"
    said = f", said by {claim.attributed_to.name}" if claim.attributed_to else ""
    implied = ", implied" if claim.implied else ""
    day = f"{claim.date} ({claim.date_precision})"
    return (f"{claim.source.name} {claim.relation} {target}: {claim.status}{implied}, {day}{said}, "
            f"rule {claim.rule}, confidence {claim.confidence}")


def _frames_at(cues: list[Token]) -> set[str]:
    return {frame.id for cue in cues for frame in load_frames()[cue.lemma_.lower()]}
