"""A batch: dates and manifests in their order, and bad inputs that stop nothing."""

import gzip
import io
import json
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import DataError, DocumentError, UsageError
from kg.records import Document
from loaders.limits import Limits
from loaders.readers import read_documents
from tests.loaders.readers.inputs import STORY, make_pdf, read_error, read_one, write

PAGE = (
    '<html><head><meta property="article:published_time" content="2024-05-02"></head><body>'
    "<p>MUSCAT, May 1, 2024 - Oman's minister flew to Tehran with a letter.</p></body></html>"
)


def manifest(folder, *entries):
    return write(folder / "manifest.jsonl", "".join(json.dumps(entry) + "\n" for entry in entries))


def test_argument_manifest_metadata_address_and_dateline_give_the_day_in_this_order(tmp_path):
    page = write(tmp_path / "page.html", PAGE)
    wire = "MUSCAT, May 1, 2024 - Oman's minister flew to Tehran."
    text = write(tmp_path / "text.txt", f"{wire}\nhttps://w.example/2024/05/03/a")
    dateline = write(tmp_path / "dateline.txt", wire)
    plain = write(tmp_path / "plain.txt", STORY)

    def day(path, **options):
        document = read_one(path, **options)
        return document.published, document.published_from

    assert day(plain) == (None, None)
    assert day(dateline) == ("2024-05-01", "dateline")
    assert day(text) == ("2024-05-03", "url")
    assert day(page) == ("2024-05-02", "metadata")
    manifest(tmp_path, *({"file": path.name, "published": "2024-05-04"} for path in (page, text, dateline, plain)))
    assert [day(path) for path in (page, text, dateline, plain)] == [("2024-05-04", "manifest")] * 4
    assert day(page, published="2024-05-05") == ("2024-05-05", "argument")


def test_an_address_in_the_manifest_gives_the_day_when_nothing_else_does(tmp_path):
    manifest(tmp_path, {"file": "a.txt", "url": "https://w.example/2024/05/03/a"})
    document = read_one(write(tmp_path / "a.txt", STORY))
    assert (document.url, document.published, document.published_from) == (
        "https://w.example/2024/05/03/a", "2024-05-03", "url",
    )


def test_the_host_of_the_address_stands_for_a_publisher_that_nothing_names(tmp_path):
    path = write(tmp_path / "a.txt", STORY + "https://www.wire.example/oman")
    assert read_one(path).publisher == "wire.example"
    manifest(tmp_path, {"file": "a.txt", "publisher": "The Wire"})
    assert read_one(path).publisher == "The Wire"


def test_a_manifest_beside_the_document_is_found_and_another_may_be_named(tmp_path):
    path = write(tmp_path / "a.txt", STORY)
    manifest(tmp_path, {"file": "a.txt", "publisher": "Wire", "title": "Oman writes"})
    assert (read_one(path).publisher, read_one(path).title) == ("Wire", "Oman writes")
    other = write(tmp_path / "lists" / "other.csv", "file,publisher\na.txt,Gazette\n")
    assert read_one(path, manifest=other).publisher == "Gazette"


def test_one_manifest_serves_the_folders_below_and_a_nearer_one_goes_first(tmp_path):
    write(tmp_path / "may" / "a.txt", STORY)
    write(tmp_path / "june" / "b.txt", STORY)
    manifest(tmp_path, {"file": "may/a.txt", "publisher": "Wire"}, {"file": "june/b.txt", "publisher": "Wire"})
    manifest(tmp_path / "june", {"file": "b.txt", "publisher": "Gazette"})
    assert {d.file: d.publisher for d in read_documents([tmp_path])} == {"a.txt": "Wire", "b.txt": "Gazette"}


def test_a_bad_manifest_line_is_reported_once_and_the_documents_are_read(tmp_path):
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, STORY)
    manifest(tmp_path, {"file": "../a.txt"}, {"file": "b.txt", "publisher": "Wire"})
    items = list(read_documents([tmp_path]))
    assert [item.file for item in items if isinstance(item, Document)] == ["a.txt", "b.txt"]
    (error,) = [item for item in items if isinstance(item, DocumentError)]
    assert str(error).startswith(f"{tmp_path / 'manifest.jsonl'}:1: 'file' leaves the manifest's folder")


def test_what_the_caller_gets_wrong_is_an_error_at_once(tmp_path):
    with pytest.raises(UsageError, match="not a day: 'May'"):
        read_documents([tmp_path], published="May")
    with pytest.raises(DataError, match="cannot read the manifest"):
        read_documents([tmp_path], manifest=tmp_path / "none.jsonl")


