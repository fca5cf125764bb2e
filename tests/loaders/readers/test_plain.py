"""Plain text is stored exactly as decoded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DocumentError
from loaders.readers.decoding import decode
from tests.loaders.readers.inputs import STORY, read_error, read_one, write


def test_the_text_is_the_file_as_decoded_with_its_line_ends(tmp_path):
    document = read_one(write(tmp_path / "oman.txt", STORY))
    assert (document.file, document.text) == ("oman.txt", STORY)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(tmp_path, encoding):
    assert read_one(write(tmp_path / "oman.txt", ("Türkiye\n" + STORY).encode(encoding))).text == "Türkiye\n" + STORY


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("Türkiye urged Iran to sign.".encode("latin-1"), "not utf-8 at byte 1"),
        ("Türkiye urged Iran.".encode() + "ü".encode()[:1], "ends within a character of utf-8"),
        ("Türkiye urged Iran.".encode("utf-16-le"), "a binary file, or UTF-16 without a byte order mark"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "a binary file, or UTF-16 without a byte order mark"),
        (b"Oman urged\0Iran.", "a binary file, or UTF-16 without a byte order mark"),
        ("\ufeffOman".encode("utf-16-le")[:-1], "ends within a character of utf-16-le"),
    ],
)
def test_what_is_no_text_is_reported(tmp_path, data, what):
    assert read_error(write(tmp_path / "oman.txt", data)).what == what


def test_an_address_alone_on_the_last_line_is_the_documents_own(tmp_path):
    document = read_one(write(tmp_path / "oman.txt", STORY + "https://wire.example/2024/05/03/oman\n"))
    assert (document.url, document.published, document.published_from) == (
        "https://wire.example/2024/05/03/oman", "2024-05-03", "url",
    )


def test_direction_marks_and_other_odd_characters_stay_where_they_are(tmp_path):
    text = "Oman \u202eurged\u202c Iran\u200b.\u2028Done \U0001f54a.\n"
    assert read_one(write(tmp_path / "oman.txt", text)).text == text


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_utf8_text_comes_back_as_it_was(text):
    assert decode(text.encode(), "x") == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_report(data):
    try:
        assert decode(data, "x").strip()
    except DocumentError as error:
        assert error.where == "x"
