"""Which repairs are tried at which words."""

from __future__ import annotations

from loaders.extraction.mending.doers import give_agent, give_doer, part_gathering, raise_demanded
from loaders.extraction.mending.objects import (
    hand_over,
    join_accused,
    join_object,
    join_ready,
    lift_object,
    lift_occasion,
    part_people,
    rejoin_noun,
    revive,
    take_heavy_object,
    take_out_accused,
)
from loaders.extraction.mending.relatives import (
    climb,
    hang_on_deal,
    hang_on_text,
    lift_denial,
    make_relative,
    name_antecedent,
    take_for_object,
)
from loaders.extraction.mending.remarks import lift_remark
from loaders.extraction.mending.speech import (
    join_nearest,
    lift_behind_speech,
    lift_content,
    lift_denied,
    return_appeal,
    return_subject,
    return_to_main,
    return_to_speaker,
    take_out_speaker,
)
from loaders.extraction.mending.subjects import give_noun, give_subject, hang_participle, join_participle, set_beside
from loaders.extraction.mending.tags import retag_participle
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token


def mend(tokens: list[Token], at: dict[int, Mention]) -> None:
    """Mend a tree in place; `at` are the mentions by the number of their words."""
    for token in tokens:
        if token.tag_ == "VB":
            retag_participle(token)
    for token in tokens:
        if token.dep_ == "ccomp":
            take_out_speaker(token)
            return_subject(token)
            join_ready(token)
            take_out_accused(token)
        if token.dep_ == "appos":
            lift_object(token)
        if token.dep_ == "amod" and token.i in at:
            part_people(token)
        if token.dep_ == "obl":
            lift_occasion(token)
        if token.dep_ in ("obl", "nmod"):
            set_beside(token)
            take_heavy_object(token, at)
        if token.dep_ in ("parataxis", "advcl"):
            hang_on_deal(token)
        if token.dep_ in ("obl", "advcl"):
            lift_behind_speech(token)
        if token.dep_ == "nsubj" and token.pos_ == "NOUN":
            part_gathering(token, at)
        if token.dep_ == "xcomp":
            raise_demanded(token)
        if token.dep_ == "conj":
            join_participle(token)
            join_object(token, at)
            join_accused(token)
            return_to_speaker(token, at)
            join_nearest(token)
            rejoin_noun(token)
            return_appeal(token)
            return_to_main(token)
        if token.pos_ == "PROPN" and token.text.islower() and token.text.endswith("ed"):
            revive(token)
        if token.pos_ == "VERB":
            give_subject(token)
            give_noun(token)
            hang_participle(token)
        if token.dep_ == "advcl":
            hand_over(token)
            make_relative(token)
            hang_on_text(token)
            lift_remark(token, at)
        if token.dep_.startswith("acl"):
            take_for_object(token)
            hang_on_deal(token)
            give_doer(token)
            give_agent(token)
            lift_denial(token)
            lift_content(token)
            lift_denied(token)
            name_antecedent(token, tokens)
            climb(token, at)
            lift_remark(token, at)
