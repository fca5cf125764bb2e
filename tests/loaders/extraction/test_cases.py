"""Every case of tests/cases/*.yaml: what the extractor takes from one short text (keys: README there)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.records import Actor, Claim, Document, slug

CASES = Path(__file__).parents[2] / "cases"
PUBLISHED = "2024-03-06"
RELATIONS = ("CALLED", "URGED", "CONDEMNED", "MEDIATED", "MET", "ACCUSED", "REJECTED", "WARNED", "SUPPORTED",
             "OFFERED_MEDIATION", "AGREED", "SANCTIONED")
SYMMETRIC = ("CALLED", "MET", "AGREED")
KEYS = {"text", "published", "expect", "optional", "other", "status", "attributed", "date", "precision",
        "known_miss"}


@dataclass(frozen=True)
class Pattern:
    """A claim as a case writes it: relation and the names that may stand at either end."""

    relation: str
    source: frozenset[str]
    target: frozenset[str]

    @classmethod
    def parse(cls, text: str, relation: str | None) -> Pattern:
        head, colon, pair = text.partition(": ")
        relation, pair = (head, pair) if colon else (relation, text)
        if relation not in RELATIONS or pair.count(" > ") != 1:
            raise ValueError(f"not a claim of a known relation: {text!r}")
        source, target = (frozenset(name.strip() for name in side.split("|")) for side in pair.split(" > "))
        return cls(relation, source, target)

    def fits(self, claim: Claim) -> bool:
        if claim.relation != self.relation or claim.target is None:
            return False
        ends = [(self.source, self.target)]
        if self.relation in SYMMETRIC:
            ends.append((self.target, self.source))
        return any(names(claim.source) & s and names(claim.target) & t for s, t in map(folded, ends))


def folded(ends: tuple[frozenset[str], frozenset[str]]) -> tuple[set[str], set[str]]:
    source, target = ({slug(name) for name in side} for side in ends)
    return source, target


def names(actor: Actor | None) -> set[str]:
    """The names that a case may call an actor by: a state by its code, others by name or id."""
    if actor is None:
        return set()
    incident = {"an-incident"} if actor.label == "Incident" else set()
    return {slug(actor.id)} | incident | ({slug(actor.name)} if actor.label != "State" else set())


def read_cases() -> list[Any]:
    cases = []
    for path in sorted(CASES.glob("*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            miss = case.get("known_miss")
            marks = [pytest.mark.xfail(strict=False, reason=miss)] if miss else []
            start = "-".join(slug(case["text"]).split("-")[:7])
            cases.append(pytest.param(path.stem, case, id=f"{path.stem}-{number:03}-{start}", marks=marks))
    return cases


@pytest.fixture(scope="session")
def extractor() -> Any:
    module = pytest.importorskip("loaders.extraction", exc_type=ImportError)
    return module.Extractor()


@pytest.mark.parametrize(("name", "case"), read_cases())
def test_case(extractor: Any, name: str, case: dict[str, Any]) -> None:
    published = str(case.get("published", PUBLISHED))
    claims = extractor.extract(Document(file="case.txt", text=case["text"], published=published))
    problems = compare(claims, case, name if name in RELATIONS else None)
    assert not problems, "\n".join([case["text"], *problems, *map(show, claims)])


def compare(claims: list[Claim], case: dict[str, Any], relation: str | None) -> list[str]:
    """Say in lines what a case demands and the claims lack, and what they have and the case rules out."""
    actual = [claim for claim in claims if claim.status == "actual" and claim.target is not None]
    expected = [Pattern.parse(text, relation) for text in case["expect"]]
    allowed = expected + [Pattern.parse(text, relation) for text in case.get("optional", ())]
    other = [Pattern.parse(text, None) for text in case.get("other", ())]
    asked = {relation} if relation else {pattern.relation for pattern in allowed} | stated(case)
    problems = [f"missing: {show_pattern(pattern)}" for pattern in expected + other
                if not any(pattern.fits(claim) for claim in actual)]
    problems += [f"unwanted: {show(claim)}" for claim in actual if claim.relation in (asked or RELATIONS)
                 and not any(pattern.fits(claim) for pattern in allowed)]
    return problems + compare_details(claims, actual, case, relation)


def stated(case: dict[str, Any]) -> set[str]:
    """The relations that a case without its own relation names in its status mapping."""
    return {text.partition(": ")[0] for text in case.get("status", ())}


def compare_details(claims: list[Claim], actual: list[Claim], case: dict[str, Any],
                    relation: str | None) -> list[str]:
    problems = []
    for text, status in case.get("status", {}).items():
        pattern = Pattern.parse(text, relation)
        if not any(pattern.fits(claim) and claim.status == status for claim in claims):
            problems.append(f"no {status} claim: {text}")
    for text, speaker in case.get("attributed", {}).items():
        said = [claim.attributed_to for claim in actual if Pattern.parse(text, relation).fits(claim)]
        if not any(is_speaker(actor, speaker) for actor in said):
            problems.append(f"attribution of {text}: wanted {speaker}, not {[a and a.name for a in said]}")
    for text, day in case.get("date", {}).items():
        days = [claim.date for claim in actual if Pattern.parse(text, relation).fits(claim)]
        # a month or a year is written as the beginning of the day that stands for it
        if not any((found or "").startswith(str(day)) for found in days):
            problems.append(f"date of {text}: wanted {day}, not {days}")
    for text, precision in case.get("precision", {}).items():
        found = [claim.date_precision for claim in actual if Pattern.parse(text, relation).fits(claim)]
        if precision not in found:
            problems.append(f"precision of {text}: wanted {precision}, not {found}")
    return problems


def is_speaker(actor: Actor | None, wanted: str | None) -> bool:
    """An attribution is right by name, or by the state that the speaker stands for."""
    if actor is None or wanted is None:
        return actor is None and wanted is None
    known = names(actor) | {slug(code) for code in actor.represents}
    return bool(known & {slug(name) for name in wanted.split("|")})


def show(claim: Claim) -> str:
    target = claim.target.name if claim.target else None
    speaker = f", says {claim.attributed_to.name}" if claim.attributed_to else ""
    return f"{claim.relation}: {claim.source.name} > {target} ({claim.status}, {claim.date}{speaker})"


def show_pattern(pattern: Pattern) -> str:
    return f"{pattern.relation}: {'|'.join(sorted(pattern.source))} > {'|'.join(sorted(pattern.target))}"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_case_file_has_no_unknown_key_and_no_text_twice(path: Path) -> None:
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {key for case in cases for key in case} <= KEYS
    assert [text for text, count in Counter(case["text"] for case in cases).items() if count > 1] == []
    for case in cases:
        compare([], case, path.stem if path.stem in RELATIONS else None)


@pytest.mark.parametrize("relation", [name for name in RELATIONS if (CASES / f"{name}.yaml").exists()])
def test_a_relation_has_sixty_cases_of_which_a_third_must_not_match(relation: str) -> None:
    cases = yaml.safe_load((CASES / f"{relation}.yaml").read_text(encoding="utf-8"))
    assert len(cases) >= 60
    assert sum(not case["expect"] for case in cases) >= len(cases) / 3