def test_every_bad_file_of_a_folder_is_reported_and_every_good_one_read(tmp_path):
    bad = {
        "binary.txt": b"\0\1\2\3", "empty.txt": b"", "latin.txt": "Türkiye urged Iran.".encode("latin-1"),
        "cut.html": b"<html><head><tit", "cut.pdf": make_pdf(["Oman urged Iran."])[:300],
        "cut.jsonl.gz": gzip.compress(b'{"text": "Oman"}' * 500)[:40], "picture.png": b"\x89PNG",
        "not-packed.txt.gz": STORY.encode(),
    }
    good = {
        "oman.txt": STORY, "oman.html": PAGE, "oman.pdf": make_pdf(["Oman urged Iran."]), "oman.md": STORY,
        "oman.jsonl": '{"file": "line", "text": "Oman."}\n', "packed.txt.gz": gzip.compress(STORY.encode()),
    }
    for name, data in (bad | good).items():
        write(tmp_path / name, data)
    items = list(read_documents([tmp_path]))
    assert sorted(i.file for i in items if isinstance(i, Document)) == sorted({*good, "line"} - {"oman.jsonl"})
    reported = [str(i.where) for i in items if isinstance(i, DocumentError)]
    assert sorted(reported) == sorted(str(tmp_path / name) for name in bad)


def test_a_file_without_a_known_suffix_is_read_by_its_first_bytes_when_it_is_named(tmp_path):
    assert read_one(write(tmp_path / "story", STORY)).text == STORY
    assert read_one(write(tmp_path / "page", PAGE)).published == "2024-05-02"
    assert read_one(write(tmp_path / "lines", '{"file": "line", "text": "Oman urged Iran."}\n')).file == "line"
    assert read_error(write(tmp_path / "picture.png", b"\x89PNG\r\n\0\0")).what.startswith("a binary file")


@pytest.mark.parametrize("data", [STORY, PAGE, '{"text": "Oman urged Iran."}\n'])
def test_standard_input_is_read_by_its_first_bytes_and_stays_open(monkeypatch, data):
    stream = io.TextIOWrapper(io.BytesIO(data.encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert "Oman" in read_one("-").text
    assert not stream.buffer.closed


def test_a_line_longer_than_the_limit_costs_no_memory_and_is_reported(tmp_path):
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.truncate(10_000_000_000)  # a sparse file: nothing is written
    assert read_error(path).what == "larger than 20,000,000 bytes"


@pytest.mark.parametrize("name", ["bomb.txt.gz", "bomb.jsonl.gz", "bomb.html.gz"])
def test_a_gzip_bomb_is_cut_off(tmp_path, name):
    path = write(tmp_path / name, gzip.compress(b" " * 5_000_000))
    limits = Limits(size=100_000, waste=1_000_000)
    *errors, good = read_documents([path, write(tmp_path / "good.txt", STORY)], limits=limits)
    assert isinstance(good, Document)
    assert errors[0].what == "larger than 100,000 bytes"
    assert all(error.what == "more than 1,000,000 bytes of blank or overlong lines" for error in errors[1:])


def test_endless_blank_lines_are_cut_off(tmp_path):
    path = write(tmp_path / "blank.jsonl.gz", gzip.compress(b"\n" * 100_000))
    assert read_error(path, limits=Limits(waste=1_000_000)).what.startswith("more than 1,000,000 bytes of blank")


def test_documents_come_one_by_one_and_are_not_all_held(tmp_path):
    path = write(tmp_path / "many.jsonl", '{"text": "Oman."}\n' * 3 + "{\n")
    items = read_documents([path])
    assert isinstance(next(items), Document)


HOSTILE = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(max_size=200).map(lambda text: f"<html><body><p>{text}</p>".encode("utf-8", "surrogatepass")),
    st.recursive(st.none() | st.text(max_size=9), st.lists).map(lambda v: json.dumps({"text": v}).encode()),
    st.binary(max_size=200).map(gzip.compress),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, st.sampled_from(["x.txt", "x.html", "x.jsonl", "x.txt.gz", "x.jsonl.gz", "x.html.gz", "x"]))
def test_whatever_a_file_holds_it_becomes_documents_or_reports(tmp_path, data, name):
    for item in read_documents([write(tmp_path / name, data)]):
        if isinstance(item, Document):
            assert item.text.strip() and "\0" not in item.text
            assert all(0 <= start < end <= len(item.text) for start, end in item.boilerplate)
            assert item.text.encode("utf-8")
        else:
            assert str(item).startswith(str(tmp_path / name)) and "\n" not in str(item)
