from pathlib import Path

import pytest

from kg.errors import DataError
from loaders.dictionaries import find_body, find_state, fold, load_masks, load_readings, tables
from loaders.dictionaries.tables import DATA, read_table
from loaders.dictionaries.written import NAMES, TERMS, read_written


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    return tmp_path


def test_rows_follow_the_header_and_comments_are_skipped(folder: Path) -> None:
    (folder / "bodies.tsv").write_text("name\tkind\n# a remark\n\nNATO\talliance\n", encoding="utf-8")
    assert list(read_table("bodies.tsv", ("name", "kind"))) == [("NATO", "alliance")]


def test_a_short_row_is_named_by_file_and_line(folder: Path) -> None:
    (folder / "bodies.tsv").write_text("name\tkind\nNATO\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"bodies\.tsv:2: 1 fields \(expected 2\)"):
        list(read_table("bodies.tsv", ("name", "kind")))


def test_a_wrong_header_and_a_missing_table_are_errors(folder: Path) -> None:
    (folder / "bodies.tsv").write_text("title\tkind\n", encoding="utf-8")
    with pytest.raises(DataError, match="unexpected header"):
        list(read_table("bodies.tsv", ("name", "kind")))
    with pytest.raises(DataError, match="missing"):
        list(read_table("seas.tsv", ("name",)))


def test_folding_drops_accents_case_and_hyphens() -> None:
    assert fold("Søren Jessen-Petersen") == "soren jessen petersen"


@pytest.mark.parametrize("path", sorted((DATA / "officials").glob("*.tsv")), ids=lambda path: path.stem)
def test_officials_serve_known_places(path: Path) -> None:
    places = {row[0] for row in read_table(f"officials/{path.name}", TERMS)}
    assert [place for place in places if not (find_state(place) or find_body(place))] == []


def test_other_names_belong_to_written_officials() -> None:
    written = {person.name for person in read_written()}
    assert [name for name, _, _ in read_table("names.tsv", NAMES) if name not in written] == []


def test_readings_lead_to_known_actors() -> None:
    actors = {actor for reading in load_readings().values() for actor in reading.actors}
    assert [actor for actor in actors if not (find_state(actor) or find_body(actor))] == []


def test_masks_hide_names_that_are_no_actors() -> None:
    assert {"Persian Gulf", "Latin America", "Minsk agreements"} <= set(load_masks())
