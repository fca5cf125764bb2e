"""Manifests say who published the files beside them and when."""

import json
from dataclasses import asdict

import pytest

from kg.errors import DataError
from loaders.manifest import Entry, find_manifest, load_manifest


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_json_lines_and_csv_say_the_same(tmp_path):
    entry = Entry("a.txt", "Wire", "2025-05-08", "https://w.example/a", "A")
    lines = write(tmp_path, "manifest.jsonl", json.dumps(asdict(entry)) + "\n")
    columns = "file,publisher,published,url,title"
    table = write(tmp_path, "manifest.csv", f"{columns}\na.txt,Wire,2025-05-08,https://w.example/a,A\n")
    assert load_manifest(lines).entries == load_manifest(table).entries == {"a.txt": entry}


def test_the_manifest_of_a_folder_is_found_by_its_name(tmp_path):
    assert find_manifest(tmp_path) is None
    path = write(tmp_path, "manifest.csv", "file\n")
    assert find_manifest(tmp_path) == path


@pytest.mark.parametrize(
    "name", ["../secret.txt", "/etc/passwd", "a/../../b.txt", "C:\\b.txt", "..\\b.txt", "\\\\host\\b.txt", "//host/b"]
)
def test_a_path_that_leaves_the_folder_is_refused(tmp_path, name):
    text = "".join(json.dumps({"file": file}) + "\n" for file in ("good.txt", name))
    manifest = load_manifest(write(tmp_path, "manifest.jsonl", text))
    assert list(manifest.entries) == ["good.txt"]
    assert [str(e) for e in manifest.errors] == [
        f"{manifest.path}:2: 'file' leaves the manifest's folder: {name!r} (name a file beside the manifest)"
    ]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"publisher": "Wire"}', "entry without a 'file'"),
        ('{"file": "b.txt", "published": "8 May"}', "'published' is not a day: '8 May'"),
        ('{"file": "b.txt", "publisher": 7}', "'publisher' is not a string"),
        ('{"file": "a.txt"}', "second entry for 'a.txt'"),
        ("[1]", "not a JSON object"),
        ("{", "not JSON: Expecting property name enclosed in double quotes at character 2"),
        ("[" * 100_000, "JSON nested too deeply"),
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_others_hold(tmp_path, line, what):
    manifest = load_manifest(write(tmp_path, "manifest.jsonl", f'{{"file": "a.txt"}}\n{line}\n{{"file": "c.txt"}}\n'))
    assert sorted(manifest.entries) == ["a.txt", "c.txt"]
    assert [(error.what, error.line) for error in manifest.errors] == [(what, 2)]


def test_a_manifest_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(DataError, match="cannot read the manifest: No such file"):
        load_manifest(tmp_path / "manifest.jsonl")


def test_files_are_found_by_their_place_below_the_manifest(tmp_path):
    (tmp_path / "may").mkdir()
    manifest = load_manifest(write(tmp_path, "manifest.jsonl", '{"file": "may/a.txt", "publisher": "Wire"}\n'))
    found = manifest.find(tmp_path / "may" / "a.txt", "a.txt")
    assert found is not None and found.publisher == "Wire"
    assert manifest.find(tmp_path / "june" / "a.txt", "a.txt") is None
