"""The scorer: what counts as hit, miss and error."""

from __future__ import annotations

from typing import Any

from kg.records import Actor, Claim
from tests.scoring import Gold, rate_attributions, rate_dates, score

RUBIO = Actor("Official", "marco-rubio", "Marco Rubio", ("USA",))
DAR = Actor("Official", "ishaq-dar", "Ishaq Dar", ("PAK",))
INDIA, PAKISTAN = Actor("State", "IND", "India"), Actor("State", "PAK", "Pakistan")


def claim(relation: str, source: Actor, target: Actor | None, **more: Any) -> Claim:
    values: dict[str, Any] = {"status": "actual", "date": None, "attributed_to": None} | more
    return Claim(document="a.txt", relation=relation, implied=False, source=source, target=target,
                 date_precision="day", start=0, end=1, text="x", confidence=1.0, **values)


def gold(*claims: dict[str, Any]) -> Gold:
    base = {"document": "a.txt", "optional": False, "date": None, "attributed_to": None, "evidence": "x"}
    actors = {"Marco Rubio": {"represents": ["USA"], "aliases": ["Rubio"]},
              "Ishaq Dar": {"represents": ["PAK"], "aliases": []}}
    return Gold({"actors": actors, "documents": [{"file": "a.txt"}], "claims": [base | c for c in claims]})


def wanted(relation: str, source: Any, target: Any, **more: Any) -> dict[str, Any]:
    return {"relation": relation, "source": source, "target": target, **more}


def test_a_symmetric_act_counts_in_either_order() -> None:
    assert score(gold(wanted("CALLED", "Marco Rubio", "IND")), [claim("CALLED", INDIA, RUBIO)]).f1 == 1


def test_the_order_of_other_acts_matters() -> None:
    result = score(gold(wanted("URGED", "Marco Rubio", "IND")), [claim("URGED", INDIA, RUBIO)])
    assert (len(result.missed), len(result.wrong)) == (1, 1)


def test_an_optional_act_is_neither_demanded_nor_punished() -> None:
    only_optional = gold(wanted("URGED", "Marco Rubio", "IND", optional=True), wanted("MET", "IND", "PAK"))
    result = score(only_optional, [claim("URGED", RUBIO, INDIA), claim("MET", INDIA, PAKISTAN)])
    assert (result.precision, result.recall, result.gold) == (1, 1, 1)


def test_claims_that_make_no_edge_do_not_count() -> None:
    claims = [claim("MET", INDIA, PAKISTAN, status="planned"), claim("WARNED", INDIA, None)]
    assert score(gold(wanted("MET", "IND", "PAK")), claims).predicted == 0


def test_any_of_several_acceptable_actors_is_a_hit() -> None:
    either = gold(wanted("MET", ["Ishaq Dar", "PAK"], "IND"))
    assert score(either, [claim("MET", PAKISTAN, INDIA)]).recall == 1


def test_officials_roll_up_to_their_state() -> None:
    result = gold(wanted("URGED", "USA", "PAK"))
    assert score(result, [claim("URGED", RUBIO, DAR)]).f1 == 0
    assert score(result, [claim("URGED", RUBIO, DAR)], "state").f1 == 1


def test_an_act_within_one_state_disappears_at_state_level() -> None:
    assert score(gold(wanted("MET", "Ishaq Dar", "PAK")), [claim("MET", DAR, PAKISTAN)], "state").gold == 0


def test_names_are_compared_without_title_accent_or_case() -> None:
    secretary = Actor("Official", "secretary-rubio", "Secretary RUBIO", ("USA",))
    assert score(gold(wanted("MET", "Marco Rubio", "IND")), [claim("MET", secretary, INDIA)]).f1 == 1


def test_dates_and_attributions_are_rated_on_matched_acts() -> None:
    stated = gold(wanted("MET", "IND", "PAK", date="2025-05-08", attributed_to="USA"),
                  wanted("CALLED", "IND", "PAK", date="2025-05-07"))
    claims = [claim("MET", INDIA, PAKISTAN, date="2025-05-08", attributed_to=RUBIO)]
    result = score(stated, claims)
    assert (rate_dates(result).right, rate_dates(result).stated) == (1, 1)
    assert rate_attributions(stated, result).right == 1


def test_wrong_triples_are_found_as_themselves_and_by_state() -> None:
    entry = {"document": "a.txt", "wrong": {"relation": "URGED", "source": "USA", "target": "IND"}}
    known = gold()
    assert known.wrong_triple(entry) in known.triples(claim("URGED", RUBIO, INDIA))
    assert known.wrong_triple(entry) not in known.triples(claim("URGED", RUBIO, INDIA, status="negated"))
