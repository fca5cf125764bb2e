"""JSON lines: one document a line; a bad line is reported and the next one is read."""

import gzip
import json

import pytest

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import Limits
from loaders.readers import read_documents
from tests.loaders.readers.inputs import read_one, write

RECORD = {
    "file": "oman.txt", "text": "Oman urged Iran to sign.", "publisher": "Wire", "published": "2024-05-03",
    "url": "https://wire.example/oman", "title": "Oman urges Iran",
}


def dump(*records) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_a_line_holds_a_document_with_all_its_fields(tmp_path):
    document = read_one(write(tmp_path / "batch.jsonl", dump(RECORD)))
    assert {key: getattr(document, key) for key in RECORD} == RECORD
    assert document.published_from == "metadata"


def test_a_document_is_called_by_its_file_or_id_or_line(tmp_path):
    path = write(tmp_path / "batch.jsonl", dump(*({"text": "Oman.", **name} for name in ({"id": 7}, {"id": "b"}, {}))))
    assert [item.file for item in read_documents([path])] == ["7", "b", "batch.jsonl:3"]


def test_gzip_is_read_by_its_suffix(tmp_path):
    assert read_one(write(tmp_path / "batch.jsonl.gz", gzip.compress(dump(RECORD).encode()))).text == RECORD["text"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes at character 2"),
        ('"text"', "not a JSON object"),
        ("[" * 200_000, "JSON nested too deeply"),
        ('{"text": {"a":' * 50_000, "JSON nested too deeply"),
        ('{"file": "b"}', "no 'text'"),
        ('{"file": "b", "text": ["Oman"]}', "'text' is not a string"),
        ('{"file": "b", "text": "  "}', "empty"),
        ('{"file": "b", "text": "Oman\\u0000"}', "a binary file, or UTF-16 without a byte order mark"),
        ('{"file": "b\\u001b[2J", "text": "Oman"}', "'file' is too long or holds control characters"),
        ('{"file": "b", "text": "Oman", "published": "yesterday"}', "'published' is not a day: 'yesterday'"),
        ('{"file": "b", "text": "Oman", "n": ' + "9" * 5000 + "}", "not JSON: Exceeds the limit (4300 digits) "),
        ('{"file": "oman.txt", "text": "Iran"}', "second document called 'oman.txt'"),
        ('{"file": "b", "text": "' + "x" * 3000 + '"}', "larger than 2,000 bytes"),
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_rest_is_read(tmp_path, line, what):
    limits = Limits(size=2_000) if "larger" in what else Limits()
    path = write(tmp_path / "batch.jsonl", dump(RECORD) + line + "\n\n" + dump({**RECORD, "file": "c"}))
    first, error, last = read_documents([path], limits=limits)
    assert isinstance(first, Document) and isinstance(last, Document) and last.file == "c"
    assert isinstance(error, DocumentError) and error.what.startswith(what)
    assert error.where == str(path) and (error.line == 2 or what.startswith("second"))


def test_half_a_surrogate_pair_becomes_one_replacement_character(tmp_path):
    path = write(tmp_path / "batch.jsonl", '{"text": "Oman \\ud83d urged \\ud83d\\ude00 Iran"}\n')
    assert read_one(path).text == "Oman \ufffd urged \U0001f600 Iran"
