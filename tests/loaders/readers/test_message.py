"""E-mail and pages that a browser saved as one file."""

import io

import pytest

from kg.errors import DocumentError
from kg.records import Document
from loaders.limits import DEFAULT, Limits
from loaders.readers import read_documents
from loaders.readers.message import read_message

LETTER = """\
From: Press Office <press@mfa.example>
Subject: =?utf-8?q?Communiqu=C3=A9_of?=
 the Ministry
Date: Tue, 14 Mar 2023 23:30:00 -0500
MIME-Version: 1.0
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

Minister S=E1nchez met her counterpart.
"""
SAVED = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://daily.example/2024/06/12/talks.html
Subject: Talks
Date: Mon, 30 Nov 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="X"

--X
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><head><meta charset=3D"utf-8"></head><body><article><p>Norway=E2=80=99s foreign minister met his colleague
from Chile in Oslo, and both urged the parties to talk.</p></article></body></html>
--X--
"""


def read(text):
    (document,) = read_message(io.BytesIO(text.encode()), "a.eml", DEFAULT)
    return document


def test_a_letter_is_its_text_dated_and_titled_by_its_head():
    assert read(LETTER) == Document("a.eml", "Minister Sánchez met her counterpart.\n", published="2023-03-14",
                                    published_from="metadata", title="Communiqué of the Ministry")


def test_a_letter_of_html_only_is_read_as_a_page():
    page = "<html><body><p>Norway urged Chile and Peru to go on with the talks about the border.</p></body></html>"
    letter = LETTER.replace("text/plain", "text/html").replace("Minister S=E1nchez met her counterpart.", page)
    assert read(letter).text == "Norway urged Chile and Peru to go on with the talks about the border."


def test_a_saved_page_is_not_dated_by_when_it_was_saved(tmp_path):
    (tmp_path / "talks.mhtml").write_text(SAVED)
    (document,) = read_documents([tmp_path])
    assert document.text.startswith("Norway’s foreign minister met")
    assert (document.published, document.published_from) == ("2024-06-12", "url")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Subject: a\nContent-Type: image/png\n\nAAAA", "a message without text"),
        (LETTER.replace("windows-1252", "utf-8"), "not utf-8 at byte 10"),
        (LETTER.replace("windows-1252", "klingon"), "unknown encoding 'klingon'"),
        ("", "empty"),
    ],
)
def test_a_message_that_cannot_be_read_says_why(text, told):
    with pytest.raises(DocumentError, match=told):
        read(text)


def test_parts_within_parts_without_end_are_reported():
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    with pytest.raises(DocumentError):
        read(deep)


def test_a_head_that_would_take_for_ever_is_given_up():
    limits = Limits(seconds=4, memory=1_000_000_000)
    letter = f"Subject: {'=?utf-8?q?a?= ' * 60_000}\n\nNorway urged Chile to talk.\n"
    with pytest.raises(DocumentError, match=r"takes more than 4 seconds|too much time or memory|MemoryError"):
        list(read_message(io.BytesIO(letter.encode()), "a.eml", limits))
