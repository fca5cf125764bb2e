"""The claims of tests/data as a snapshot, and as a file in every format."""

from pathlib import Path

import pytest
import yaml

from kg.graph import make_snapshot
from kg.library.claimfiles import read_claim_file
from kg.rdf import SUFFIXES, write_rdf
from kg.records import Actor, Affiliation
from kg.schema import load_schema

TESTS = Path(__file__).parent.parent.parent
KALLAS = Actor("Official", "kaja-kallas", "Kaja Kallas")
UNITED_NATIONS = Actor("Organisation", "united-nations", "United Nations")
EUROPEAN_UNION = Actor("Organisation", "european-union", "European Union")
AFFILIATIONS = [
    Affiliation("REPRESENTS", KALLAS, Actor("State", "EST", "Estonia"), "Prime Minister", "2021-01-26", "2024-07-22"),
    Affiliation("REPRESENTS", KALLAS, EUROPEAN_UNION, None, "2024-12-01"),
    Affiliation("REPRESENTS", Actor("Official", "antonio-guterres", "António Guterres"), UNITED_NATIONS,
                "Secretary-General", "2017-01-01"),
    Affiliation("MEMBER_OF", Actor("State", "FRA", "France"), UNITED_NATIONS, None, "1945-10-24"),
]


@pytest.fixture(scope="session")
def snapshot():
    return make_snapshot(read_claim_file(TESTS / "data" / "claims.jsonl"), AFFILIATIONS, load_schema())


@pytest.fixture(scope="session")
def exports(snapshot, tmp_path_factory):
    """Return the path of the same graph in each format."""
    folder, paths = tmp_path_factory.mktemp("exports"), {}
    for suffix, form in SUFFIXES.items():
        paths[form] = folder / f"graph{suffix}"
        with paths[form].open("wb") as stream:
            write_rdf(snapshot, stream, form)
    return paths


@pytest.fixture(scope="session")
def answers():
    return yaml.safe_load((TESTS / "kg" / "packs" / "answers.yaml").read_text(encoding="utf-8"))
