"""Claims become acts."""

from __future__ import annotations

import pytest

from kg.graph import build_acts, find_act_id
from kg.records import Actor, Claim, Document

SYMMETRIC = {"CALLED", "MET", "AGREED"}
RUBIO = Actor("Official", "marco-rubio", "Marco Rubio", ("USA",))
DAR = Actor("Official", "ishaq-dar", "Ishaq Dar", ("PAK",))
INDIA = Actor("State", "IND", "India")


def claim(relation: str, source: Actor, target: Actor | None, day: str | None = "2025-05-08", **other: object) -> Claim:
    fields = {"status": "actual", "implied": False, "date_precision": "day", "attributed_to": None} | other
    return Claim(
        document="a.txt", relation=relation, source=source, target=target, date=day, start=0, end=4, text="text",
        confidence=1.0, **fields,  # type: ignore[arg-type]
    )


def told(*claims: Claim, file: str = "a.txt", publisher: str | None = "Reuters", published: str | None = "2025-05-09"):
    return Document(file, "text", publisher, published), claims


def test_the_two_ends_of_a_call_have_no_order() -> None:
    assert find_act_id(claim("CALLED", RUBIO, DAR), SYMMETRIC) == find_act_id(claim("CALLED", DAR, RUBIO), SYMMETRIC)


def test_who_urged_whom_matters() -> None:
    assert find_act_id(claim("URGED", RUBIO, DAR), SYMMETRIC) != find_act_id(claim("URGED", DAR, RUBIO), SYMMETRIC)


@pytest.mark.parametrize("other", [
    claim("CALLED", RUBIO, DAR, "2025-05-09"), claim("MET", RUBIO, DAR), claim("CALLED", RUBIO, INDIA),
])
def test_another_day_relation_or_actor_is_another_act(other: Claim) -> None:
    assert find_act_id(other, SYMMETRIC) != find_act_id(claim("CALLED", RUBIO, DAR), SYMMETRIC)


def test_a_claim_without_target_or_about_oneself_speaks_of_no_act() -> None:
    assert find_act_id(claim("WARNED", RUBIO, None), SYMMETRIC) is None
    assert find_act_id(claim("MET", RUBIO, RUBIO), SYMMETRIC) is None


def test_the_edge_of_a_symmetric_act_starts_at_the_lesser_id() -> None:
    [act] = build_acts([told(claim("CALLED", RUBIO, DAR))], SYMMETRIC)

    assert (act.source, act.target) == (DAR, RUBIO)


def test_only_actual_claims_make_acts() -> None:
    statuses = ("negated", "planned", "hypothetical")

    assert build_acts([told(*(claim("MET", RUBIO, DAR, status=each) for each in statuses))], SYMMETRIC) == []


def test_an_act_sums_up_its_claims() -> None:
    [act] = build_acts([
        told(claim("CALLED", RUBIO, DAR, implied=True, date_precision="document"), claim("CALLED", DAR, RUBIO)),
        told(claim("CALLED", RUBIO, DAR, attributed_to=DAR), file="b.txt", publisher="APP", published="2025-05-08"),
        told(claim("CALLED", RUBIO, DAR, attributed_to=RUBIO), file="c.txt", publisher=None, published=None),
    ], SYMMETRIC)

    assert (act.claims, act.documents) == (4, 3)
    assert act.sources == ("APP", "Reuters")
    assert act.attributed == ("Ishaq Dar", "Marco Rubio")
    assert act.first_published == "2025-05-08"
    assert (act.date_precision, act.implied) == ("day", False)


def test_acts_without_a_day_are_one_act() -> None:
    acts = build_acts([told(claim("MET", RUBIO, DAR, None), claim("MET", DAR, RUBIO, None))], SYMMETRIC)

    assert [(act.date, act.claims) for act in acts] == [(None, 2)]
