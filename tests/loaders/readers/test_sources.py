"""Files, folders, globs: every file once, by a name that tells it apart."""

import pytest

from kg.errors import DocumentError
from loaders.readers.sources import find_sources
from tests.loaders.readers.inputs import STORY, write


def names(*named) -> list[str]:
    return [source.name if not isinstance(source, DocumentError) else source.what for source in find_sources(named)]


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "may/a.txt", "may/c.html", ".hidden.txt", ".git/x.txt", "manifest.jsonl"):
        write(tmp_path / name, STORY)
    return tmp_path


def test_a_folder_gives_its_files_in_order_without_hidden_ones_and_manifests(folder):
    assert names(folder / "may") == ["a.txt", "c.html"]


def test_files_of_one_name_are_told_apart_by_their_folders(folder):
    assert names(folder) == [f"{folder.name}/a.txt", "b.txt", "may/a.txt", "c.html"]


def test_a_file_that_is_named_twice_is_read_once(folder):
    assert names(folder / "b.txt", folder / "may" / ".." / "b.txt", folder / "may") == ["b.txt", "a.txt", "c.html"]


def test_a_glob_finds_files_below(folder):
    assert names(f"{folder}/**/*.html") == ["c.html"]
    assert names(f"{folder}/?.txt") == ["a.txt", "b.txt"]


def test_a_relative_glob_starts_in_the_current_folder(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert names("*.txt") == ["a.txt", "b.txt"]


def test_what_is_not_there_is_reported_in_its_place(folder):
    assert names(folder / "z.txt", f"{folder}/*.pdf", folder / "b.txt") == [
        "no such file or folder", "no file matches", "b.txt",
    ]


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_not_the_current_folder(name, folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert names(name) == ["an empty name instead of a file or folder"]


def test_an_empty_folder_is_reported(tmp_path):
    assert names(tmp_path) == ["no documents in this folder"]


def test_a_link_to_the_folder_above_does_not_go_round_in_circles(folder):
    (folder / "may" / "up").symlink_to(folder)
    assert names(folder / "may") == ["a.txt", "c.html"]


def test_a_web_address_is_its_own_name_without_its_fragment():
    assert names("https://wire.example/2024/05/03/oman?p=1#top") == ["https://wire.example/2024/05/03/oman?p=1"]
