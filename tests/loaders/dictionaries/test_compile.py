import gzip
from pathlib import Path

import pytest

from loaders.dictionaries.compile import close_terms, plain_name, read_people
from loaders.dictionaries.people import Person, find_keys, read_person, write_person
from loaders.dictionaries.tables import DATA

HEADER = "wikidata,name,state,organisation,office,title,start,end,source,gender\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "offices.csv").write_text(
        HEADER + "Q1,Ann Lee,AUS,,foreign-minister,Minister,2001-01-01,,x,female\n"
        "Q2,\"Bob Ray, Baron Ray of Lee\",AUS,,foreign-minister,Minister,2004-02-01,,x,male\n"
        "Q3,Ann Lee,AUS,,ambassador,Ambassador,2002,,x,female\nQ4,王毅,CHN,,foreign-minister,Minister,2013,,x,male\n",
        encoding="utf-8")
    (tmp_path / "office-holder-names.csv").write_text("wikidata,other_name\nQ2,Robert Ray\n", encoding="utf-8")
    return tmp_path


def people(folder: Path) -> dict[str, Person]:
    return {person.wikidata: person for person in close_terms(read_people(folder))}


def test_a_successor_ends_a_term_without_end(folder: Path) -> None:
    assert people(folder)["Q1"].terms[0].end == "2004-02-01"
    assert people(folder)["Q2"].terms[0].presumed


def test_an_ambassador_has_no_successor_to_end_the_term(folder: Path) -> None:
    assert people(folder)["Q3"].terms[0].presumed


def test_namesakes_get_different_ids(folder: Path) -> None:
    assert (people(folder)["Q1"].id, people(folder)["Q3"].id) == ("ann-lee", "ann-lee-aus")


def test_peers_go_by_their_plain_names_and_other_scripts_are_left_out(folder: Path) -> None:
    assert people(folder)["Q2"].names == ("Bob Ray", "Robert Ray")
    assert "Q4" not in people(folder)
    assert plain_name("Sir Menzies Campbell") == "Menzies Campbell"


def test_a_row_keeps_the_person(folder: Path) -> None:
    person = people(folder)["Q2"]
    assert read_person("\t".join(write_person(person))) == person


def test_the_shipped_rows_hold_the_keys_that_lookups_use() -> None:
    lines = gzip.decompress((DATA / "offices.tsv.gz").read_bytes()).decode().splitlines()[1:]
    for line in lines[::400]:
        person = read_person(line)
        full, short = find_keys(person.names, person.places())
        assert line.split("\t")[5:7] == [";".join(sorted(full)), ";".join(sorted(short))]
